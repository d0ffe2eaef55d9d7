import { sql } from 'kysely'
import { instanceWrite } from '../../interface.ts'

/** What is kept of refused messages (issue: the main job): bodies within these limits per connection, records for a month. */
const bodyBytesPerConnection = 64 * 1024 * 1024
const bodyAgeMs = 7 * 24 * 60 * 60 * 1000
const recordAgeMs = 30 * 24 * 60 * 60 * 1000
/** Rows in one go, so that the writer is soon free again. */
const perRun = 1000

/** Removes what is over the limits, oldest first, a bounded part at a time. Answers whether there may be more. */
export const pruneRefusals = instanceWrite(async (tx, { now }: { now: number }): Promise<boolean> => {
  const over = await sql<{ tenant: string; message_id: string; blob: string | null }>`
    select r.tenant, r.message_id, b.blob from (
      select tenant, message_id, received_at,
        sum(size) over (partition by tenant, connection_id order by position desc) as newer_and_own
      from refused_body) r
    left join message_body b on b.tenant = r.tenant and b.message_id = r.message_id
    where r.newer_and_own > ${bodyBytesPerConnection} or r.received_at < ${now - bodyAgeMs}
    limit ${perRun}`.execute(tx.db)
  for (const [tenant, ids] of groupByTenant(over.rows)) {
    const own = over.rows.filter((row) => row.tenant === tenant)
    await tx.db
      .deleteFrom('refused_body')
      .where('tenant', '=', tenant)
      .where(tx.dialect.anyOf('message_id', ids))
      .execute()
    await tx.db
      .deleteFrom('message_body')
      .where('tenant', '=', tenant)
      .where(tx.dialect.anyOf('message_id', ids))
      .execute()
    for (const { blob } of own) {
      if (blob !== null)
        await sql`update blob set refs = refs - 1 where tenant = ${tenant} and sha256 = ${blob}`.execute(tx.db)
    }
  }
  const old = await sql<{ tenant: string; message_id: string }>`
    select tenant, id as message_id from message where verdict = 'rejected' and received_at < ${now - recordAgeMs}
    limit ${perRun}`.execute(tx.db)
  for (const [tenant, ids] of groupByTenant(old.rows)) {
    await tx.db
      .deleteFrom('message_verdict')
      .where('tenant', '=', tenant)
      .where(tx.dialect.anyOf('message_id', ids))
      .execute()
    await tx.db.deleteFrom('message').where('tenant', '=', tenant).where(tx.dialect.anyOf('id', ids)).execute()
  }
  return over.rows.length === perRun || old.rows.length === perRun
})

function groupByTenant(rows: { tenant: string; message_id: string }[]): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const { tenant, message_id } of rows) groups.set(tenant, [...(groups.get(tenant) ?? []), message_id])
  return groups
}
