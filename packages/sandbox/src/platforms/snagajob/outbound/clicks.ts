import { clickUrl } from '@gangway/wire/snagajob'
import type { Posting } from '../api-types.ts'
import type { Deps } from '../deps.ts'
import { findPartner } from '../partners.ts'
import { readSettings } from '../settings.ts'

/** Nobody's address: RFC 5737 keeps this net for documentation. */
export const APPLICANT_ADDRESS = '203.0.113.9'

export type NewClick = { eventId: string; redirect: string | null; userAgent: string }

/** Counts an "Apply Now" click, and tells it to the posting's TrackingUrl where it has one (contract 6.3). */
export function recordClick(deps: Deps, posting: Posting, { eventId, redirect, userAgent }: NewClick): void {
  const { store, now, background } = deps
  const at = now()
  const cost = findPartner(store, posting.partnerId)?.settings.clickCost ?? '0'
  store.run(
    `INSERT INTO snagajob_clicks (event_id, partner_id, posting_id, at, cost, ip_address, user_agent, external_id,
       campaign_id, url, redirect) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    eventId,
    posting.partnerId,
    posting.id,
    at,
    cost,
    APPLICANT_ADDRESS,
    userAgent.slice(0, 500),
    posting.requisitionId ?? '',
    posting.campaign.campaign ?? '',
    posting.fields.URL ?? '',
    redirect,
  )
  const trackingUrl = posting.fields.TrackingUrl
  if (!trackingUrl) return
  const timestamp = Math.floor(at / 1000)
  const telling = deps
    .send({
      purpose: 'click',
      subject: `posting:${posting.id}`,
      method: 'GET',
      url: clickUrl(trackingUrl, { eventId, timestamp, clickCost: cost, ipAddress: APPLICANT_ADDRESS }),
      allowLoopbackHttp: readSettings(store).allowLoopbackHttp,
    })
    .then(({ exchangeId }) => {
      store.run('UPDATE snagajob_clicks SET tracking_exchange_id = ? WHERE event_id = ?', exchangeId, eventId)
    })
  background(telling, 'a click could not be told')
}
