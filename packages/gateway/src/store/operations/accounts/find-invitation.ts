import type { Selectable } from 'kysely'
import type { AccountKind } from '../../../model/operator.ts'
import type { AccountTable } from '../../account-tables.ts'
import { instanceRead } from '../../interface.ts'

/** Whose invitation has this hash; null for one that is unknown, used, expired, or of a disabled account. */
export const findInvitation = instanceRead(
  async (tx, args: { hash: string; kind: AccountKind; now: number }): Promise<Selectable<AccountTable> | null> => {
    const row = await tx.db
      .selectFrom('account')
      .selectAll()
      .where('invitation_hash', '=', args.hash)
      .where('kind', '=', args.kind)
      .where('invitation_expires_at', '>', args.now)
      .where('status', '!=', 'disabled')
      .executeTakeFirst()
    return row ?? null
  },
)
