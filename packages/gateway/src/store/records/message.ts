import type { Selectable } from 'kysely'
import { formatInstant } from '../../model/instant.ts'
import type { TraceEntry, Verdict, VerificationCheck } from '../../model/message.ts'
import type { Platform } from '../../model/platform.ts'
import type { MessageRecordTable, MessageTable, MessageVerdictTable, MessageWorkTable } from '../message-tables.ts'
import { readJson, withoutAbsent } from './json-column.ts'

export const projectionStates = ['pending', 'done', 'failed'] as const
export type ProjectionState = (typeof projectionStates)[number]

/** What verifying a message again has found. */
export interface LaterVerdict {
  verdict: Verdict
  reason?: string
  verification: VerificationCheck[]
  judgedAt: string
}

/** An inbound request and what became of it (model section 4). `size` is the body's, in bytes. */
export interface MessageRecord {
  id: string
  connectionId?: string
  registrationId?: string
  platform: Platform
  kind: string
  verdict: Verdict
  reason?: string
  dedupeKey?: string
  duplicateOf?: string
  headers: [name: string, value: string][]
  size: number
  sha256?: string
  receivedAt: string
  /** Whether it became records: `done` also where there is nothing to make of it. */
  projection: ProjectionState
  projectionError?: string
  records: { type: string; id: string }[]
  verification: VerificationCheck[]
  /** Where it was verified again, each time. */
  verdicts?: LaterVerdict[]
  trace?: TraceEntry[]
  /** Which usual mistake made the signature of a refused message. */
  diagnosis?: string
  /** Its person was erased: what it held is gone, and a repeat of it makes nothing new. */
  erased?: true
}

type Row = Omit<Selectable<MessageTable>, 'tenant' | 'xid' | 'position' | 'intake_note'>

/** What stands in tables of its own beside a message. */
export interface MessageSurroundings {
  records: Pick<MessageRecordTable, 'record_type' | 'record_id'>[]
  work: Pick<MessageWorkTable, 'error'> | undefined
  verdicts?: Pick<MessageVerdictTable, 'verdict' | 'reason' | 'verification' | 'judged_at'>[]
  trace?: TraceEntry[]
  diagnosis?: string
}

export function presentMessage(
  row: Row,
  { records, work, verdicts, trace, diagnosis }: MessageSurroundings,
): MessageRecord {
  return withoutAbsent({
    id: row.id,
    connectionId: row.connection_id ?? undefined,
    registrationId: row.registration_id ?? undefined,
    platform: row.platform as Platform,
    kind: row.kind,
    verdict: row.verdict as Verdict,
    reason: row.reason ?? undefined,
    dedupeKey: row.dedupe_key ?? undefined,
    duplicateOf: row.duplicate_of ?? undefined,
    headers: readJson<[string, string][]>(row.headers),
    size: row.size,
    sha256: row.sha256 ?? undefined,
    receivedAt: formatInstant(row.received_at),
    projection: !work ? 'done' : work.error === null ? 'pending' : 'failed',
    projectionError: work?.error ?? undefined,
    records: records.map(({ record_type, record_id }) => ({ type: record_type, id: record_id })),
    verification: readJson<VerificationCheck[]>(row.verification),
    verdicts: verdicts?.map((later) =>
      withoutAbsent({
        verdict: later.verdict as Verdict,
        reason: later.reason ?? undefined,
        verification: readJson<VerificationCheck[]>(later.verification),
        judgedAt: formatInstant(later.judged_at),
      }),
    ),
    trace,
    diagnosis,
    erased: row.erased_at === null ? undefined : (true as const),
  })
}
