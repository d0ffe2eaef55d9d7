import { foldKey } from '../../../model/fold.ts'
import type { OrderContent } from '../../../model/projection.ts'
import { instanceWrite } from '../../interface.ts'

const foldedAtOnce = 200

/** What an order is found by: its candidate's e-mail, folded; '' without one. */
export const orderEmailFold = ({ candidate }: OrderContent): string => foldKey(candidate.email ?? '') ?? ''

/** Makes a part of the orders found by e-mail that were taken before orders were. Answers whether more are left. */
export const foldOrders = instanceWrite(async (tx, _: Record<string, never>): Promise<boolean> => {
  const rows = await tx.db
    .selectFrom('assessment_order')
    .select(['position', 'content'])
    .where('email_fold', 'is', null)
    .limit(foldedAtOnce)
    .execute()
  for (const { position, content } of rows) {
    await tx.db
      .updateTable('assessment_order')
      .set({ email_fold: orderEmailFold(JSON.parse(content)) })
      .where('position', '=', position)
      .execute()
  }
  return rows.length === foldedAtOnce
})
