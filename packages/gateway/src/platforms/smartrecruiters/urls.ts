import type { Urls } from '../../model/index.ts'

/**
 * The paths of a registration's URLs, below `/smartrecruiters/{urlToken}`. They are for us to choose (contract 1.5).
 * Orders stand apart from `/packages/`, so that any package id can follow there.
 */
export const paths = {
  token: '/oauth/token',
  packages: '/packages',
  orders: '/orders',
  inlineOrders: '/inline-orders',
  disable: '/integrations/companies',
  consent: '/integration',
} as const

/** Below the root of the public URL, for candidates; the token is the order's. */
export const candidatePaths = { go: '/go', return: '/return' } as const

/** `package` is what the id is appended to; in `disable`, `{companyId}` stands for the company (contract 1.3, 2.3). */
export function registrationUrls(publicUrl: string, urlToken: string): Urls {
  const base = `${publicUrl}/smartrecruiters/${urlToken}`
  return {
    token: base + paths.token,
    packages: base + paths.packages,
    package: `${base}${paths.packages}/`,
    orders: base + paths.orders,
    inlineOrders: base + paths.inlineOrders,
    disable: `${base}${paths.disable}/{companyId}`,
    consent: base + paths.consent,
  }
}

/** Where a candidate takes the assessment: forwards to the package's own URL (model section 3). */
export function goUrl(publicUrl: string, orderToken: string): string {
  return `${publicUrl}${candidatePaths.go}/${orderToken}`
}

/** Where the assessment sends the candidate at its end: forwards to the platform's own URL. */
export function returnUrl(publicUrl: string, orderToken: string): string {
  return `${publicUrl}${candidatePaths.return}/${orderToken}`
}
