import { type RawBuilder, sql } from 'kysely'
import { instanceHasty } from '../../interface.ts'

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
  /** Whether the tenant has jobs that knock out applicants, so that others need not be asked for theirs. */
  knocksOut: boolean
}

interface LeaseRequest {
  now: number
  leaseMs: number
  lease: string
  limit: number
  onlyMessage?: string
}

/**
 * Takes messages that are due, oldest first, for `leaseMs`: a message whose lease runs out, because its process died, is
 * due again. `onlyMessage` takes one at once, whenever it is due.
 */
export const leaseMessages = instanceHasty(async (tx, request: LeaseRequest): Promise<LeasedMessage[]> => {
  const { now, leaseMs, lease, limit, onlyMessage } = request
  const { unpeeked } = tx.dialect
  const which = onlyMessage
    ? sql`message_id = ${onlyMessage} and (lease is null or due_at <= ${now})`
    : sql`due_at <= ${unpeeked(now)}`
  const due = sql`due as materialized (
    select position from message_work where ${which} order by due_at, position limit ${unpeeked(limit)} ${tx.dialect.skipLocked})`
  const take = sql`update message_work set lease = ${lease}, due_at = ${now + leaseMs}
    where position in (select position from due)`
  if (tx.dialect.kind === 'sqlite') {
    await sql`with ${due} ${take}`.execute(tx.db)
    const { rows } = await sql<LeasedMessage>`${leasedFrom(sql`message_work`)} where w.lease = ${unpeeked(lease)}
      order by w.position`.execute(tx.db)
    return rows.map((row) => ({ ...row, knocksOut: Boolean(row.knocksOut) }))
  }
  // A lease that a crash of the server loses was of no use any more.
  const { rows } = await sql<LeasedMessage>`
    with ${due}, taken as (${take} returning *) ${leasedFrom(sql`taken`)} order by w.position`.execute(tx.db)
  return rows
})

const leasedFrom = (work: RawBuilder<unknown>) => sql`
  select m.tenant, m.id, m.connection_id as "connectionId", m.registration_id as "registrationId", m.platform, m.kind,
    m.verdict, m.duplicate_of as "duplicateOf", m.headers, m.intake_note as note, m.received_at as "receivedAt",
    b.bytes, b.blob, w.failures,
    (select min(record_id) from message_record r where r.tenant = m.tenant and r.message_id = m.id) as "recordId",
    exists (select 1 from job_knockout_rules k where k.tenant = m.tenant) as "knocksOut"
  from ${work} w
  join message m on m.tenant = w.tenant and m.id = w.message_id
  left join message_body b on b.tenant = w.tenant and b.message_id = w.message_id`
