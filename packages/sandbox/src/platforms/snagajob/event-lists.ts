import { type CampaignBody, isTargeted } from '@gangway/wire/snagajob'
import type { Campaign, Click, Completed } from './api-types.ts'
import type { Deps } from './deps.ts'

/** "Apply Now" clicks, newest first, each with whether the partner has told its conversion. */
export function listClicks({ store }: Deps, limit: number): Click[] {
  return store
    .all<Omit<Click, 'completed'> & { completed: number }>(
      `SELECT c.event_id AS eventId, c.posting_id AS postingId, COALESCE(p.title, '') AS title, c.partner_id AS partnerId,
         n.name AS partnerName, c.at, c.cost, c.redirect, c.tracking_exchange_id AS trackingExchangeId, c.file,
         EXISTS (SELECT 1 FROM snagajob_completed d WHERE d.apply_click_id = c.event_id) AS completed
       FROM snagajob_clicks c JOIN snagajob_partners n ON n.id = c.partner_id
       LEFT JOIN snagajob_postings p ON p.id = c.posting_id ORDER BY c.at DESC, c.event_id LIMIT ?`,
      limit,
    )
    .map((row) => ({ ...row, completed: row.completed === 1 }))
}

/** Conversions that partners told of, newest first. */
export function listCompleted({ store }: Deps, limit: number): Completed[] {
  return store
    .all<Omit<Completed, 'known'> & { known: number }>(
      `SELECT d.id, n.name AS partnerName, d.apply_click_id AS applyClickId, d.partner_guid AS partnerGuid, d.ts, d.cost,
         d.came, d.known, d.at
       FROM snagajob_completed d JOIN snagajob_partners n ON n.id = d.partner_id ORDER BY d.id DESC LIMIT ?`,
      limit,
    )
    .map((row) => ({ ...row, known: row.known === 1 }))
}

type CampaignRow = {
  id: string
  partner_id: number
  partner_name: string
  account_id: number | null
  account_name: string | null
  body: string
  warnings: string
  at: number
}

/** Campaigns, newest first, each with how many postings its targeting takes in now. */
export function listCampaigns({ store }: Deps, limit: number): Campaign[] {
  const rows = store.all<CampaignRow>(
    `SELECT c.*, n.name AS partner_name, a.name AS account_name FROM snagajob_campaigns c
     JOIN snagajob_partners n ON n.id = c.partner_id LEFT JOIN snagajob_accounts a ON a.id = c.account_id
     ORDER BY c.at DESC, c.id LIMIT ?`,
    limit,
  )
  return rows.map((row) => {
    const body: CampaignBody = JSON.parse(row.body)
    const postings = store.all<{ requisition_id: string; fields: string }>(
      `SELECT requisition_id, fields FROM snagajob_postings WHERE partner_id = ? AND fate = 'posted'
         AND (? IS NULL OR account_id = ?) LIMIT 10000`,
      row.partner_id,
      row.account_id,
      row.account_id,
    )
    const targeted = postings.filter(({ requisition_id: requisitionId, fields }) => {
      const { City = '', State = '' } = JSON.parse(fields)
      return isTargeted(body.targeting, { requisitionId, city: City, state: State })
    })
    return {
      id: row.id,
      partnerName: row.partner_name,
      accountName: row.account_name,
      body,
      warnings: JSON.parse(row.warnings),
      at: row.at,
      postings: targeted.length,
    }
  })
}
