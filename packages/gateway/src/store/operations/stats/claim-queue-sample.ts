import { instanceWrite } from '../../interface.ts'

const name = 'queue_sampled'

/** Whether the caller is the first of all processes to ask for this minute. */
export const claimQueueSample = instanceWrite(async (tx, { minute }: { minute: number }): Promise<boolean> => {
  // As text of one length, so that it orders as the time does.
  const value = new Date(minute).toISOString()
  const made = await tx.dialect.insertMany(tx.db, 'instance_setting', [{ name, value }], { ignoreConflicts: true })
  if (made === 1) return true
  const [{ numUpdatedRows }] = (await tx.db
    .updateTable('instance_setting')
    .set({ value })
    .where('name', '=', name)
    .where('value', '<', value)
    .execute()) as [{ numUpdatedRows: bigint }]
  return numUpdatedRows === 1n
})
