import { createHmac } from 'node:crypto'
import { constantTimeEqual } from '../../secrets/hash-token.ts'

/*
 * A click URL is signed per job (model section 7): whoever knows one cannot make another. That is ours; Snagajob calls
 * the URL as it stands in the feed. The URL's random part is no key, since it stands in the URL itself: the key comes
 * from the registration's API secret, and changes with it. A signature of the secret before counts while that one does.
 */

/** The query parameter that holds the signature. */
export const clickSignatureParameter = 'signature'

/** 128 bits, as long as a URL's random part. */
const signatureBytes = 16

/** Signs the click URLs of one connection: `urlToken` is its own, `apiSecret` the registration's. By a job's `remoteId`. */
export function clickSigner(urlToken: string, apiSecret: string): (remoteId: string) => string {
  const key = createHmac('sha256', apiSecret).update(`gangway click ${urlToken}`).digest()
  return (remoteId) =>
    createHmac('sha256', key).update(remoteId).digest().subarray(0, signatureBytes).toString('base64url')
}

/** Makes the URLs that go into the feed as `TrackingUrl`. `publicUrl` has no slash at its end. */
export function clickUrls(publicUrl: string, urlToken: string, apiSecret: string): (remoteId: string) => string {
  const sign = clickSigner(urlToken, apiSecret)
  const base = `${publicUrl}/snagajob/${urlToken}/clicks/`
  return (remoteId) =>
    `${base}${encodeURIComponent(remoteId)}?${clickSignatureParameter}=${encodeURIComponent(sign(remoteId))}`
}

/** Whether a signature was made for this job of this connection with one of the secrets. Compares in constant time. */
export function isClickSigned(click: {
  urlToken: string
  remoteId: string
  signature: string
  /** The API secrets in force. */
  apiSecrets: readonly string[]
}): boolean {
  const matches = click.apiSecrets.map((secret) =>
    constantTimeEqual(clickSigner(click.urlToken, secret)(click.remoteId), click.signature),
  )
  return matches.includes(true)
}
