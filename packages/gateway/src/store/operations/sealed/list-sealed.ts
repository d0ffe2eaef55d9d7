import { sql } from 'kysely'
import { instanceRead } from '../../interface.ts'

/** Where sealed secrets stand: every column that holds one. */
const columns = {
  registration: ['credentials', 'previous_credentials'],
  connection: ['credentials', 'previous_credentials'],
  endpoint: ['secret', 'previous_secret'],
  callout: ['secret'],
  account: ['totp_secret'],
} as const

export type SealedTable = keyof typeof columns

/** One sealed secret, and the row it belongs to. */
export interface SealedSecret {
  table: SealedTable
  column: string
  tenant: string
  id: string
  sealed: string
}

/** Every sealed secret of the store. */
export const listSealed = instanceRead(async (tx, _: undefined): Promise<SealedSecret[]> => {
  const found: SealedSecret[] = []
  for (const table of Object.keys(columns) as SealedTable[]) {
    for (const column of columns[table]) {
      const { rows } = await sql<{ tenant: string; id: string; sealed: string }>`
        select tenant, id, ${sql.ref(column)} as sealed from ${sql.table(table)} where ${sql.ref(column)} is not null`.execute(
        tx.db,
      )
      found.push(...rows.map((row) => ({ table, column, ...row })))
    }
  }
  return found
})
