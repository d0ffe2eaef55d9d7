import { textOf } from './values.ts'

/** The host that the documentation's example shows. */
export const DEFAULT_REPORT_HOSTS: readonly string[] = ['candidatehub.adcourier.com']

const MAX_URL_CHARACTERS = 4096

export type ReportUrlCheck =
  | { ok: true /** What to call: the URL as the parser understood it. */; href: string; host: string }
  | { ok: false; reason: 'missing' | 'unreadable' | 'scheme' | 'userinfo' | 'host'; detail: string }

/**
 * Checks a report URL as far as that needs no network (contract 4.3, ours): the URL is unsigned input. http and https
 * only, no user information, and a host on the allow-list. An entry is a host, for any port, or `host:port`. What the
 * host resolves to is checked where the connection is made. `detail` never holds the path, which carries the token.
 */
export function checkReportUrl(value: unknown, allowedHosts: readonly string[]): ReportUrlCheck {
  const text = textOf(value)
  if (text === undefined) return { ok: false, reason: 'missing', detail: 'there is no report URL' }
  const url = text.length <= MAX_URL_CHARACTERS ? URL.parse(text) : null
  if (url === null) return { ok: false, reason: 'unreadable', detail: 'the report URL cannot be read' }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return { ok: false, reason: 'scheme', detail: 'the report URL is neither http nor https' }
  }
  if (url.username !== '' || url.password !== '') {
    return { ok: false, reason: 'userinfo', detail: 'the report URL carries a user name or password' }
  }
  const port = url.port === '' ? (url.protocol === 'http:' ? 80 : 443) : Number(url.port)
  const allowed = allowedHosts
    .map(parseAllowedHost)
    .some((entry) => entry !== null && entry.hostname === url.hostname && (entry.port ?? port) === port)
  if (!allowed) return { ok: false, reason: 'host', detail: `reports to ${url.host} are not allowed` }
  return { ok: true, href: url.href, host: url.host }
}

/** Whether a text is an address with a host, of whatever scheme. */
export function isAddress(text: string): boolean {
  return text.length <= MAX_URL_CHARACTERS && !!URL.parse(text)?.host
}

/** An allow-list entry taken apart, or null when it is not `host`, `host:port` or either with an IPv6 `[address]`. */
export function parseAllowedHost(entry: string): { hostname: string; port?: number } | null {
  const match = /^\s*([^\s/?#@\\:]+|\[[0-9a-f:.]+\])(?::(\d{1,5}))?\s*$/i.exec(entry)
  const url = match ? URL.parse(`http://${match[1]}/`) : null
  if (!match || url === null) return null
  const port = match[2] === undefined ? undefined : Number(match[2])
  if (port !== undefined && (port < 1 || port > 65_535)) return null
  return { hostname: url.hostname, ...(port !== undefined && { port }) }
}

/**
 * A report URL for logs and pages: the last path segment is the token, and with it go the query, the fragment and any
 * user information.
 */
export function redactReportUrl(value: string): string {
  const url = value.length <= MAX_URL_CHARACTERS ? URL.parse(value) : null
  if (url === null || url.host === '') return '(unreadable URL)'
  const segments = url.pathname.split('/')
  const last = segments.findLastIndex((segment) => segment !== '')
  if (last >= 0) segments[last] = '***'
  return `${url.protocol}//${url.host}${segments.join('/')}${url.search === '' ? '' : '?***'}`
}
