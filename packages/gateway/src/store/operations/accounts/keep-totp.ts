import { write } from '../../interface.ts'
import { endSessionsOf } from '../sessions/end-sessions-of.ts'

/**
 * From now on the account is signed in to with a code as well. `secret` is sealed; `step` is that of the code that proved it.
 * With `sessionId` whoever else is signed in to the account is signed out.
 */
export const keepTotp = write(
  async (
    tx,
    tenant,
    args: { id: string; secret: string; step: number; sessionId?: string; now: number },
  ): Promise<void> => {
    await tx.db
      .updateTable('account')
      .set((eb) => ({
        totp_secret: args.secret,
        totp_step: args.step,
        version: eb('version', '+', 1),
        updated_at: args.now,
      }))
      .where('tenant', '=', tenant)
      .where('id', '=', args.id)
      .execute()
    if (args.sessionId !== undefined) await endSessionsOf(tx, tenant, args.id, args.sessionId)
  },
)

/** Takes a code's step, once: false where a code of this step or a later one was taken before (RFC 6238 section 5.2). */
export const takeTotpStep = write(async (tx, tenant, args: { id: string; step: number }): Promise<boolean> => {
  const { numUpdatedRows } = await tx.db
    .updateTable('account')
    .set({ totp_step: args.step })
    .where('tenant', '=', tenant)
    .where('id', '=', args.id)
    .where('totp_step', '<', args.step)
    .executeTakeFirst()
  return Number(numUpdatedRows) > 0
})
