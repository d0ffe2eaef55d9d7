import type { Selectable } from 'kysely'
import type { CampaignTable } from '../../snagajob-tables.ts'
import type { ShownItem } from '../deliveries/item-view.ts'

/** A campaign with the outbox item that gives it to the platform. */
export interface ShownCampaign extends ShownItem {
  row: Selectable<CampaignTable>
}
