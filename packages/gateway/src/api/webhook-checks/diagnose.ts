import { createHmac } from 'node:crypto'
import { spellingsOf } from './bodies.ts'
import type { Finding } from './headers.ts'
import { rightKey, wrongKeys } from './keys.ts'
import type { GivenSignature } from './signatures.ts'

/** A secret that a webhook may be signed with, and whose it is. */
export interface Candidate {
  secret: string
  /** `own`: what it should be signed with. Else what it means where it is this one. */
  found: 'own' | { fault: string }
}

export interface SignedRequest {
  id: string
  timestamp: string
  body: string
  signatures: readonly GivenSignature[]
  /** The time in seconds, where the header's is not written so. */
  seconds: number | null
  /** Other times at which the event was sent. Seconds. */
  sentAt: readonly number[]
  /** The body as it was sent, where the event is known. */
  sentBody: { text: string; fault: string } | null
}

type Sign = (key: Buffer, parts: readonly (string | Buffer)[]) => Buffer

const sign: Sign = (key, parts) => {
  const hmac = createHmac('sha256', key)
  for (const part of parts) hmac.update(part)
  return hmac.digest()
}

/** Whether the signature is right, and if not, which mistake it comes from. */
export function diagnoseSignature(request: SignedRequest, candidates: readonly Candidate[]): Finding {
  const { id, timestamp, body } = request
  const bad = (detail: string): Finding => ({ check: 'signature', ok: false, detail })
  const matches = (digest: Buffer) => request.signatures.find(({ bytes }) => bytes?.equals(digest))
  const own = candidates.filter(({ found }) => found === 'own').map(({ secret }) => secret)
  const right = [`${id}.${timestamp}.`, body]

  for (const secret of own) {
    const match = matches(sign(rightKey(secret), right))
    if (!match) continue
    if (match.version === 'v1' && match.writtenAs === 'base64') {
      return {
        check: 'signature',
        ok: true,
        detail: 'The signature is right: id, time and body are as they were sent.',
      }
    }
    return bad('The signature itself is right, and only written otherwise than it was sent; see `signature-format`.')
  }
  for (const secret of own) {
    const wrong = wrongKeys(secret).find(({ bytes }) => matches(sign(bytes, right)))
    if (wrong) return bad(wrong.fault!)
  }
  for (const { secret, found } of candidates) {
    if (found !== 'own' && matches(sign(rightKey(secret), right))) return bad(found.fault)
  }
  for (const secret of own) {
    const key = rightKey(secret)
    const wrong = wrongStrings(request).find(({ parts }) => matches(sign(key, parts)))
    if (wrong) return bad(wrong.fault)
  }
  return bad(
    'No usual mistake explains the signature: it was made with another secret, or the body was changed on the way. See that you give the body exactly as it came, and the secret of the endpoint that this URL belongs to.',
  )
}

/** Texts that the signature may have been made over by mistake, or before something was changed. */
function* wrongStrings(request: SignedRequest): Generator<{ parts: (string | Buffer)[]; fault: string }> {
  const { id, timestamp, body, seconds, sentAt, sentBody } = request
  const head = `${id}.${timestamp}.`
  if (sentBody) yield { parts: [head, sentBody.text], fault: sentBody.fault }
  for (const { body: spelt, fault } of spellingsOf(body)) yield { parts: [head, spelt], fault }
  if (seconds !== null && String(seconds) !== timestamp) {
    yield {
      parts: [`${id}.${seconds}.`, body],
      fault: 'The time was signed in seconds, and the header was written otherwise since. Take it as it came.',
    }
  }
  for (const at of sentAt) {
    yield {
      parts: [`${id}.${at}.`, body],
      fault:
        'The signature is that of another try of the same event: its time does not fit. Take all three headers from one request.',
    }
  }
  const order = 'What is signed is `<webhook-id>.<webhook-timestamp>.<body>`.'
  const wrong: [parts: (string | Buffer)[], what: string][] = [
    [[body], 'The body alone was signed.'],
    [[`${timestamp}.`, body], 'The id was left out of what was signed.'],
    [[`${id}.`, body], 'The time was left out of what was signed.'],
    [[`${timestamp}.${id}.`, body], 'Time and id were signed in the wrong order.'],
    [[`${id}${timestamp}`, body], 'The full stops between id, time and body were not signed.'],
    [[`${id}.${timestamp}`, body], 'The full stop before the body was not signed.'],
    [[`${id}.${timestamp}\n`, body], 'A line feed was signed instead of the full stop before the body.'],
    [[`${id}.${timestamp}000.`, body], 'The time was signed in milliseconds.'],
  ]
  for (const [parts, what] of wrong) yield { parts, fault: `${what} ${order}` }
}
