import { sql } from 'kysely'
import type { Instant } from '../../../model/instant.ts'
import type { Tx } from '../../interface.ts'

/**
 * Makes calls due again that ended only because their connection or its registration was not active: now it is. All of
 * them, because what is pointless meanwhile its kind finds out.
 */
export async function resumeCalls(tx: Tx, tenant: string, connectionId: string, now: Instant): Promise<void> {
  await sql`update outbox_item set status = 'pending', reason = null, lease = null, waits = 0, due_at = ${now}, updated_at = ${now}
    where status = 'dead' and tenant = ${tenant} and family = 'platform_call' and connection_id = ${connectionId}
      and reason in ('disabled', 'disconnected')`.execute(tx.db)
  tx.wake('outbox')
}
