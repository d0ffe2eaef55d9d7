import { sql } from 'kysely'
import type { Instant } from '../../../model/instant.ts'
import { read } from '../../interface.ts'

export interface DispositionRow {
  applyId: string
  status: string
  changedAt: Instant
  position: number
}

/** The rows of an upload in the order of their times, behind the one given. */
export const readDispositionRows = read(
  async (
    tx,
    tenant,
    args: { uploadId: string; after: Pick<DispositionRow, 'changedAt' | 'position'> | null; limit: number },
  ): Promise<DispositionRow[]> => {
    const { uploadId, after, limit } = args
    const behind = after === null ? sql`true` : sql`(changed_at, position) > (${after.changedAt}, ${after.position})`
    const { rows } = await sql<{ apply_id: string; status: string; changed_at: number; position: number }>`
      select apply_id, status, changed_at, position from disposition
      where tenant = ${tenant} and upload_id = ${uploadId} and ${behind}
      order by changed_at, position limit ${limit}`.execute(tx.db)
    return rows.map(({ apply_id, status, changed_at, position }) => ({
      applyId: apply_id,
      status,
      changedAt: changed_at,
      position,
    }))
  },
)
