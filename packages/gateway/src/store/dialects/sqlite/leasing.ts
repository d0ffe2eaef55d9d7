import type { DueItem, Leasing } from '../../operations/outbox/item.ts'
import { carriedDataBytes, dueItemColumns } from '../../operations/outbox/item.ts'
import type { CachedDatabase } from './cached-database.ts'

/** See `Leasing`. Prepared statements, a row at a time; the writer is alone, so nothing needs to be locked. `+?`: see `Dialect.unpeeked`. */
export function createLeasing(database: CachedDatabase): Leasing {
  return {
    async dueItems(wanted, now) {
      const due = database.prepare(`
        select ${dueItemColumns.map((column) => `i.${column}`).join(', ')},
          e.timestamp as event_timestamp, e.connection_id as event_connection_id, e.record_id as event_record_id,
          case when octet_length(e.data) <= ${carriedDataBytes} then e.data end as event_data
        from outbox_item i left join event e on e.tenant = i.tenant and e.id = i.event_id
        where i.status = 'pending' and i.lane = +? and i.due_at <= +? order by i.due_at, i.position limit +?`)
      return wanted.flatMap(({ lane, room }) => due.all(lane, now, room) as DueItem[])
    },

    async beginTries(items, lease, until, now) {
      const take = database.prepare(
        `update outbox_item set lease = ?, due_at = ?, tries = tries + 1,
           first_tried_at = coalesce(first_tried_at, ?), updated_at = ? where position = ?`,
      )
      const note = database.prepare('insert into attempt (tenant, item_id, number, started_at) values (?, ?, ?, ?)')
      for (const { position, tenant, id, tries } of items) {
        take.run(lease, until, now, now, position)
        note.run(tenant, id, tries + 1, now)
      }
    },

    async endTries(tries, now) {
      const free = database.prepare(
        `update outbox_item set status = ?, reason = ?, due_at = ?, waits = ?, lease = null, updated_at = ?
         where position = ? and lease = ?`,
      )
      const note = database.prepare(
        `update attempt set outcome_known = ?, duration_ms = ?, response_status = ?, response_headers = ?,
           response_body = ?, error = ? where tenant = ? and item_id = ? and number = ?`,
      )
      // Apart, so that webhooks, which have none, cost no more for it.
      const ask = database.prepare('update attempt set request = ? where tenant = ? and item_id = ? and number = ?')
      const held = new Set<number>()
      for (const t of tries) {
        if (free.run(t.status, t.reason, t.dueAt, t.waits, now, t.position, t.lease).changes === 0) continue
        held.add(t.position)
        note.run(
          t.outcomeKnown,
          t.durationMs,
          t.responseStatus,
          t.responseHeaders,
          t.responseBody,
          t.error,
          t.tenant,
          t.id,
          t.number,
        )
        if (t.request !== undefined) ask.run(t.request, t.tenant, t.id, t.number)
      }
      return held
    },

    async renew(leases, until) {
      const prolong = database.prepare('update outbox_item set due_at = ? where position = ? and lease = ?')
      return new Set(leases.filter((l) => prolong.run(until, l.position, l.lease).changes > 0).map((l) => l.position))
    },
  }
}
