import type { AuditNote } from '../../../model/audit.ts'
import { write } from '../../interface.ts'
import { insertNote } from '../audit-entries/insert-note.ts'
import { operatorsLock, tenantHasOperator } from './has-operator.ts'

export interface FirstOperator {
  /** Of the link's token. */
  hash: string
  id: string
  email: string
  emailFold: string
  name: string
  passwordHash: string
  /** What goes into the audit log with it. */
  note: AuditNote
  now: number
}

/** Makes the tenant's first operator, an admin. False where there is one, or the link is of no use (any more). */
export const acceptFirstOperator = write(async (tx, tenant, args: FirstOperator): Promise<boolean> => {
  await tx.dialect.lockKey(tx.db, operatorsLock(tenant))
  const link = await tx.db
    .selectFrom('first_operator_link')
    .select('hash')
    .where('hash', '=', args.hash)
    .where('expires_at', '>', args.now)
    .executeTakeFirst()
  if (!link || (await tenantHasOperator(tx, tenant))) return false
  await tx.dialect.insertMany(tx.db, 'account', [
    {
      tenant,
      id: args.id,
      kind: 'operator',
      email: args.email,
      email_fold: args.emailFold,
      name: args.name,
      external_ref: null,
      status: 'active',
      password_hash: args.passwordHash,
      totp_secret: null,
      totp_step: null,
      invitation_hash: null,
      invitation_expires_at: null,
      signed_in_at: null,
      role: 'admin',
      subject: null,
      version: 1,
      created_at: args.now,
      updated_at: args.now,
    },
  ])
  await tx.db.deleteFrom('first_operator_link').execute()
  await insertNote(tx, tenant, args.note)
  return true
})
