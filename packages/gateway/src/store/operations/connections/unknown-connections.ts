import { read } from '../../interface.ts'

/** Which of the ids are of no connection of the tenant. */
export const unknownConnections = read(async (tx, tenant, { ids }: { ids: string[] }): Promise<string[]> => {
  const rows = await tx.db
    .selectFrom('connection')
    .select('id')
    .where('tenant', '=', tenant)
    .where(tx.dialect.anyOf('id', ids))
    .execute()
  const known = new Set(rows.map((row) => row.id))
  return ids.filter((id) => !known.has(id))
})
