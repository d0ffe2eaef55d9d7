import { sql } from 'kysely'
import type { ApplicationContent, Flag } from '../../../model/application.ts'
import type { Tx } from '../../interface.ts'
import type { ApplicationTable } from '../../schema.ts'
import { indexApplications } from '../applications/index-applications.ts'
import { tellChanges } from '../applications/tell-changes.ts'

/** Applications that are told of the same bytes in one transaction; the rest follows, so that nothing waits long. */
const atOnce = 100

type Row = Pick<ApplicationTable, 'content'> & { id: string; position: number }

/**
 * Tells applications that have these bytes what is in them: they are found by the words now, or carry the flag `infected`.
 * From the position `after` on, a part at a time; answers whether more are left, and frees the bytes where none are.
 */
export async function spreadContent(
  tx: Tx,
  content: { tenant: string; sha256: string; position: number; infected: boolean; after: number; now: number },
): Promise<boolean> {
  const { tenant, sha256, now } = content
  const { unpeeked } = tx.dialect
  // Locked before the words of their other documents are read: those may be written at this moment.
  const { rows } = await sql<Row>`
    select a.id, a.position, a.content from application a
    where a.tenant = ${unpeeked(tenant)} and a.position > ${unpeeked(content.after)}
      and a.id in (select d.application_id from document d
        where d.tenant = ${unpeeked(tenant)} and d.sha256 = ${unpeeked(sha256)})
    order by a.position limit ${unpeeked(atOnce)} ${tx.dialect.forUpdate}`.execute(tx.db)
  if (content.infected) {
    const ids = rows.map(({ id }) => id)
    await flagInfected(tx, tenant, ids, now)
  }
  await indexApplications(
    tx,
    tenant,
    rows.map(({ id, content }) => ({ id, content: JSON.parse(content) as ApplicationContent })),
  )
  const more = rows.length === atOnce
  const state = more ? { indexed_to: rows.at(-1)!.position } : { indexed_to: null, due_at: null, lease: null, tries: 0 }
  await tx.db.updateTable('document_content').set(state).where('position', '=', content.position).execute()
  return more
}

/** Flags applications and tells of it, where they did not have the flag already. */
async function flagInfected(tx: Tx, tenant: string, ids: string[], now: number): Promise<void> {
  const rows = await tx.db
    .selectFrom('application')
    .selectAll()
    .where('tenant', '=', tenant)
    .where(tx.dialect.anyOf('id', ids))
    .orderBy('position')
    .execute()
  const flagged = rows.flatMap((row) => {
    const flags: Flag[] = JSON.parse(row.flags)
    if (flags.includes('infected')) return []
    return [{ ...row, flags: JSON.stringify([...flags, 'infected']), version: row.version + 1, updated_at: now }]
  })
  for (const { id, flags, version, updated_at } of flagged) {
    await tx.db
      .updateTable('application')
      .set({ flags, version, updated_at })
      .where('tenant', '=', tenant)
      .where('id', '=', id)
      .execute()
  }
  await tellChanges(tx, tenant, flagged, now)
}
