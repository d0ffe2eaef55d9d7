import { write } from '../../interface.ts'

/** Notes whose password was right; a code is awaited. Whoever was signed in before is not any more. */
export const challengeSession = write(
  async (tx, tenant, args: { id: string; accountId: string; expiresAt: number }): Promise<void> => {
    await tx.db
      .updateTable('session')
      .set({
        account_id: null,
        person: null,
        challenge_account_id: args.accountId,
        challenge_expires_at: args.expiresAt,
      })
      .where('tenant', '=', tenant)
      .where('id', '=', args.id)
      .execute()
  },
)

/** The session goes on without a person. */
export const signOutSession = write(async (tx, tenant, args: { id: string }): Promise<void> => {
  await tx.db
    .updateTable('session')
    .set({ account_id: null, person: null, challenge_account_id: null, challenge_expires_at: null })
    .where('tenant', '=', tenant)
    .where('id', '=', args.id)
    .execute()
})
