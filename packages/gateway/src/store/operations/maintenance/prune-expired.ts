import { idempotencyLifetimeMs } from '../../idempotency.ts'
import { instanceWrite } from '../../interface.ts'

/** Removes access tokens and idempotency keys whose time is over. */
export const pruneExpired = instanceWrite(async (tx, { now }: { now: number }): Promise<void> => {
  await tx.db.deleteFrom('access_token').where('expires_at', '<', now).execute()
  await tx.db
    .deleteFrom('idempotency_key')
    .where('created_at', '<', now - idempotencyLifetimeMs)
    .execute()
})
