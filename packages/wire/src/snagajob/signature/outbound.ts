import { type Hmac, utf8 } from '../../text/index.ts'
import { outboundDateFault } from './date.ts'
import {
  compareSignature,
  concludeVerification,
  macOf,
  type SignatureOutcome,
  type Verification,
} from './verification.ts'

/**
 * A call from the partner to Snagajob. `path` is the path that is signed, `query` the raw query as sent without `?`,
 * `body` the raw body (empty for GET and for the presign calls), `date` the `X-SAJ-Date` text.
 */
export type OutboundRequest = { verb: string; path: string; query: string; body: Uint8Array; date: string }

/**
 * U1: real addresses start with `/api/v1/…` while the published vector signs `/v1/…`. `without_base_path` is the
 * vector's reading and the default; `with_base_path` signs the path as it stands in the address.
 */
export type SignedPath = 'without_base_path' | 'with_base_path'

/**
 * Contract 5.2: `{VERB}{path}?{query};{body};{date}`, as parts. The `?` is always there, and both semicolons, so an
 * empty body gives `;;`. Applications are signed over another string (`inboundStringToSign`, U2).
 */
export function outboundStringToSign(request: OutboundRequest): Uint8Array[] {
  const { verb, path, query, body, date } = request
  return [utf8(`${verb.toUpperCase()}${path}?${query};`), body, utf8(`;${date}`)]
}

/** `X-SAJ-Signature` of a partner's call: 28 characters. */
export function signOutbound(hmac: Hmac, secret: string, request: OutboundRequest): string {
  return macOf(hmac, secret, outboundStringToSign(request))
}

/**
 * The `path` and `query` to sign for a call to `url`, where `apiBaseUrl` is the registration's base such as
 * `https://developers.snagajob.com/api`. Both come out as `fetch` sends them. Throws a `TypeError` when `url` is no
 * URL or does not lie under the base, which is a mistake in the calling code.
 */
export function outboundTarget(
  url: string,
  apiBaseUrl: string,
  signedPath: SignedPath,
): { path: string; query: string } {
  const target = new URL(url)
  const base = new URL(apiBaseUrl)
  const basePath = base.pathname.replace(/\/+$/, '')
  if (target.origin !== base.origin || !target.pathname.startsWith(`${basePath}/`)) {
    throw new TypeError('the address to sign does not lie under the API base')
  }
  const path = signedPath === 'with_base_path' ? target.pathname : target.pathname.slice(basePath.length)
  return { path, query: target.search.slice(1) }
}

export type OutboundVerificationInput = {
  hmac: Hmac
  /** The secrets in force, newest first; two during a rotation. None, or only empty ones: refused. */
  secrets: readonly string[]
  verb: string
  /** The path after the API base, `/v1/…`. */
  path: string
  /** What stands before it in the address; Snagajob's is `/api`. */
  basePath: string
  query: string
  body: Uint8Array
  date: string | null | undefined
  signature: string | null | undefined
  nowMs: number
  /** Whether a signature over the path with its base is accepted too (U1). */
  lenientPath?: boolean
  /** Puts the expected signature into the check's detail; for a sandbox only. */
  showExpected?: boolean
}

/** As {@link Verification}, with the reading of U1 that matched. */
export type OutboundVerification =
  | (Extract<Verification, { ok: true }> & { signedPath: SignedPath })
  | Extract<Verification, { ok: false }>

/** Verifies a partner's call as a server that plays Snagajob (contract 5.2, 5.3, U1). */
export function verifyOutbound(input: OutboundVerificationInput): OutboundVerification {
  const dateFault = outboundDateFault(input.date, input.nowMs)
  const readings: SignedPath[] = input.lenientPath ? ['without_base_path', 'with_base_path'] : ['without_base_path']
  const outcomes = readings.map((signedPath) => compareOutbound(input, signedPath))
  const at = Math.max(
    outcomes.findIndex((outcome) => outcome.reason === null),
    0,
  )
  const verification = concludeVerification(dateFault, outcomes[at]!)
  return verification.ok ? { ...verification, signedPath: readings[at]! } : verification
}

function compareOutbound(input: OutboundVerificationInput, signedPath: SignedPath): SignatureOutcome {
  const path = signedPath === 'with_base_path' ? input.basePath + input.path : input.path
  const date = input.date ?? ''
  const request = { verb: input.verb, path, query: input.query, body: input.body, date }
  const body = input.body.length === 0 ? 'an empty body' : `the ${input.body.length} bytes of the body`
  const before = `${input.verb.toUpperCase()}${path}?${input.query};`
  return compareSignature(
    input.hmac,
    input.secrets,
    outboundStringToSign(request),
    input.signature,
    `${JSON.stringify(before)}, ${body} and ${JSON.stringify(`;${date}`)}`,
    input.showExpected ?? false,
  )
}
