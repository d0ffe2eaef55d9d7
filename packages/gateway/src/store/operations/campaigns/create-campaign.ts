import type { Instant } from '../../../model/instant.ts'
import { write } from '../../interface.ts'
import { withItems } from '../deliveries/with-items.ts'
import { findRow } from '../find-row.ts'
import { enqueueItem } from '../outbox/enqueue-item.ts'
import type { ShownCampaign } from './campaign-view.ts'

/** Keeps a campaign and the call that gives it to the platform. `content` is the body of that call, JSON text. */
export const createCampaign = write(
  async (
    tx,
    tenant,
    args: { registrationId: string; connectionId: string; name: string; content: string; now: Instant },
  ): Promise<ShownCampaign> => {
    const { registrationId, connectionId, name, content, now } = args
    const id = tx.ids.newId('campaign')
    const lane = `${registrationId}/campaigns`
    const call = { kind: 'campaign', lane, registrationId, connectionId, recordId: id, payload: content }
    const itemId = await enqueueItem(tx, tenant, call, now)
    await tx.dialect.insertMany(tx.db, 'campaign', [
      {
        tenant,
        id,
        registration_id: registrationId,
        connection_id: connectionId,
        name,
        content,
        item_id: itemId,
        version: 1,
        created_at: now,
        updated_at: now,
      },
    ])
    const [shown] = await withItems(tx, tenant, [await findRow(tx, 'campaign', tenant, id)])
    return shown!
  },
)
