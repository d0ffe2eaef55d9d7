import { isIP } from 'node:net'
import { isAddressAllowed } from './address.ts'
import type { HttpRefusal, RefusalCode } from './outcome.ts'

export interface UrlRules {
  /** GANGWAY_ALLOW_PRIVATE_URLS: private and loopback addresses, plain http, any port. */
  allowPrivate: boolean
  /** Origins that are exempt from the rules on scheme, port and address, as `URL.origin` writes them. */
  alwaysAllowed: ReadonlySet<string>
}

const MAX_URL_LENGTH = 8192

// The ports that browsers refuse, because something else than HTTP listens there and could be spoken to by accident
// (https://fetch.spec.whatwg.org/#port-blocking).
const BLOCKED_PORTS = new Set([
  0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104, 109, 110,
  111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515, 526, 530, 531, 532,
  540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061,
  6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
])

/**
 * Applies every rule that can be judged from the URL's text alone (design rule 7); the addresses behind a host name are
 * judged at connect time. Also meant for refusing an endpoint's URL when it is created. `allowHttp` permits plain http
 * to public addresses: CandidateHub's report URLs are http by contract.
 */
export function checkUrl(text: string, rules: UrlRules, allowHttp = false): { ok: true; url: URL } | HttpRefusal {
  if (typeof text !== 'string' || text.length > MAX_URL_LENGTH) return refusal('invalid_url', 'not a URL, or too long')
  const url = URL.parse(text)
  if (url === null) return refusal('invalid_url', 'not a URL')
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    return refusal('scheme_not_allowed', `${url.protocol} is neither https nor http`)
  }
  if (url.username !== '' || url.password !== '') {
    return refusal('userinfo_not_allowed', 'a URL with user name or password')
  }
  if (rules.alwaysAllowed.has(url.origin)) return { ok: true, url }
  if (url.protocol === 'http:' && !allowHttp && !rules.allowPrivate) {
    return refusal('scheme_not_allowed', 'plain http is not allowed here')
  }
  return checkHost(url, rules) ?? { ok: true, url }
}

function checkHost(url: URL, rules: UrlRules): HttpRefusal | undefined {
  const host = url.hostname
  const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80))
  if (port === 0 || (BLOCKED_PORTS.has(port) && !rules.allowPrivate)) {
    return refusal('port_not_allowed', `port ${port} belongs to another protocol`)
  }
  if (host.endsWith('.')) return refusal('host_not_allowed', 'a host name with a dot at its end')
  const literal = host.startsWith('[') ? host.slice(1, -1) : host
  if (isIP(literal) !== 0) {
    return isAddressAllowed(literal, rules.allowPrivate) ? undefined : addressRefusal(host)
  }
  const isLocalName = host === 'localhost' || host.endsWith('.localhost')
  return isLocalName && !rules.allowPrivate ? addressRefusal(host) : undefined
}

/** The refusal of a host for its address. The address itself stays unsaid: who chose the URL must not map our network. */
export function addressRefusal(host: string): HttpRefusal {
  return refusal('address_not_allowed', `${host} is or resolves to an address that is not public`)
}

export function refusal(code: RefusalCode, message: string): HttpRefusal {
  return { kind: 'refused', code, message }
}
