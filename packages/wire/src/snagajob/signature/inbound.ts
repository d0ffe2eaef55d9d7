import { type Hmac, utf8 } from '../../text/index.ts'
import { inboundDateFault } from './date.ts'
import { compareSignature, concludeVerification, macOf, type Verification } from './verification.ts'

/** What an application that Snagajob posts to a partner's `PostUrl` is signed over: its raw body and `X-SAJ-Date`. */
export type InboundRequest = { body: Uint8Array; date: string }

/**
 * Contract 5.1: `{requestBody};{X-SAJ-Date}`, as parts so that the body is not copied. Raw body bytes, one semicolon,
 * the header's literal text; no verb, path or query. The partner's own calls are signed over another string
 * (`outboundStringToSign`), and the two are kept apart on purpose (U2).
 */
export function inboundStringToSign(request: InboundRequest): Uint8Array[] {
  return [request.body, utf8(`;${request.date}`)]
}

/** `X-SAJ-Signature` as Snagajob puts it on an application: 28 characters. */
export function signInbound(hmac: Hmac, secret: string, request: InboundRequest): string {
  return macOf(hmac, secret, inboundStringToSign(request))
}

export type InboundVerificationInput = {
  hmac: Hmac
  /** The secrets in force, newest first; two during a rotation. None, or only empty ones: refused. */
  secrets: readonly string[]
  body: Uint8Array
  /** `X-SAJ-Date` and `X-SAJ-Signature` as received. */
  date: string | null | undefined
  signature: string | null | undefined
  /** When the request arrived. */
  nowMs: number
  /** Puts the expected signature into the check's detail; for a sandbox only. */
  showExpected?: boolean
}

/** Verifies an application's signature and date (contract 5.1, 5.3). The signature is judged for a stale date too. */
export function verifyInbound(input: InboundVerificationInput): Verification {
  const date = input.date ?? ''
  const signature = compareSignature(
    input.hmac,
    input.secrets,
    inboundStringToSign({ body: input.body, date }),
    input.signature,
    `the ${input.body.length} bytes of the body followed by ${JSON.stringify(`;${date}`)}`,
    input.showExpected ?? false,
  )
  return concludeVerification(inboundDateFault(input.date, input.nowMs), signature)
}
