import { sql } from 'kysely'
import type { Instant } from '../../../model/instant.ts'
import type { Tx } from '../../interface.ts'
import { emitEvents } from '../events/emit-events.ts'
import { findRow } from '../find-row.ts'
import { endpointRecord } from './endpoint-record.ts'

/**
 * Disables an endpoint because of how it behaved, and tells the others. `gone`: it answered 410; `failing`: five days
 * without one success. Does nothing where it is disabled already.
 */
export async function switchOff(
  tx: Tx,
  tenant: string,
  id: string,
  reason: 'gone' | 'failing',
  now: Instant,
): Promise<void> {
  const result = await sql`update endpoint
    set status = 'disabled', disabled_reason = ${reason}, version = version + 1, updated_at = ${now}
    where tenant = ${tenant} and id = ${id} and status = 'active'`.execute(tx.db)
  if (Number(result.numAffectedRows ?? 0) === 0) return
  const event = {
    type: 'endpoint.disabled' as const,
    timestamp: now,
    connectionId: null,
    recordId: id,
    messageId: null,
    data: JSON.stringify(endpointRecord(await findRow(tx, 'endpoint', tenant, id))),
  }
  await emitEvents(tx, tenant, [event], id)
}
