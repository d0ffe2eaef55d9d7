import { hash } from 'node:crypto'
import {
  inboundDateFault,
  type RefusalReason,
  usableApplicationId,
  type Verification,
  verifyInbound,
} from '@gangway/wire/snagajob'
import { isInexact } from '@gangway/wire/text'
import type { Answer, JudgeInput, Judgement, Reception, Refusal, RegistrationView } from '../../intake/interface.ts'
import { jsonFaults, parseJsonOutline } from '../../intake/json-outline.ts'
import type { VerificationCheck } from '../../model/index.ts'
import { nodeHmac } from '../node-hmac.ts'
import { accepted, commonRefusals, notJson, unauthorized } from './answers.ts'
import { parseApplication } from './body.ts'
import type { RegistrationCredentials } from './settings.ts'

/** Easy Apply applications (contract sections 4, 5.1 and 5.3). */
export const applicationReception = {
  platform: 'snagajob',
  kind: 'application',
  accepted,
  refusals: commonRefusals,
  admit,
  judge,
} satisfies Reception

/** Headers and date first: what could not be accepted whatever its body is not taken into memory (contract 4.5). */
function admit({ reached, headers, now }: Parameters<NonNullable<Reception['admit']>>[0]): Refusal | null {
  // The URL of an aggregate feed is the registration's; applications come in by a connection's.
  if (!reached.connection) return refusal('unknown_url', commonRefusals.unknown_url, [])
  const { 'x-saj-date': date, 'x-saj-signature': signature } = headers
  if (!signature) {
    return refusal('signature_missing', unauthorized, [failed('signature', 'The request has no X-SAJ-Signature.')])
  }
  const fault = inboundDateFault(text(date), now)
  return fault && refusal(fault.code, unauthorized, [failed('date', advised(fault.code, fault.detail))])
}

/** Signature over the raw bytes, then JSON; whatever the JSON says, it is kept (contract 4.4). */
function judge({ reached, headers, body, now }: JudgeInput): Judgement {
  const { registration, connection } = reached
  if (!connection) return { refused: refusal('unknown_url', commonRefusals.unknown_url, []) }
  const verification = verifyInbound({
    hmac: nodeHmac,
    secrets: inboundSecrets(registration),
    body,
    date: text(headers['x-saj-date']),
    signature: text(headers['x-saj-signature']),
    nowMs: now,
  })
  const checks = verification.checks.map((check) => told(check, verification))
  if (!verification.ok) return { refused: refusal(verification.reason, unauthorized, checks) }
  const outline = parseJsonOutline(body)
  if (!outline.ok) {
    const detail = jsonFaults[outline.fault]
    return { refused: refusal(outline.fault, notJson, [...checks, failed('body', detail)]) }
  }
  const id = usableApplicationId(idOf(outline.value, body))
  if (id !== null) return { accepted: { connection, dedupeKey: id, checks } }
  checks.push(failed('id', 'Accepted without an id that can be used: repeats are known by the bytes of the body.'))
  return { accepted: { connection, dedupeKey: `sha256:${hash('sha256', body, 'hex')}`, checks } }
}

/** The secrets in force, the newest first. The inbound one is the API secret unless it is set apart (contract U3). */
export function inboundSecrets({ credentials, previousCredentials }: RegistrationView): string[] {
  return [credentials, previousCredentials].flatMap((held) => {
    const { apiSecret, inboundSecret } = (held ?? {}) as Partial<RegistrationCredentials>
    return inboundSecret ?? apiSecret ?? []
  })
}

function idOf(application: unknown, body: Uint8Array): unknown {
  const has = typeof application === 'object' && application !== null && Object.hasOwn(application, 'id')
  const id = has ? (application as { id: unknown }).id : undefined
  if (!isInexact(id)) return id
  const whole = parseApplication(body)
  return whole.ok ? (whole.value as { id: unknown }).id : undefined
}

const advice: Partial<Record<RefusalReason, string>> = {
  date_too_old: 'Compare the clock of this machine; a delivery that was held up on its way is refused like this, too.',
  date_too_far_ahead: 'Compare the clock of this machine.',
  signature_mismatch:
    "Compare the registration's secret with Snagajob's, and see that no proxy changes bodies on their way.",
  secret_missing: 'Give the registration its apiSecret.',
}

function sentence(detail: string): string {
  return `${detail[0]!.toUpperCase()}${detail.slice(1)}.`
}

function advised(reason: RefusalReason, detail: string): string {
  return advice[reason] === undefined ? sentence(detail) : `${sentence(detail)} ${advice[reason]}`
}

/** A check as sentences; the one that decided, with what can be done about it. */
function told({ check, ok, detail }: VerificationCheck, verification: Verification): VerificationCheck {
  if (!ok) {
    const decided = !verification.ok && verification.reason.startsWith('date') === (check === 'date')
    return failed(check, decided ? advised(verification.reason, detail) : sentence(detail))
  }
  if (check !== 'signature') return { check, ok, detail: sentence(detail) }
  const previous = verification.ok && verification.secret > 0 ? ' It was made with the previous secret.' : ''
  return { check, ok, detail: `X-SAJ-Signature ${detail}.${previous}` }
}

function refusal(reason: string, answer: Answer, checks: VerificationCheck[]): Refusal {
  return { reason, answer, checks }
}

const failed = (check: string, detail: string): VerificationCheck => ({ check, ok: false, detail })

/** Node joins repeated headers of this kind into one text. */
function text(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header.join(', ') : header
}
