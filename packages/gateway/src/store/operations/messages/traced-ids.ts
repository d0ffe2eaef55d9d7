import { type RawBuilder, sql } from 'kysely'

/**
 * How records lead to each other, as queries for ids. A record is known by the prefix of its id; what is none of these, or
 * of another tenant, leads nowhere.
 */

/** The applications and assessment orders that a record belongs to, or is. Answers rows of `id`. */
function rootsOf(tenant: string, recordId: string): RawBuilder<unknown> {
  const of = (table: string, column: string, by = 'id') =>
    sql`select ${sql.ref(column)} as id from ${sql.table(table)} where tenant = ${tenant} and ${sql.ref(by)} = ${recordId}`
  switch (recordId.slice(0, recordId.indexOf('_'))) {
    case 'doc':
      return of('document', 'application_id')
    case 'cnd':
      return of('application', 'id', 'candidate_id')
    case 'cal':
      return of('outbox_item', 'record_id')
    case 'evt':
      return of('event', 'record_id')
    case 'dlv':
      return sql`select e.record_id as id from outbox_item i join event e on e.tenant = i.tenant and e.id = i.event_id
        where i.tenant = ${tenant} and i.id = ${recordId}`
    default:
      return sql`select cast(${recordId} as text) as id`
  }
}

/** The messages that made a record or changed it, and their repeats. Answers rows of `id`. */
export function messagesOf(tenant: string, recordId: string): RawBuilder<unknown> {
  const first = sql`select r.message_id as id from (${rootsOf(tenant, recordId)}) o
    cross join message_record r where r.tenant = ${tenant} and r.record_id = o.id`
  return sql`${first} union select d.id from (${first}) f
    cross join message d where d.tenant = ${tenant} and d.duplicate_of = f.id`
}

/** The records that a message made or changed. Answers rows of `id`. */
export const recordsOf = (tenant: string, messageId: string): RawBuilder<unknown> =>
  sql`select record_id as id from message_record where tenant = ${tenant} and message_id = ${messageId}`

/** What events are wanted by: what they are about, or what came of a message. */
export interface EventsAbout {
  recordId?: string
  messageId?: string
}

/** The events about a record, or about the records of a message. Answers rows of `id`; null where nothing is asked for. */
export function eventsAbout(tenant: string, { recordId, messageId }: EventsAbout): RawBuilder<unknown> | null {
  const ofRecord = sql`select id from event where tenant = ${tenant} and record_id = ${recordId}`
  if (messageId === undefined) return recordId === undefined ? null : ofRecord
  const ofMessage = sql`select e.id from (${recordsOf(tenant, messageId)}) r
    cross join event e where e.tenant = ${tenant} and e.record_id = r.id`
  return recordId === undefined ? ofMessage : sql`select id from (${ofMessage}) m where id in (${ofRecord})`
}
