import { sql } from 'kysely'
import { read, StoreFault } from '../../interface.ts'

/** A stored message with where its body lies, to be looked at, judged or mapped again. */
export interface StoredMessage {
  tenant: string
  id: string
  connectionId: string | null
  registrationId: string | null
  platform: string
  kind: string
  verdict: string
  reason: string | null
  headers: string
  note: string | null
  receivedAt: number
  bytes: Uint8Array | null
  blob: string | null
  recordId: string | null
}

export const findStoredMessage = read(async (tx, tenant, { id }: { id: string }): Promise<StoredMessage> => {
  const { rows } = await sql<StoredMessage>`
    select m.tenant, m.id, m.connection_id as "connectionId", m.registration_id as "registrationId", m.platform, m.kind,
      m.verdict, m.reason, m.headers, m.intake_note as note, m.received_at as "receivedAt", b.bytes, b.blob,
      (select min(record_id) from message_record r where r.tenant = m.tenant and r.message_id = m.id) as "recordId"
    from message m left join message_body b on b.tenant = m.tenant and b.message_id = m.id
    where m.tenant = ${tenant} and m.id = ${id}`.execute(tx.db)
  const message = rows[0]
  if (!message) throw new StoreFault('not_found', id)
  return message
})
