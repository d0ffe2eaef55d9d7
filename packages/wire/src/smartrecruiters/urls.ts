/** The path prefix of the platform's assessment API. */
export const assessmentApiPath = '/assessment-api/v202010'

/** The path of the platform's token endpoint; its host is printed differently by guide and reference (contract 0). */
export const tokenPath = '/identity/oauth/token'

/** The paths that a partner exposes, as the reference names them (contract 1.5); all are configurable. */
export const partnerPaths = {
  consent: '/integration',
  token: '/oauth/token',
  packages: '/packages',
  package: '/packages/{assessmentPackageId}',
  orders: '/packages/orders',
  inlineOrders: '/packages/inline/orders',
  disable: '/integrations/companies/{companyId}',
} as const

/** An opaque id cannot be put into a path: it is empty, or the URL parser would take it for a step up (`.`, `..`). */
export class UnusableIdError extends Error {
  override name = 'UnusableIdError'
}

/** An opaque id as one path segment, percent-encoded. Throws {@link UnusableIdError}. */
export function pathSegment(id: string): string {
  if (id === '' || id === '.' || id === '..') throw new UnusableIdError(`not usable in a path: "${id}"`)
  return encodeURIComponent(id.toWellFormed())
}

/** `PUT`, `GET` our partner configuration (contract 1.2 step 3). `apiBaseUrl` has no path, here and below. */
export function configurationUrl(apiBaseUrl: string): string {
  return join(apiBaseUrl, `${assessmentApiPath}/partner/configuration`)
}

/** `POST` our credentials for one company (contract 1.2 step 6). */
export function integrationUrl(apiBaseUrl: string, companyId: string): string {
  return join(apiBaseUrl, `${assessmentApiPath}/integration/company/${pathSegment(companyId)}`)
}

/** `PATCH` an order's result (contract 5.1): the callback URL rebuilt, so that no token follows a foreign URL. */
export function resultsUrl(apiBaseUrl: string, orderId: string): string {
  return join(apiBaseUrl, `${assessmentApiPath}/orders/${pathSegment(orderId)}/results`)
}

/** `POST` a file for an order (contract 5.5). */
export function attachmentUploadUrl(apiBaseUrl: string, orderId: string): string {
  return `${resultsUrl(apiBaseUrl, orderId)}/attachment`
}

/** `GET` a candidate (contract 4). Inline orders carry no candidate id, so there is nothing to look up for them. */
export function candidateDetailsUrl(apiBaseUrl: string, candidateId: string): string {
  return join(apiBaseUrl, `/candidates/${pathSegment(candidateId)}`)
}

/** `GET` a job (contract 4). */
export function jobDetailsUrl(apiBaseUrl: string, jobId: string): string {
  return join(apiBaseUrl, `/jobs/${pathSegment(jobId)}`)
}

/** `GET` a job's hiring team (contract 4). */
export function hiringTeamUrl(apiBaseUrl: string, jobId: string): string {
  return `${jobDetailsUrl(apiBaseUrl, jobId)}/hiring-team`
}

/** `GET` the orders of an application on the customer's side (contract 5.6). Another version than the rest. */
export function assessmentOrdersUrl(apiBaseUrl: string, applicationId: string): string {
  return join(apiBaseUrl, `/assessment-api/v202107/assessment-orders?${new URLSearchParams({ applicationId })}`)
}

/**
 * The URL of one package (contract 2.3). How the platform puts the id in is not published; our reading: a placeholder
 * `{assessmentPackageId}`, raw or percent-encoded, is replaced, else `/` and the encoded id are appended to the path.
 */
export function packageUrl(prefixOrTemplate: string, assessmentPackageId: string): string {
  return fill(prefixOrTemplate, 'assessmentPackageId', assessmentPackageId)
}

/** The URL of the disable notification for one company (contract 1.3), built as {@link packageUrl} is. */
export function disableUrl(template: string, companyId: string): string {
  return fill(template, 'companyId', companyId)
}

/** A text as an absolute http or https URL without user and password; undefined for anything else. */
export function httpUrl(text: string): URL | undefined {
  if (text.length > 8192 || !/^https?:\/\/[^\s\\]+$/i.test(text)) return undefined
  const url = URL.parse(text)
  return url && url.username === '' && url.password === '' ? url : undefined
}

/** Whether a URL's `hostname` stays on the machine. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname)
}

function fill(template: string, name: string, id: string): string {
  const segment = pathSegment(id)
  const placeholder = new RegExp(`(?:\\{|%7B)${name}(?:\\}|%7D)`, 'gi')
  const filled = template.replace(placeholder, () => segment)
  if (filled !== template) return filled
  const end = template.search(/[?#]/)
  const path = end < 0 ? template : template.slice(0, end)
  return `${path.replace(/\/$/, '')}/${segment}${end < 0 ? '' : template.slice(end)}`
}

function join(baseUrl: string, path: string): string {
  return (baseUrl.endsWith('/') ? baseUrl.slice(0, -1) : baseUrl) + path
}
