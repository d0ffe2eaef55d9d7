import type { Selectable } from 'kysely'
import type { Role } from '../../../model/operator.ts'
import type { AccountTable } from '../../account-tables.ts'
import { StoreFault, write } from '../../interface.ts'
import { findAccountRow } from '../accounts/find-account.ts'
import { changeRow } from '../change-row.ts'
import { endSessionsOf } from '../sessions/end-sessions-of.ts'
import { operatorsLock } from './has-operator.ts'

export interface OperatorChange {
  id: string
  name?: string
  role?: Role
  status?: 'active' | 'disabled'
  now: number
}

/**
 * Changes an operator. Whoever is disabled is signed out, and their invitation ends. `last_admin` where no active admin
 * would be left in the tenant; `invalid_state` where somebody becomes active who has never chosen a password.
 */
export const changeOperator = write(async (tx, tenant, change: OperatorChange): Promise<Selectable<AccountTable>> => {
  const { id, now } = change
  // Two admins who disable each other at the same moment must not both succeed.
  await tx.dialect.lockKey(tx.db, operatorsLock(tenant))
  const row = await findAccountRow(tx, tenant, { id, kind: 'operator' })
  const { name = row.name, role = row.role, status = row.status } = change
  if (status === 'active' && row.password_hash === null && row.subject === null) {
    throw new StoreFault('invalid_state', 'An operator who has not signed in yet becomes active by the invitation')
  }
  const wasAdmin = row.role === 'admin' && row.status === 'active'
  if (wasAdmin && !(role === 'admin' && status === 'active')) {
    const other = await tx.db
      .selectFrom('account')
      .select('id')
      .where('tenant', '=', tenant)
      .where('kind', '=', 'operator')
      .where('role', '=', 'admin')
      .where('status', '=', 'active')
      .where('id', '!=', id)
      .limit(1)
      .executeTakeFirst()
    if (!other) throw new StoreFault('last_admin', id)
  }
  const invitation = status === 'disabled' ? { invitation_hash: null, invitation_expires_at: null } : {}
  const set = { name, role, status, ...invitation }
  const changed = await changeRow(tx, 'account', tenant, { id, version: row.version, set, now })
  if (status === 'disabled') await endSessionsOf(tx, tenant, id)
  return changed
})
