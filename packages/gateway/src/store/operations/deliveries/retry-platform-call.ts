import { sql } from 'kysely'
import type { Instant } from '../../../model/instant.ts'
import { StoreFault, type Tx, write } from '../../interface.ts'
import { retryItem } from './retry-item.ts'

export const retryPlatformCall = write(async (tx, tenant, args: { id: string; now: Instant }) => {
  await refuseToldReport(tx, tenant, args.id)
  return retryItem(tx, tenant, 'platform_call', args)
})

/** A report's address takes one call: what was told, or is presumed to have been, is told no more. */
async function refuseToldReport(tx: Tx, tenant: string, id: string): Promise<void> {
  const { rows } = await sql`select 1 from report r join outbox_item i on i.tenant = r.tenant and i.id = r.item_id
    where i.tenant = ${tenant} and i.id = ${id} and i.status in ('delivered', 'presumed')`.execute(tx.db)
  if (rows.length > 0) throw new StoreFault('invalid_state', `${id} tells a report that was delivered already`)
}
