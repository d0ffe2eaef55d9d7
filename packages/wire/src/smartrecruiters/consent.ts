import { httpUrl } from './urls.ts'

/** The pop-up that the consent page must fit: 600 px wide, 45 % of the screen's height, with a scroll bar if needed. */
export const consentPopUp = { width: 600, screenHeightShare: 0.45 } as const

/**
 * The URL the platform opens in the browser (contract 1.2 step 5). The configured URL may hold a query already; its
 * fragment stays at the end. `redirect` goes along in REDIRECT mode only.
 */
export function consentPageUrl(consentUrl: string, query: { companyId: string; redirect?: string }): string {
  const [head = '', ...fragment] = consentUrl.split('#')
  const added = new URLSearchParams({ companyId: query.companyId })
  if (query.redirect !== undefined) added.set('redirect', query.redirect)
  const joint = head.includes('?') ? (/[?&]$/.test(head) ? '' : '&') : '?'
  return `${head}${joint}${added}${fragment.length > 0 ? `#${fragment.join('#')}` : ''}`
}

/** What a consent page was opened with. The call is unsigned: nothing in it proves who opened it. */
export interface ConsentQuery {
  /** Opaque; must be bound to the signed-in person's session before it is used. */
  companyId: string
  /** Where to go afterwards, byte for byte; present only when its origin is allowed. */
  redirect?: string
  /** A redirect was asked for and left out, because its origin is not allowed or it is no http(s) URL. */
  redirectRefused: boolean
}

/** Reads the consent page's query; undefined without a company. An empty list of origins allows no redirect. */
export function readConsentQuery(query: URLSearchParams, redirectOrigins: readonly string[]): ConsentQuery | undefined {
  const companyId = query.get('companyId')
  if (!companyId) return undefined
  const redirect = query.get('redirect')
  if (!redirect) return { companyId, redirectRefused: false }
  return isAllowedOrigin(redirect, redirectOrigins)
    ? { companyId, redirect, redirectRefused: false }
    : { companyId, redirectRefused: true }
}

/** Whether a URL is http(s) and has one of the origins; an entry may be written with a path, only its origin counts. */
export function isAllowedOrigin(url: string, origins: readonly string[]): boolean {
  const origin = httpUrl(url)?.origin
  return origin !== undefined && origins.some((allowed) => httpUrl(allowed)?.origin === origin)
}
