import type { UploadStatus } from '../../model/upload.ts'
import type { ShownCampaign } from '../operations/campaigns/campaign-view.ts'
import { readJson, withoutAbsent } from './json-column.ts'
import { presentVersion, type Versioned } from './versioned.ts'

/** A sponsorship campaign as it was given to the platform (Snagajob contract 6.5). */
export interface CampaignRecord extends Versioned {
  id: string
  registrationId: string
  connectionId: string
  name: string
  /** The whole body of the call. */
  campaign: Record<string, unknown>
  status: Exclude<UploadStatus, 'replaced'>
  reason?: string
  platformCallId: string
  /** What the platform answered, as it came. Which member is the campaign's id is not known. */
  response?: { status: number; body: string }
  /** Always: the path that it was sent to, and what is answered, are not documented as far as we know. */
  unverified: true
}

export function presentCampaign({ row, item }: ShownCampaign): CampaignRecord {
  const isAnswered = row.answer_status !== null || item.status === 'delivered'
  return withoutAbsent({
    id: row.id,
    registrationId: row.registration_id,
    connectionId: row.connection_id,
    name: row.name,
    campaign: readJson<Record<string, unknown>>(row.content),
    status: isAnswered ? ('delivered' as const) : item.status === 'dead' ? ('failed' as const) : ('pending' as const),
    reason: item.reason ?? undefined,
    platformCallId: row.item_id,
    response: row.answer_status === null ? undefined : { status: row.answer_status, body: row.answer ?? '' },
    unverified: true as const,
    ...presentVersion(row),
  })
}
