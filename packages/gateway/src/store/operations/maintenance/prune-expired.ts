import { statGrains } from '../../../model/stats.ts'
import { idempotencyLifetimeMs } from '../../idempotency.ts'
import { instanceWrite } from '../../interface.ts'

/**
 * How long a consent page that nobody decided on, a count of tries, and the last answer of the user's system, which stands
 * in for one that does not come, are kept.
 */
const dayMs = 24 * 60 * 60 * 1000
/** How long it is known who did what. */
const auditMs = 2 * 365 * dayMs

/** Removes access tokens, idempotency keys, sessions and series whose time is over. */
export const pruneExpired = instanceWrite(async (tx, { now }: { now: number }): Promise<void> => {
  await tx.db.deleteFrom('access_token').where('expires_at', '<', now).execute()
  await tx.db
    .deleteFrom('idempotency_key')
    .where('created_at', '<', now - idempotencyLifetimeMs)
    .execute()
  await tx.db.deleteFrom('session').where('expires_at', '<', now).execute()
  await tx.db.deleteFrom('first_operator_link').where('expires_at', '<', now).execute()
  await tx.db.deleteFrom('sign_in_flow').where('expires_at', '<', now).execute()
  await tx.db
    .deleteFrom('audit_entry')
    .where('at', '<', now - auditMs)
    .execute()
  await tx.db
    .deleteFrom('sign_in_try')
    .where('since', '<', now - dayMs)
    .execute()
  await tx.db
    .deleteFrom('consent')
    .where('decided_at', 'is', null)
    .where('expires_at', '<', now - dayMs)
    .execute()
  await tx.db
    .deleteFrom('callout_answer')
    .where('answered_at', '<', now - dayMs)
    .execute()
  for (const { grain, keptMs } of Object.values(statGrains)) {
    await tx.db
      .deleteFrom('stat')
      .where('grain', '=', grain)
      .where('at', '<', now - keptMs)
      .execute()
  }
})
