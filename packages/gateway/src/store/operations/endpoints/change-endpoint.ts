import { sql, type Updateable } from 'kysely'
import type { Instant } from '../../../model/instant.ts'
import { type Tx, write } from '../../interface.ts'
import type { EndpointTable } from '../../outbox-tables.ts'
import { differs } from '../change-row.ts'
import { findRow } from '../find-row.ts'

export interface EndpointChange {
  id: string
  url?: string
  eventTypes?: string[] | null
  connectionIds?: string[] | null
  payload?: 'full' | 'thin'
  status?: 'active' | 'disabled'
  now: Instant
}

/** Why an endpoint is disabled that a person switched off. */
const byRequest = 'requested'

/**
 * Deliveries that go out at once when their endpoint is enabled, though their next try was planned for later. Any more
 * keep to their plan: enabling is one short transaction, however large the backlog.
 */
const hastenedAtOnce = 5000

/** Changes what is given. Disabling holds the endpoint's deliveries; enabling forgets its failures and lets them go on. */
export const changeEndpoint = write(async (tx, tenant, args: EndpointChange) => {
  const before = await findRow(tx, 'endpoint', tenant, args.id)
  const isEnabled = args.status === 'active' && before.status !== 'active'
  const set: Updateable<EndpointTable> = {}
  if (args.url !== undefined) set.url = args.url
  if (args.eventTypes !== undefined) set.event_types = args.eventTypes && JSON.stringify(args.eventTypes)
  if (args.connectionIds !== undefined) set.connection_ids = args.connectionIds && JSON.stringify(args.connectionIds)
  if (args.payload !== undefined) set.payload = args.payload
  if (args.status === 'disabled' && before.status !== 'disabled') {
    set.status = 'disabled'
    set.disabled_reason = byRequest
  }
  if (isEnabled) Object.assign(set, { status: 'active', disabled_reason: null, failing_since: null })
  if (!differs(before, set)) return before
  const counted = { ...set, version: sql`version + 1` as never, updated_at: args.now }
  await tx.db.updateTable('endpoint').set(counted).where('tenant', '=', tenant).where('id', '=', args.id).execute()
  if (isEnabled) await hasten(tx, tenant, args.id, args.now)
  return findRow(tx, 'endpoint', tenant, args.id)
})

async function hasten(tx: Tx, tenant: string, endpointId: string, now: Instant): Promise<void> {
  await sql`update outbox_item set due_at = ${now} where position in (
    select position from outbox_item
    where status = 'pending' and lane = ${endpointId} and tenant = ${tenant} and due_at > ${now} and lease is null
    order by due_at, position limit ${hastenedAtOnce} ${tx.dialect.skipLocked})`.execute(tx.db)
  tx.wake('outbox')
}
