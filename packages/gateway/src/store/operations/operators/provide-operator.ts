import type { Selectable } from 'kysely'
import type { Role } from '../../../model/operator.ts'
import type { AccountTable } from '../../account-tables.ts'
import { type Tx, write } from '../../interface.ts'
import { findRow } from '../find-row.ts'
import { operatorsLock } from './has-operator.ts'

export interface ProvidedOperatorRow {
  /** For somebody who comes for the first time. */
  id: string
  subject: string
  email: string
  emailFold: string
  emailHolds: boolean
  name: string | undefined
  role: Role | undefined
  now: number
}

/**
 * Whoever comes from the provider of identities: the operator who came by this subject before, else the one of this e-mail
 * address whom nobody has come as yet, else, where the provider gives a role, a new one. Null for nobody of these, and for
 * somebody who is disabled. A role that is given replaces the one before.
 */
export const provideOperator = write(
  async (tx, tenant, given: ProvidedOperatorRow): Promise<Selectable<AccountTable> | null> => {
    await tx.dialect.lockKey(tx.db, operatorsLock(tenant))
    const known = await findProvided(tx, tenant, given)
    if (known) return known.status === 'disabled' ? null : admit(tx, known, given)
    if (given.role === undefined || (await addressIsTaken(tx, tenant, given))) return null
    await tx.dialect.insertMany(tx.db, 'account', [
      {
        tenant,
        id: given.id,
        kind: 'operator',
        email: given.email,
        email_fold: given.emailFold,
        name: given.name ?? '',
        external_ref: null,
        status: 'active',
        password_hash: null,
        totp_secret: null,
        totp_step: null,
        invitation_hash: null,
        invitation_expires_at: null,
        signed_in_at: null,
        role: given.role,
        subject: given.subject,
        version: 1,
        created_at: given.now,
        updated_at: given.now,
      },
    ])
    return findRow(tx, 'account', tenant, given.id)
  },
)

const ofTenant = (tx: Tx, tenant: string) =>
  tx.db.selectFrom('account').selectAll().where('tenant', '=', tenant).where('kind', '=', 'operator')

async function findProvided(tx: Tx, tenant: string, { subject, emailFold, emailHolds }: ProvidedOperatorRow) {
  const bySubject = await ofTenant(tx, tenant).where('subject', '=', subject).executeTakeFirst()
  if (bySubject || !emailHolds) return bySubject
  return ofTenant(tx, tenant).where('email_fold', '=', emailFold).where('subject', 'is', null).executeTakeFirst()
}

async function addressIsTaken(tx: Tx, tenant: string, { emailFold }: ProvidedOperatorRow): Promise<boolean> {
  const row = await ofTenant(tx, tenant).where('email_fold', '=', emailFold).executeTakeFirst()
  return row !== undefined
}

async function admit(tx: Tx, row: Selectable<AccountTable>, given: ProvidedOperatorRow) {
  const set = {
    subject: given.subject,
    role: given.role ?? row.role,
    name: row.name || (given.name ?? ''),
    ...(row.status === 'invited' && { status: 'active', invitation_hash: null, invitation_expires_at: null }),
  }
  const isSame = row.subject === set.subject && row.role === set.role && row.name === set.name && !set.status
  if (isSame) return row
  await tx.db
    .updateTable('account')
    .set({ ...set, version: row.version + 1, updated_at: given.now })
    .where('tenant', '=', row.tenant)
    .where('id', '=', row.id)
    .execute()
  return findRow(tx, 'account', row.tenant, row.id)
}
