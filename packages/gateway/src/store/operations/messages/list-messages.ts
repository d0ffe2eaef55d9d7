import { type RawBuilder, sql } from 'kysely'
import type { Verdict } from '../../../model/message.ts'
import type { Platform } from '../../../model/platform.ts'
import { read, type Tx } from '../../interface.ts'
import { newestFirst, type Page } from '../../page.ts'
import { surroundingsOf } from './message-surroundings.ts'
import { messagesOf } from './traced-ids.ts'

export interface MessageFilter {
  connectionId?: string
  registrationId?: string
  platform?: Platform
  verdict?: Verdict
  reason?: string
  dedupeKey?: string
  /** Those that made a record, or that a document, candidate, event, delivery or platform call goes back to. */
  recordId?: string
  /** Those that wait for their projection, or whose projection failed. */
  projection?: 'pending' | 'failed'
  /** Exclusive, both. */
  receivedAfter?: number
  receivedBefore?: number
}

/** Messages with what became of each. */
export const listMessages = read(async (tx, tenant, { page, filter }: { page: Page; filter: MessageFilter }) => {
  const { rows, next } = await newestFirst(tx, 'message', filtered(tx, tenant, filter), page)
  const beside = await surroundingsOf(
    tx,
    tenant,
    rows.map((row) => row.id),
  )
  return { rows: rows.map((row) => ({ row, ...beside.get(row.id)! })), next }
})

function filtered(tx: Tx, tenant: string, filter: MessageFilter) {
  let query = among(tx, tenant, filter).selectAll('message').where('message.tenant', '=', tenant)
  if (filter.connectionId) query = query.where('message.connection_id', '=', filter.connectionId)
  if (filter.registrationId) query = query.where('message.registration_id', '=', filter.registrationId)
  if (filter.platform) query = query.where('message.platform', '=', filter.platform)
  if (filter.verdict) query = query.where('message.verdict', '=', filter.verdict)
  // In the words of the index of the few refused and repeated ones, so that it is seen to fit.
  if (filter.verdict && filter.verdict !== 'accepted') query = query.where('message.verdict', '<>', sql.lit('accepted'))
  if (filter.reason) query = query.where('message.reason', '=', filter.reason)
  if (filter.dedupeKey !== undefined) query = query.where('message.dedupe_key', '=', filter.dedupeKey)
  if (filter.projection) query = query.where(isUnprojected(filter.projection === 'failed'))
  if (filter.receivedAfter !== undefined) query = query.where('message.received_at', '>', filter.receivedAfter)
  if (filter.receivedBefore !== undefined) query = query.where('message.received_at', '<', filter.receivedBefore)
  return query
}

/**
 * Where a filter leaves few messages, those first: SQLite goes through the tables of a cross join in the order they are
 * written, and would else walk the whole list.
 */
function among(tx: Tx, tenant: string, { recordId, dedupeKey, projection }: MessageFilter) {
  const few =
    recordId !== undefined
      ? messagesOf(tenant, recordId)
      : dedupeKey !== undefined
        ? withKey(tenant, dedupeKey)
        : projection
          ? unprojected(tenant)
          : null
  if (!few) return tx.db.selectFrom('message')
  const join = tx.db.selectFrom(sql<{ id: string }>`(${few})`.as('few')).crossJoin('message')
  return join.whereRef('message.id', '=', 'few.id') as unknown as ReturnType<typeof tx.db.selectFrom<'message'>>
}

/** Through the table of keys, where a key is found in each of the tenant's connections; then its repeats. */
function withKey(tenant: string, key: string): RawBuilder<unknown> {
  const first = sql`select k.message_id as id from connection c
    cross join message_key k where c.tenant = ${tenant} and k.tenant = c.tenant and k.connection_id = c.id and k.key = ${key}`
  return sql`${first} union select r.id from (${first}) f
    cross join message r where r.tenant = ${tenant} and r.duplicate_of = f.id`
}

function unprojected(tenant: string): RawBuilder<unknown> {
  return sql`select w.message_id as id from message_work w where w.tenant = ${tenant}`
}

function isUnprojected(failed: boolean): RawBuilder<boolean> {
  return sql<boolean>`exists (select 1 from message_work w where w.tenant = message.tenant and w.message_id = message.id
    and w.error is ${failed ? sql`not null` : sql`null`})`
}
