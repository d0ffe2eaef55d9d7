import { sql } from 'kysely'
import { read } from '../../interface.ts'
import { findRow } from '../find-row.ts'
import type { ErasureWork } from './work.ts'

/** Who is erased, and whether messages still wait that came before it was asked for. Null where it is completed. */
export const readErasureWork = read(
  async (tx, tenant, { id }: { id: string }): Promise<{ work: ErasureWork; waits: boolean } | null> => {
    const row = await findRow(tx, 'erasure', tenant, id)
    if (row.work === null) return null
    const work: ErasureWork = JSON.parse(row.work)
    const { rows } = await sql`select 1 from message_work
      where position <= ${work.projectedTo} and tenant = ${tenant} and error is null limit 1`.execute(tx.db)
    return { work, waits: rows.length > 0 }
  },
)
