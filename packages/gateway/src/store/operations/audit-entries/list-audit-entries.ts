import type { Selectable } from 'kysely'
import type { AuditEntryTable } from '../../account-tables.ts'
import { read, type Tx } from '../../interface.ts'
import { newestFirst, type Page, type PageOf } from '../../page.ts'

export interface AuditFilter {
  actorId?: string
  action?: string
  targetId?: string
  /** Epoch milliseconds, each included. */
  from?: number
  until?: number
}

export interface AuditEntryRow extends Selectable<AuditEntryTable> {
  /** What the actor is called now. */
  actor_name: string | null
}

export const listAuditEntries = read(
  async (tx, tenant, { page, filter }: { page: Page; filter: AuditFilter }): Promise<PageOf<AuditEntryRow>> => {
    const { actorId, action, targetId, from, until } = filter
    let query = tx.db.selectFrom('audit_entry').selectAll().where('tenant', '=', tenant)
    if (actorId !== undefined) query = query.where('actor_id', '=', actorId)
    if (action !== undefined) query = query.where('action', '=', action)
    if (targetId !== undefined) query = query.where('target_id', '=', targetId)
    if (from !== undefined) query = query.where('at', '>=', from)
    if (until !== undefined) query = query.where('at', '<=', until)
    const { rows, next } = await newestFirst(tx, 'audit_entry', query, page)
    const ids = [...new Set(rows.map((row) => row.actor_id).filter((id) => id !== null))]
    const names = ids.length > 0 ? await namesOf(tx, tenant, ids) : new Map<string, string>()
    return { rows: rows.map((row) => ({ ...row, actor_name: names.get(row.actor_id ?? '') ?? null })), next }
  },
)

/** Operators by name, or by address where they have none; API keys by name. */
async function namesOf(tx: Tx, tenant: string, ids: string[]): Promise<Map<string, string>> {
  const operators = await tx.db
    .selectFrom('account')
    .select(['id', 'name', 'email'])
    .where('tenant', '=', tenant)
    .where(tx.dialect.anyOf('id', ids))
    .execute()
  const keys = await tx.db
    .selectFrom('api_key')
    .select(['id', 'name'])
    .where('tenant', '=', tenant)
    .where(tx.dialect.anyOf('id', ids))
    .execute()
  return new Map([
    ...operators.map(({ id, name, email }) => [id, name || email] as const),
    ...keys.map(({ id, name }) => [id, name] as const),
  ])
}
