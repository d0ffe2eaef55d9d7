import { sql } from 'kysely'
import { instanceRead } from '../../interface.ts'

/** How many documents' contents wait to be read, counted to `limit`, and since when the oldest of them. */
export const countWaitingContents = instanceRead(
  async (tx, { limit }: { limit: number }): Promise<{ count: number; oldest: number | null }> => {
    const { rows } = await sql<{ count: number; oldest: number | null }>`
      select count(*) as count, min(created_at) as oldest from (
        select created_at from document_content where due_at is not null limit ${limit}) waiting`.execute(tx.db)
    return rows[0]!
  },
)
