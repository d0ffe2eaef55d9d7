import type { AuditNote } from '../../../model/audit.ts'
import { write } from '../../interface.ts'
import { insertNote } from '../audit-entries/insert-note.ts'

export interface SignIn {
  id: string
  /** Of the new token: a session is never signed in to under a token that was there before. */
  hash: string
  expiresAt: number
  /** When it ends however much it is used; null where `expiresAt` stays. */
  endsAt: number | null
  now: number
  /** One of the two. `person` is JSON text. */
  accountId: string | null
  person: string | null
  /** What goes into the audit log with it. */
  note?: AuditNote
}

/** Signs a person in to a session. False where the session has gone. */
export const signInSession = write(async (tx, tenant, args: SignIn): Promise<boolean> => {
  const { numUpdatedRows } = await tx.db
    .updateTable('session')
    .set({
      hash: args.hash,
      account_id: args.accountId,
      person: args.person,
      challenge_account_id: null,
      challenge_expires_at: null,
      created_at: args.now,
      seen_at: args.now,
      expires_at: args.expiresAt,
      ends_at: args.endsAt,
    })
    .where('tenant', '=', tenant)
    .where('id', '=', args.id)
    .executeTakeFirst()
  if (Number(numUpdatedRows) === 0) return false
  if (args.note) await insertNote(tx, tenant, args.note)
  if (args.accountId !== null) {
    await tx.db
      .updateTable('account')
      .set({ signed_in_at: args.now })
      .where('tenant', '=', tenant)
      .where('id', '=', args.accountId)
      .execute()
  }
  return true
})
