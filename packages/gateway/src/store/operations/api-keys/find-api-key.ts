import type { Scope } from '../../../model/api-route.ts'
import { instanceRead } from '../../interface.ts'

/** Whose key has this hash; null for one that is unknown or revoked. */
export const findApiKey = instanceRead(
  async (tx, { hash }: { hash: string }): Promise<{ id: string; tenant: string; scope: Scope } | null> => {
    const row = await tx.db
      .selectFrom('api_key')
      .select(['id', 'tenant', 'scope'])
      .where('hash', '=', hash)
      .where('revoked_at', 'is', null)
      .executeTakeFirst()
    return row ? { ...row, scope: row.scope as Scope } : null
  },
)
