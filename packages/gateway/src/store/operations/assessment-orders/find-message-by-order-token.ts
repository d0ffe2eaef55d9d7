import { sql } from 'kysely'
import { instanceRead } from '../../interface.ts'
import { orderTokenOfNote } from '../../migrations/0002-order-tokens.ts'

/**
 * The accepted message that an order's token was minted for, whether it is projected or not; null where there is none.
 * The token is the first member of the note that intake left with the message.
 */
export const findMessageByOrderToken = instanceRead(
  async (tx, { token }: { token: string }): Promise<{ tenant: string; id: string } | null> => {
    const { rows } = await sql<{ tenant: string; id: string }>`
      select tenant, id from message
      where platform = 'smartrecruiters' and ${sql.raw(orderTokenOfNote)} = ${token} and verdict = 'accepted'`.execute(
      tx.db,
    )
    return rows[0] ?? null
  },
)
