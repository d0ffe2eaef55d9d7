import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { clickFileHead, clickFileRow } from '@gangway/wire/snagajob'
import type { Deps } from './deps.ts'

type Row = {
  event_id: string
  at: number
  cost: string
  ip_address: string
  user_agent: string
  external_id: string
  campaign_id: string
  url: string
}

/** A partner's clicks as a click file (contract 6.4), oldest first; `unsent`: only those in no file yet. */
export function clickFile({ store }: Deps, partnerId: number, unsent: boolean): { text: string; clicks: number } {
  const rows = store.all<Row>(
    `SELECT * FROM snagajob_clicks WHERE partner_id = ? AND (? = 0 OR file IS NULL) ORDER BY at, event_id`,
    partnerId,
    unsent ? 1 : 0,
  )
  const lines = rows.map((row) =>
    clickFileRow({
      timestamp: String(Math.floor(row.at / 1000)),
      user_agent: row.user_agent,
      ip_address: row.ip_address,
      click_cost: row.cost,
      click_id: row.event_id,
      external_id: row.external_id,
      external_campaign_id: row.campaign_id,
      url: row.url,
    }),
  )
  return { text: clickFileHead() + lines.join(''), clicks: rows.length }
}

/** Where a partner's click files are put: this folder stands for the partner's sFTP server. */
export function clickFolder({ folder }: Deps, partnerId: number): string {
  return join(folder, 'click-files', String(partnerId))
}

/**
 * Writes the clicks that are in no file yet to the partner's folder, whole at once. How Snagajob names its files is not
 * stated; this name is ours.
 */
export function writeClickFile(deps: Deps, partnerId: number): { path: string | null; clicks: number } {
  const { text, clicks } = clickFile(deps, partnerId, true)
  if (clicks === 0) return { path: null, clicks }
  const folder = clickFolder(deps, partnerId)
  mkdirSync(folder, { recursive: true })
  const stamp = new Date(deps.now()).toISOString().replace(/\D/g, '').slice(0, 17)
  const path = join(folder, `clicks_${stamp}.csv`)
  writeFileSync(`${path}.part`, text)
  renameSync(`${path}.part`, path)
  deps.store.run('UPDATE snagajob_clicks SET file = ? WHERE partner_id = ? AND file IS NULL', path, partnerId)
  return { path, clicks }
}
