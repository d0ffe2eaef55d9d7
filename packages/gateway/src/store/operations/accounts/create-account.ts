import type { AccountKind } from '../../../model/operator.ts'
import { write } from '../../interface.ts'
import { findRow } from '../find-row.ts'

export interface NewAccount {
  id: string
  kind: AccountKind
  email: string
  /** As `fold` makes it: one account for an address, however it is written. */
  emailFold: string
  name: string
  externalRef: string | null
  /** An operator's. */
  role?: string
  invitationHash: string
  invitationExpiresAt: number
  /** The invitation, sealed: part of the result, so that a repeat of the request can show it again. Not kept in the row. */
  sealedInvitation: string
  now: number
}

/** An account that is invited and cannot be signed in to yet. `conflict` where there is one of that e-mail address. */
export const createAccount = write(async (tx, tenant, { sealedInvitation, ...args }: NewAccount) => {
  await tx.dialect.insertMany(tx.db, 'account', [
    {
      tenant,
      id: args.id,
      kind: args.kind,
      email: args.email,
      email_fold: args.emailFold,
      name: args.name,
      external_ref: args.externalRef,
      status: 'invited',
      password_hash: null,
      totp_secret: null,
      totp_step: null,
      invitation_hash: args.invitationHash,
      invitation_expires_at: args.invitationExpiresAt,
      signed_in_at: null,
      role: args.role ?? null,
      subject: null,
      version: 1,
      created_at: args.now,
      updated_at: args.now,
    },
  ])
  return { row: await findRow(tx, 'account', tenant, args.id), sealedInvitation }
})
