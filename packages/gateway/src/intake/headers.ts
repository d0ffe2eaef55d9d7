/** Headers that are credentials in themselves: their values are never kept. */
const credentials = new Set(['authorization', 'proxy-authorization', 'cookie', 'set-cookie'])

/** A request's headers as JSON text of [name, value] pairs, as they came but for credentials. */
export function recordedHeaders(rawHeaders: string[]): string {
  const pairs: [string, string][] = []
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at]!
    pairs.push([name, credentials.has(name.toLowerCase()) ? maskCredential(rawHeaders[at + 1]!) : rawHeaders[at + 1]!])
  }
  return JSON.stringify(pairs)
}

/** Keeps the scheme, such as `Bearer`, which is often what is wrong. */
function maskCredential(value: string): string {
  const scheme = /^[A-Za-z-]{1,20}(?= )/.exec(value)?.[0]
  return scheme ? `${scheme} ***` : '***'
}
