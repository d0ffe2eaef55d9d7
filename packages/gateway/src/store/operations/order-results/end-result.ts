import { write } from '../../interface.ts'

export interface EndedResult {
  orderId: string
  /** As `beginResult` was told. */
  sending: string
  /** What the platform holds now; null where it refused the try, and holds what it held before. */
  taken: { revision: number; picture: string } | null
  /** What was unsure before the try; JSON list, or null. */
  unsureBefore: string[] | null
}

/**
 * Notes what became of a try whose outcome is known. A try that another one has followed meanwhile says nothing any more:
 * what that one leaves behind is not known to be the last.
 */
export const endResult = write(async (tx, tenant, args: EndedResult): Promise<void> => {
  const { orderId, sending, taken, unsureBefore } = args
  const unsure = taken || unsureBefore === null ? null : JSON.stringify(unsureBefore)
  await tx.db
    .updateTable('order_result')
    .set({ sending: null, unsure, ...(taken && { sent: taken.picture, sent_revision: taken.revision }) })
    .where('tenant', '=', tenant)
    .where('order_id', '=', orderId)
    .where('sending', '=', sending)
    .execute()
})
