import { sql } from 'kysely'
import type { Instant } from '../../../model/instant.ts'
import { StoreFault, type Tx } from '../../interface.ts'
import { findItem } from './find-item.ts'
import type { Family, ShownItem } from './item-view.ts'

/**
 * Sends an item again, whatever became of it: due now, with all its waits before it. One that is being tried at this
 * moment is left to that; one for a disabled endpoint is held. `invalid_state` where there is nothing to send it to, or a
 * newer item replaced it.
 */
export async function retryItem(
  tx: Tx,
  tenant: string,
  family: Family,
  { id, now }: { id: string; now: Instant },
): Promise<ShownItem> {
  const { item } = await findItem(tx, tenant, family, id)
  if (item.erased_at !== null) throw new StoreFault('erased', id)
  if (item.status === 'replaced') throw new StoreFault('invalid_state', `${id} was replaced by a newer call`)
  if (item.endpoint_id !== null) await requireEndpoint(tx, tenant, item.endpoint_id)
  await sql`update outbox_item
    set status = 'pending', reason = null, lease = null, waits = 0, due_at = ${now}, updated_at = ${now}
    where tenant = ${tenant} and id = ${id} and status <> 'replaced' and erased_at is null
      and (status <> 'pending' or lease is null or due_at <= ${now})`.execute(tx.db)
  tx.wake('outbox')
  return findItem(tx, tenant, family, id)
}

async function requireEndpoint(tx: Tx, tenant: string, id: string): Promise<void> {
  const { rows } = await sql`select 1 from endpoint where tenant = ${tenant} and id = ${id}`.execute(tx.db)
  if (rows.length === 0) throw new StoreFault('invalid_state', `the endpoint ${id} was deleted`)
}
