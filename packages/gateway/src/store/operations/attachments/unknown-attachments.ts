import { read } from '../../interface.ts'

/** Which of the ids are of no attachment of the order. */
export const unknownAttachments = read(
  async (tx, tenant, { orderId, ids }: { orderId: string; ids: string[] }): Promise<string[]> => {
    const rows = await tx.db
      .selectFrom('attachment')
      .select('id')
      .where('tenant', '=', tenant)
      .where('order_id', '=', orderId)
      .where(tx.dialect.anyOf('id', ids))
      .execute()
    const known = new Set(rows.map((row) => row.id))
    return ids.filter((id) => !known.has(id))
  },
)
