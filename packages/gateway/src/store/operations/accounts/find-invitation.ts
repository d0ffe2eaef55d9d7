import type { Selectable } from 'kysely'
import type { AccountTable } from '../../account-tables.ts'
import { instanceRead } from '../../interface.ts'

/** Whose invitation has this hash; null for one that is unknown, used, expired, or of a disabled account. */
export const findInvitation = instanceRead(
  async (tx, { hash, now }: { hash: string; now: number }): Promise<Selectable<AccountTable> | null> => {
    const row = await tx.db
      .selectFrom('account')
      .selectAll()
      .where('invitation_hash', '=', hash)
      .where('invitation_expires_at', '>', now)
      .where('status', '!=', 'disabled')
      .executeTakeFirst()
    return row ?? null
  },
)
