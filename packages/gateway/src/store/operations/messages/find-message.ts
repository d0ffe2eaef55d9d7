import { read } from '../../interface.ts'
import { findRow } from '../find-row.ts'
import { surroundingsOf } from './message-surroundings.ts'

/** A message with what became of it, and the verdicts of verifying it again. */
export const findMessage = read(async (tx, tenant, { id }: { id: string }) => {
  const row = await findRow(tx, 'message', tenant, id)
  const verdicts = await tx.db
    .selectFrom('message_verdict')
    .select(['verdict', 'reason', 'verification', 'judged_at'])
    .where('tenant', '=', tenant)
    .where('message_id', '=', id)
    .orderBy('number')
    .execute()
  return { row, ...(await surroundingsOf(tx, tenant, [id])).get(id)!, verdicts }
})
