import { readOfOneMoment } from '../../interface.ts'
import { newestFirst, type Page, type PageOf } from '../../page.ts'
import { withItems } from '../deliveries/with-items.ts'
import type { ShownCampaign } from './campaign-view.ts'

/** Campaigns, newest first. */
export const listCampaigns = readOfOneMoment(
  async (tx, tenant, args: { page: Page; connectionId?: string }): Promise<PageOf<ShownCampaign>> => {
    let query = tx.db.selectFrom('campaign').selectAll().where('tenant', '=', tenant)
    if (args.connectionId) query = query.where('connection_id', '=', args.connectionId)
    const { rows, next } = await newestFirst(tx, 'campaign', query, args.page)
    return { rows: await withItems(tx, tenant, rows), next }
  },
)
