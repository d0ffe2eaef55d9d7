import { sql } from 'kysely'
import { instanceRead } from '../../interface.ts'

/** How many messages wait for their projection, counted up to `limit`, and since when the oldest has been due. */
export const countBacklog = instanceRead(
  async (tx, { limit }: { limit: number }): Promise<{ count: number; oldest: number | null }> => {
    const { rows } = await sql<{ count: number; oldest: number | null }>`
      select (select count(*) from (select 1 from message_work limit ${limit}) as waiting) as count,
        (select min(due_at) from message_work) as oldest`.execute(tx.db)
    return { count: Number(rows[0]!.count), oldest: rows[0]!.oldest }
  },
)
