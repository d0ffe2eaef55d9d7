import { readOfOneMoment } from '../../interface.ts'
import { withItems } from '../deliveries/with-items.ts'
import { findRow } from '../find-row.ts'
import type { ShownCampaign } from './campaign-view.ts'

export const findCampaign = readOfOneMoment(async (tx, tenant, { id }: { id: string }): Promise<ShownCampaign> => {
  const [shown] = await withItems(tx, tenant, [await findRow(tx, 'campaign', tenant, id)])
  return shown!
})
