import type { AccountKind } from '../../../model/operator.ts'
import { read } from '../../interface.ts'
import { newestFirst, type Page } from '../../page.ts'

export interface AccountFilter {
  kind: AccountKind
  status?: string
  externalRef?: string
  emailFold?: string
  role?: string
}

export const listAccounts = read((tx, tenant, { page, filter }: { page: Page; filter: AccountFilter }) => {
  const { kind, status, externalRef, emailFold, role } = filter
  let query = tx.db.selectFrom('account').selectAll().where('tenant', '=', tenant).where('kind', '=', kind)
  if (status !== undefined) query = query.where('status', '=', status)
  if (externalRef !== undefined) query = query.where('external_ref', '=', externalRef)
  if (emailFold !== undefined) query = query.where('email_fold', '=', emailFold)
  if (role !== undefined) query = query.where('role', '=', role)
  return newestFirst(tx, 'account', query, page)
})
