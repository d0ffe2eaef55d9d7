import type { Selectable } from 'kysely'
import type { AccountTable } from '../../account-tables.ts'
import { instanceRead } from '../../interface.ts'

export interface OperatorSearch {
  emailFold: string
  /** In this tenant alone. */
  tenant?: string
  /** Comes before the others. */
  firstTenant: string
  limit: number
}

/** The operators who sign in by this e-mail address: one in each tenant at most, the oldest first. */
export const findOperatorsByEmail = instanceRead(
  async (tx, { emailFold, tenant, firstTenant, limit }: OperatorSearch): Promise<Selectable<AccountTable>[]> => {
    let query = tx.db
      .selectFrom('account')
      .selectAll()
      .where('kind', '=', 'operator')
      .where('email_fold', '=', emailFold)
      .where('status', '=', 'active')
    if (tenant !== undefined) query = query.where('tenant', '=', tenant)
    return query
      .orderBy((eb) => eb.case().when('tenant', '=', firstTenant).then(0).else(1).end())
      .orderBy('created_at')
      .orderBy('id')
      .limit(limit)
      .execute()
  },
)
