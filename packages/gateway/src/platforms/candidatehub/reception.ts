import { hash } from 'node:crypto'
import { importDedupeKey, type RefusalCode, readImportEnvelope } from '@gangway/wire/candidatehub'
import type { ConnectionView, JudgeInput, Judgement, Reception } from '../../intake/interface.ts'
import type { VerificationCheck } from '../../model/index.ts'
import { accepted, commonRefusals, refusalAnswer } from './answers.ts'
import { findClient } from './find-client.ts'
import { readImportOutline } from './import-outline.ts'
import { verifyClient } from './verify-client.ts'

/** Longer keys stand as their hash: a database's index does not take them, and ids have no documented length. */
const maxKeyBytes = 1000

/** Imports of candidates (contract sections 1 to 3). */
export const importReception: Reception = {
  platform: 'candidatehub',
  kind: 'import',
  accepted,
  refusals: commonRefusals,
  judge,
}

/**
 * What is no import at all is refused first (400), because the signature stands inside the body; then what cannot prove
 * where it comes from (401), and only then what is authentic and of no use (422).
 */
async function judge({ reached, body, now, connectionByRemoteId }: JudgeInput): Promise<Judgement> {
  const outline = readImportOutline(body)
  if (!outline.ok) return refuse('not_json', [failed('body', outline.detail)], reached.connection)
  const envelope = readImportEnvelope(outline.value)
  if (!envelope.ok && envelope.status === 400) {
    return refuse(envelope.fault, [failed('body', sentence(envelope.detail))], reached.connection)
  }
  const clientId = envelope.ok ? envelope.ids.clientId : envelope.clientId
  const found = await findClient(reached, clientId, envelope.authentication, connectionByRemoteId)
  if (!found.ok) return refuse(found.code, [found.check], reached.connection, found.reason)
  const { connection } = found

  const { reason, checks } = verifyClient(reached.registration, connection, envelope.authentication, now)
  if (reason) return refuse(reason, checks, connection)
  if (!envelope.ok) return refuse(envelope.fault, [...checks, failed('content', sentence(envelope.detail))], connection)
  if (envelope.missing.length > 0) {
    checks.push(
      failed('content', `Accepted without ${envelope.missing.join(', ')}, which the platform calls mandatory.`),
    )
  }
  return { accepted: { connection, dedupeKey: keyOf(importDedupeKey(envelope.ids)), checks } }
}

function keyOf(key: string): string {
  return Buffer.byteLength(key) <= maxKeyBytes ? key : `sha256:${hash('sha256', key, 'hex')}`
}

function refuse(
  code: RefusalCode,
  checks: VerificationCheck[],
  connection: ConnectionView | null,
  reason: string = code,
): Judgement {
  const refused = { reason, answer: refusalAnswer(code), checks }
  return connection ? { refused, connection } : { refused }
}

const failed = (check: string, detail: string): VerificationCheck => ({ check, ok: false, detail })

function sentence(detail: string): string {
  return `${detail[0]!.toUpperCase()}${detail.slice(1)}.`
}
