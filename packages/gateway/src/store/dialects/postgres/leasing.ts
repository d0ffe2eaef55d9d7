import { type Kysely, sql } from 'kysely'
import type { DueItem, FinishedTry, Leasing } from '../../operations/outbox/item.ts'
import { carriedDataBytes, dueItemColumns } from '../../operations/outbox/item.ts'
import type { Database } from '../../schema.ts'

/** See `Leasing`. One statement for all rows, which travel as arrays. */
export const createLeasing = (db: Kysely<Database>): Leasing => ({
  async dueItems(wanted, now) {
    const columns = sql.join(dueItemColumns.map((column) => sql.ref(column)))
    const { rows } = await sql<DueItem>`
      select due.*, e.timestamp as event_timestamp, e.connection_id as event_connection_id,
        e.record_id as event_record_id, case when octet_length(e.data) <= ${carriedDataBytes} then e.data end as event_data
      from unnest(${wanted.map((w) => w.lane)}::text[], ${wanted.map((w) => w.room)}::bigint[]) w (lane, room)
      cross join lateral (
        select ${columns} from outbox_item i where i.status = 'pending' and i.lane = w.lane and i.due_at <= ${now}
        order by i.due_at, i.position limit w.room for update skip locked) due
      left join event e on e.tenant = due.tenant and e.id = due.event_id`.execute(db)
    return rows
  },

  async beginTries(items, lease, until, now) {
    await sql`
      with taken as (
        update outbox_item set lease = ${lease}, due_at = ${until}, tries = tries + 1,
          first_tried_at = coalesce(first_tried_at, ${now}), updated_at = ${now}
        where position = any(${items.map((item) => item.position)}::bigint[])
        returning tenant, id, tries)
      insert into attempt (tenant, item_id, number, started_at) select tenant, id, tries, ${now}::bigint from taken`.execute(
      db,
    )
  },

  async endTries(tries, now) {
    const text = (pick: (t: FinishedTry) => string | null) => sql`${tries.map(pick)}::text[]`
    const whole = (pick: (t: FinishedTry) => number | null) => sql`${tries.map(pick)}::bigint[]`
    const { rows } = await sql<{ position: number }>`
      with ended as materialized (
        select * from unnest(${whole((t) => t.position)}, ${text((t) => t.lease)}, ${whole((t) => t.number)},
          ${text((t) => t.status)}, ${text((t) => t.reason)}, ${whole((t) => t.dueAt)}, ${whole((t) => t.waits)},
          ${whole((t) => t.outcomeKnown)}, ${whole((t) => t.durationMs)}, ${whole((t) => t.responseStatus)},
          ${text((t) => t.responseHeaders)}, ${text((t) => t.responseBody)}, ${text((t) => t.error)})
        as e (position, lease, number, status, reason, due_at, waits,
          outcome_known, duration_ms, response_status, response_headers, response_body, error)),
      freed as (
        update outbox_item i set status = e.status, reason = e.reason, due_at = e.due_at, waits = e.waits, lease = null,
          updated_at = ${now}
        from ended e where i.position = e.position and i.lease = e.lease
        returning i.position, i.tenant, i.id),
      noted as (
        update attempt a set outcome_known = e.outcome_known, duration_ms = e.duration_ms,
          response_status = e.response_status, response_headers = e.response_headers, response_body = e.response_body,
          error = e.error
        from ended e join freed f on f.position = e.position
        where a.tenant = f.tenant and a.item_id = f.id and a.number = e.number)
      select position from freed`.execute(db)
    const held = new Set(rows.map((row) => row.position))
    const asked = tries.filter((t) => t.request !== undefined && held.has(t.position))
    if (asked.length > 0) await noteRequests(db, asked)
    return held
  },

  async renew(leases, until) {
    const { rows } = await sql<{ position: number }>`
      update outbox_item i set due_at = ${until}
      from unnest(${leases.map((l) => l.position)}::bigint[], ${leases.map((l) => l.lease)}::text[]) l (position, lease)
      where i.position = l.position and i.lease = l.lease returning i.position`.execute(db)
    return new Set(rows.map((row) => row.position))
  },
})

/** What was asked, apart, so that webhooks, which have none, cost no more for it. */
async function noteRequests(db: Kysely<Database>, asked: readonly FinishedTry[]): Promise<void> {
  const text = (pick: (t: FinishedTry) => string | undefined) => sql`${asked.map((t) => pick(t) ?? null)}::text[]`
  await sql`
    update attempt a set request = e.request
    from unnest(${text((t) => t.tenant)}, ${text((t) => t.id)}, ${asked.map((t) => t.number)}::bigint[],
      ${text((t) => t.request)}) as e (tenant, item_id, number, request)
    where a.tenant = e.tenant and a.item_id = e.item_id and a.number = e.number`.execute(db)
}
