import { write } from '../../interface.ts'

/** Notes that a session is used, and until when it lasts unless it is used again. */
export const touchSession = write(
  async (tx, tenant, args: { id: string; seenAt: number; expiresAt: number }): Promise<void> => {
    await tx.db
      .updateTable('session')
      .set({ seen_at: args.seenAt, expires_at: args.expiresAt })
      .where('tenant', '=', tenant)
      .where('id', '=', args.id)
      .execute()
  },
)
