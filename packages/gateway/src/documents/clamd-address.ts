/** Where clamd listens. */
export type ClamdAddress = { path: string } | { host: string; port: number }

/** clamd's own default port. */
const defaultPort = 3310

/** Reads `unix:/path/of/its/socket` or `tcp://host:port`; null where it is neither. */
export function parseClamdAddress(text: string): ClamdAddress | null {
  const path = /^unix:(?:\/\/)?(\/[^\0]{1,200})$/.exec(text)?.[1]
  if (path) return { path }
  const url = /^tcp:\/\//.test(text) ? URL.parse(text.replace(/^tcp/, 'http')) : null
  if (!url?.hostname || url.username || url.password || url.pathname !== '/' || url.search || url.hash) return null
  // An URL of http leaves its own default port out.
  const port = url.port || (/:80\/?$/.test(text) ? '80' : String(defaultPort))
  return { host: url.hostname.replace(/^\[|\]$/g, ''), port: Number(port) }
}
