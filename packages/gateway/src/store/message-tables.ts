import type { Generated } from 'kysely'
import type { Positioned } from './schema.ts'

/** The tables of what platforms sent, and of bytes that records refer to; migration 0001 says what they are for. */
export interface MessageTable extends Positioned {
  tenant: string
  id: string
  connection_id: string | null
  registration_id: string | null
  platform: string
  kind: string
  verdict: string
  reason: string | null
  dedupe_key: string | null
  duplicate_of: string | null
  headers: string
  size: number
  sha256: string | null
  verification: string
  intake_note: string | null
  received_at: number
  erased_at: Generated<number | null>
}

export interface MessageBodyTable {
  tenant: string
  message_id: string
  bytes: Uint8Array | null
  blob: string | null
}

export interface MessageVerdictTable {
  tenant: string
  message_id: string
  number: number
  verdict: string
  reason: string | null
  verification: string
  judged_at: number
}

export interface MessageRecordTable {
  tenant: string
  message_id: string
  record_type: string
  record_id: string
}

export interface MessageKeyTable {
  tenant: string
  connection_id: string
  key: string
  message_id: string
  answer: string | null
}

export interface MessageWorkTable extends Positioned {
  tenant: string
  message_id: string
  due_at: number
  lease: string | null
  failures: Generated<number>
  error: string | null
}

export interface RejectionToldTable {
  tenant: string
  connection_id: string
  platform: string
  reason: string
  told_at: number
}

export interface RefusedBodyTable extends Positioned {
  tenant: string
  connection_id: string
  message_id: string
  size: number
  received_at: number
}

export interface BlobTable {
  tenant: string
  sha256: string
  size: number
  refs: number
  wanted_at: number
  wants: Generated<number>
  bytes: Uint8Array | null
}
