import { sql } from 'kysely'
import { instanceWrite } from '../../interface.ts'

/**
 * Makes every leased message due at once. Only where one process has the store to itself, as it starts: whoever held a
 * lease is dead.
 */
export const releaseMessageLeases = instanceWrite(async (tx, { now }: { now: number }): Promise<void> => {
  await sql`update message_work set lease = null, due_at = ${now} where lease is not null`.execute(tx.db)
})
