import type { Selectable } from 'kysely'
import type { AccountKind } from '../../../model/operator.ts'
import type { AccountTable } from '../../account-tables.ts'
import { read } from '../../interface.ts'

/** The account that somebody signs in to by this e-mail address; null where there is none, or it cannot be. */
export const findSignInAccount = read(
  async (tx, tenant, args: { kind: AccountKind; emailFold: string }): Promise<Selectable<AccountTable> | null> => {
    const row = await tx.db
      .selectFrom('account')
      .selectAll()
      .where('tenant', '=', tenant)
      .where('kind', '=', args.kind)
      .where('email_fold', '=', args.emailFold)
      .where('status', '=', 'active')
      .executeTakeFirst()
    return row ?? null
  },
)
