import { write } from '../../interface.ts'
import { endSessionsOf } from '../sessions/end-sessions-of.ts'

/** The account has another password from now on. Whoever is signed in to it but by `sessionId` is signed out. */
export const changePassword = write(
  async (tx, tenant, args: { id: string; passwordHash: string; sessionId: string; now: number }): Promise<void> => {
    await tx.db
      .updateTable('account')
      .set((eb) => ({
        password_hash: args.passwordHash,
        version: eb('version', '+', 1),
        updated_at: args.now,
      }))
      .where('tenant', '=', tenant)
      .where('id', '=', args.id)
      .execute()
    await endSessionsOf(tx, tenant, args.id, args.sessionId)
  },
)
