import { read } from '../../interface.ts'
import { newestFirst, type Page } from '../../page.ts'

export interface AccountFilter {
  kind: 'customer'
  status?: string
  externalRef?: string
  emailFold?: string
}

export const listAccounts = read((tx, tenant, { page, filter }: { page: Page; filter: AccountFilter }) => {
  const { kind, status, externalRef, emailFold } = filter
  let query = tx.db.selectFrom('account').selectAll().where('tenant', '=', tenant).where('kind', '=', kind)
  if (status !== undefined) query = query.where('status', '=', status)
  if (externalRef !== undefined) query = query.where('external_ref', '=', externalRef)
  if (emailFold !== undefined) query = query.where('email_fold', '=', emailFold)
  return newestFirst(tx, 'account', query, page)
})
