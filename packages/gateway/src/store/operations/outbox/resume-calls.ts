import { sql } from 'kysely'
import type { Instant } from '../../../model/instant.ts'
import type { Tx } from '../../interface.ts'

/**
 * Makes the calls of assessment orders due again that ended only because their connection or its registration was not
 * active: now it is. All of them, because what is pointless meanwhile its kind finds out.
 */
export async function resumeCalls(
  tx: Tx,
  tenant: string,
  of: { connectionId: string } | { registrationId: string },
  now: Instant,
): Promise<void> {
  const isTheirs =
    'connectionId' in of
      ? sql`connection_id = ${of.connectionId}`
      : sql`connection_id in (select id from connection where tenant = ${tenant} and registration_id = ${of.registrationId})`
  await sql`update outbox_item set status = 'pending', reason = null, lease = null, waits = 0, due_at = ${now}, updated_at = ${now}
    where status = 'dead' and tenant = ${tenant} and family = 'platform_call' and ${isTheirs}
      and reason in ('disabled', 'disconnected')
      and record_id in (select id from assessment_order where tenant = ${tenant})`.execute(tx.db)
  tx.wake('outbox')
}
