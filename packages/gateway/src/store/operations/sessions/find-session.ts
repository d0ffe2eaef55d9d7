import type { Selectable } from 'kysely'
import type { AccountKind } from '../../../model/operator.ts'
import type { AccountTable, SessionTable } from '../../account-tables.ts'
import { instanceRead } from '../../interface.ts'

/** A session with the account that is signed in to by it. An account that cannot be signed in to any more is none. */
export interface FoundSession {
  session: Selectable<SessionTable>
  account: Selectable<AccountTable> | null
}

/** By the hash of its token; null where there is none of this kind, or its time is over. */
export const findSession = instanceRead(
  async (tx, { hash, kind, now }: { hash: string; kind: AccountKind; now: number }): Promise<FoundSession | null> => {
    const session = await tx.db
      .selectFrom('session')
      .selectAll()
      .where('hash', '=', hash)
      .where('kind', '=', kind)
      .where('expires_at', '>', now)
      .executeTakeFirst()
    if (!session) return null
    if (session.account_id === null) return { session, account: null }
    const account = await tx.db
      .selectFrom('account')
      .selectAll()
      .where('tenant', '=', session.tenant)
      .where('id', '=', session.account_id)
      .where('kind', '=', kind)
      .where('status', '=', 'active')
      .executeTakeFirst()
    return { session, account: account ?? null }
  },
)
