import type { Tx } from '../../interface.ts'
import type { MessageSurroundings } from '../../records/message.ts'

/** What stands beside messages in tables of its own, by message, in two statements. */
export async function surroundingsOf(tx: Tx, tenant: string, ids: string[]): Promise<Map<string, MessageSurroundings>> {
  if (ids.length === 0) return new Map()
  const records = await tx.db
    .selectFrom('message_record')
    .select(['message_id', 'record_type', 'record_id'])
    .where('tenant', '=', tenant)
    .where(tx.dialect.anyOf('message_id', ids))
    .orderBy('record_id')
    .execute()
  const works = await tx.db
    .selectFrom('message_work')
    .select(['message_id', 'error'])
    .where('tenant', '=', tenant)
    .where(tx.dialect.anyOf('message_id', ids))
    .execute()
  const recordsOf = Map.groupBy(records, (record) => record.message_id)
  const workOf = new Map(works.map((work) => [work.message_id, work]))
  return new Map(ids.map((id) => [id, { records: recordsOf.get(id) ?? [], work: workOf.get(id) }]))
}
