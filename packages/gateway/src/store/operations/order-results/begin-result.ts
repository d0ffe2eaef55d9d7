import { write } from '../../interface.ts'

/**
 * Puts on record, before a result is sent, which members of it may be at the platform from now on, whatever becomes of the
 * try. `sending` is a text that no other try uses.
 */
export const beginResult = write(
  async (tx, tenant, args: { orderId: string; sending: string; unsure: string[] }): Promise<void> => {
    await tx.db
      .updateTable('order_result')
      .set({ unsure: JSON.stringify(args.unsure), sending: args.sending })
      .where('tenant', '=', tenant)
      .where('order_id', '=', args.orderId)
      .execute()
  },
)
