import { sql } from 'kysely'
import { instanceRead } from '../../interface.ts'

/** Answers when the database does. */
export const ping = instanceRead(async (tx, _: undefined) => {
  await sql`select 1`.execute(tx.db)
})
