import type { IncomingHttpHeaders } from 'node:http'
import { Problem } from '../model/problems.ts'

/** What a browser says of the page that a request comes from. */
export interface RequestOrigin {
  headers: Pick<IncomingHttpHeaders, 'origin'> & Partial<Record<'sec-fetch-site', string | string[]>>
  /** The host that the request was made to, with its port. */
  host: string | undefined
}

/**
 * Throws `csrf_failed` where a browser says that the request comes from a page of another site. `ownUrl` is what the
 * console is reached by; a request may also be of the host that it is made to, by whatever name the browser knows it.
 */
export function requireSameOrigin({ headers, host }: RequestOrigin, ownUrl: string): void {
  const site = headers['sec-fetch-site']
  // `none`: typed by the person.
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new Problem('csrf_failed')
  const { origin } = headers
  if (origin === undefined) return
  const from = URL.parse(origin)
  if (from && (from.host === host || from.origin === new URL(ownUrl).origin)) return
  throw new Problem('csrf_failed')
}
