import type { Selectable } from 'kysely'
import type { Tx } from '../../interface.ts'
import type { DocumentTable } from '../../schema.ts'

/** The documents of applications, by application, in one statement. */
export async function documentsOf(
  tx: Tx,
  tenant: string,
  applicationIds: string[],
): Promise<Map<string, Selectable<DocumentTable>[]>> {
  if (applicationIds.length === 0) return new Map()
  const rows = await tx.db
    .selectFrom('document')
    .selectAll()
    .where('tenant', '=', tenant)
    .where(tx.dialect.anyOf('application_id', applicationIds))
    .execute()
  return Map.groupBy(rows, (row) => row.application_id)
}
