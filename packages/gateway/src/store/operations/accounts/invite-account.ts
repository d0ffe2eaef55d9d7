import { StoreFault, write } from '../../interface.ts'
import { findRow } from '../find-row.ts'
import { type AccountOfKind, findAccountRow } from './find-account.ts'

export interface NewInvitation extends AccountOfKind {
  invitationHash: string
  invitationExpiresAt: number
  /** As in `createAccount`. */
  sealedInvitation: string
  now: number
}

/** Invites a person anew; the invitation before is of no use any more, the password stays until the new one is used. */
export const inviteAccount = write(async (tx, tenant, { sealedInvitation, ...args }: NewInvitation) => {
  const { id, status, version } = await findAccountRow(tx, tenant, args)
  if (status === 'disabled') throw new StoreFault('invalid_state', `${id} is disabled`)
  await tx.db
    .updateTable('account')
    .set({
      invitation_hash: args.invitationHash,
      invitation_expires_at: args.invitationExpiresAt,
      version: version + 1,
      updated_at: args.now,
    })
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .execute()
  return { row: await findRow(tx, 'account', tenant, id), sealedInvitation }
})
