/** Headers that are credentials in themselves: their values are never kept. */
const credentials = new Set(['cookie', 'set-cookie'])
/** A proxy, or a platform that we know less well, may bring others: `X-Api-Key`, `X-Auth-Token`. A signature is none: it is verified again by what is kept. */
const credentialLike = /(?:^|-)(?:authorization|api-?key|token|secret|password)$/i

/** A request's headers as JSON text of [name, value] pairs, as they came but for credentials. */
export function recordedHeaders(rawHeaders: string[]): string {
  const pairs: [string, string][] = []
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at]!
    const value = rawHeaders[at + 1]!
    const secret = credentials.has(name.toLowerCase()) || credentialLike.test(name)
    pairs.push([name, secret ? maskCredential(value) : value])
  }
  return JSON.stringify(pairs)
}

/** Keeps the scheme, such as `Bearer`, which is often what is wrong. */
function maskCredential(value: string): string {
  const scheme = /^[A-Za-z-]{1,20}(?= )/.exec(value)?.[0]
  return scheme ? `${scheme} ***` : '***'
}
