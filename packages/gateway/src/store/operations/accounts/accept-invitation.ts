import type { AuditNote } from '../../../model/audit.ts'
import { write } from '../../interface.ts'
import { insertNote } from '../audit-entries/insert-note.ts'
import { endSessionsOf } from '../sessions/end-sessions-of.ts'

/**
 * Uses an invitation up: the account has this password from now on, no codes, and nobody is signed in to it. `note` goes
 * into the audit log with it. False where
 * the invitation is of no use any more.
 */
export const acceptInvitation = write(
  async (
    tx,
    tenant,
    args: { id: string; hash: string; passwordHash: string; name?: string; note?: AuditNote; now: number },
  ): Promise<boolean> => {
    const { numUpdatedRows } = await tx.db
      .updateTable('account')
      .set((eb) => ({
        status: 'active',
        password_hash: args.passwordHash,
        ...(args.name !== undefined && { name: args.name }),
        totp_secret: null,
        totp_step: null,
        invitation_hash: null,
        invitation_expires_at: null,
        version: eb('version', '+', 1),
        updated_at: args.now,
      }))
      .where('tenant', '=', tenant)
      .where('id', '=', args.id)
      .where('invitation_hash', '=', args.hash)
      .where('invitation_expires_at', '>', args.now)
      .where('status', '!=', 'disabled')
      .executeTakeFirst()
    if (Number(numUpdatedRows) === 0) return false
    await endSessionsOf(tx, tenant, args.id)
    if (args.note) await insertNote(tx, tenant, args.note)
    return true
  },
)
