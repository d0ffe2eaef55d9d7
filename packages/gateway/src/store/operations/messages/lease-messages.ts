import { sql } from 'kysely'
import { instanceWrite } from '../../interface.ts'

/** A message that waits for its projection, leased to the caller. */
export interface LeasedMessage {
  tenant: string
  id: string
  connectionId: string
  registrationId: string
  platform: string
  kind: string
  verdict: string
  duplicateOf: string | null
  headers: string
  note: string | null
  receivedAt: number
  /** The body where it lies in the database; else it is in the document store under `blob`. */
  bytes: Uint8Array | null
  blob: string | null
  failures: number
  /** The record that an earlier projection of the message made. */
  recordId: string | null
}

/**
 * Takes messages that are due, oldest first, for `leaseMs`: a message whose lease runs out, because its process died, is
 * due again. `onlyMessage` takes one at once, whenever it is due.
 */
export const leaseMessages = instanceWrite(
  async (
    tx,
    args: { now: number; leaseMs: number; lease: string; limit: number; onlyMessage?: string },
  ): Promise<LeasedMessage[]> => {
    const which = args.onlyMessage
      ? sql`message_id = ${args.onlyMessage} and (lease is null or due_at <= ${args.now})`
      : sql`due_at <= ${args.now}`
    await sql`
      with due as materialized (
        select position from message_work where ${which} order by due_at, position limit ${args.limit} ${tx.dialect.skipLocked})
      update message_work set lease = ${args.lease}, due_at = ${args.now + args.leaseMs}
      where position in (select position from due)`.execute(tx.db)
    const leased = await sql<LeasedMessage>`
      select m.tenant, m.id, m.connection_id as "connectionId", m.registration_id as "registrationId", m.platform, m.kind,
        m.verdict, m.duplicate_of as "duplicateOf", m.headers, m.intake_note as note, m.received_at as "receivedAt",
        b.bytes, b.blob, w.failures,
        (select min(record_id) from message_record r where r.tenant = m.tenant and r.message_id = m.id) as "recordId"
      from message_work w
      join message m on m.tenant = w.tenant and m.id = w.message_id
      left join message_body b on b.tenant = w.tenant and b.message_id = w.message_id
      where w.lease = ${args.lease} order by w.position`.execute(tx.db)
    return leased.rows
  },
)
