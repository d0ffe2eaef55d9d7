import type { ItemFault, OtherElement, ReadItem } from '@gangway/wire/snagajob'
import type { Store } from '../../../store/open-store.ts'
import type { Fate, Posting, PostingSummary } from '../api-types.ts'

/** Snagajob's own ids of postings begin here; the published one is of this size. */
const FIRST_ID = 502_840_000

/** Added to an item that a person marked, since city and zip cannot be checked here (contract 1.4 rule 9). */
const mismatchFault: ItemFault = {
  field: 'Zip',
  severity: 'error',
  code: 'city_zip_mismatch',
  message: 'city/zip mismatch, marked by hand: zips are not looked up here',
}

type Extra = { aggregate: Record<string, string>; campaign: Record<string, string>; other: OtherElement[] }

export type Row = {
  id: number
  partner_id: number
  account_id: number | null
  requisition_id: string | null
  position: number
  line: number
  title: string
  fate: Fate
  mismatch: number
  easy_apply: number
  fields: string
  extra: string
  faults: string
  seen_at: number
  partner_name: string
  account_name: string | null
}

export const selectPostings = `SELECT p.id, p.partner_id, p.account_id, p.requisition_id, p.position, p.line, p.title, p.fate, p.mismatch,
  p.easy_apply, p.fields, p.extra, p.faults, p.seen_at, n.name AS partner_name, a.name AS account_name
  FROM snagajob_postings p JOIN snagajob_partners n ON n.id = p.partner_id
  LEFT JOIN snagajob_accounts a ON a.id = p.account_id`

export type FeedSource = { source: string; partnerId: number; accountId: number | null; feedId: number; at: number }

/** Takes an item of a feed: a posting keeps its id from feed to feed, and a mark that a person gave it. */
export function putItem(store: Store, from: FeedSource, item: ReadItem, faults: ItemFault[]): 'posted' | 'refused' {
  const { fields } = item
  const usable = faults.every(
    ({ code, field }) => !(field === 'External_Posting_ID' && ['required', 'duplicate'].includes(code)),
  )
  const requisitionId = usable ? (fields.External_Posting_ID ?? null) : null
  const mismatch =
    requisitionId !== null &&
    store.get<{ mismatch: number }>(
      'SELECT mismatch FROM snagajob_postings WHERE source = ? AND requisition_id = ?',
      from.source,
      requisitionId,
    )?.mismatch === 1
  const fate = mismatch || faults.some(({ severity }) => severity === 'error') ? 'refused' : 'posted'
  const extra: Extra = { aggregate: item.aggregate ?? {}, campaign: item.campaign ?? {}, other: item.other }
  store.run(
    `INSERT INTO snagajob_postings (id, partner_id, account_id, source, requisition_id, position, line, title, fate,
       easy_apply, fields, extra, faults, feed_id, seen_at)
     VALUES ((SELECT COALESCE(MAX(id), ?) + 1 FROM snagajob_postings), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (source, requisition_id) DO UPDATE SET account_id = excluded.account_id, position = excluded.position,
       line = excluded.line, title = excluded.title, fate = excluded.fate, easy_apply = excluded.easy_apply,
       fields = excluded.fields, extra = excluded.extra, faults = excluded.faults, feed_id = excluded.feed_id,
       seen_at = excluded.seen_at`,
    FIRST_ID,
    from.partnerId,
    from.accountId,
    from.source,
    requisitionId,
    item.position,
    item.line,
    fields.Job_Title ?? '',
    fate,
    fields.PostUrl ? 1 : 0,
    JSON.stringify(fields),
    JSON.stringify(extra),
    JSON.stringify(faults),
    from.feedId,
    from.at,
  )
  return fate
}

/** Drops what earlier feeds of this source held without an id. */
export function forgetNameless(store: Store, source: string): void {
  store.run('DELETE FROM snagajob_postings WHERE source = ? AND requisition_id IS NULL', source)
}

/** Closes what the newest feed of this source does not hold: a feed is read as a full picture (N9). */
export function closeMissing(store: Store, source: string, feedId: number): number {
  const sql = `UPDATE snagajob_postings SET fate = 'closed' WHERE source = ? AND feed_id <> ? AND fate <> 'closed'`
  return store.run(sql, source, feedId).changes
}

/** Marks an item as one whose zip is not of its city, or takes the mark away. */
export function markMismatch(store: Store, posting: Posting, mismatch: boolean): Posting {
  const own = posting.faults.filter(({ code }) => code !== mismatchFault.code)
  const refused = mismatch || own.some(({ severity }) => severity === 'error')
  const fate = posting.fate === 'closed' ? 'closed' : refused ? 'refused' : 'posted'
  const sql = 'UPDATE snagajob_postings SET mismatch = ?, fate = ? WHERE id = ?'
  store.run(sql, mismatch ? 1 : 0, fate, posting.id)
  return findPosting(store, posting.id)!
}

export function findPosting(store: Store, id: number): Posting | null {
  const row = store.get<Row>(`${selectPostings} WHERE p.id = ?`, id)
  return row ? postingOf(row) : null
}

export type PostingFilter = { fate?: string; partnerId?: number; text?: string; after?: number; limit: number }

export function listPostings(store: Store, { fate, partnerId, text, after, limit }: PostingFilter): PostingSummary[] {
  return store
    .all<Row>(
      `${selectPostings} WHERE (?1 IS NULL OR p.fate = ?1) AND (?2 IS NULL OR p.partner_id = ?2)
         AND (?3 IS NULL OR p.title LIKE ?3 OR p.requisition_id LIKE ?3 OR p.fields LIKE ?3) AND p.id > ?4
       ORDER BY p.id LIMIT ?5`,
      fate ?? null,
      partnerId ?? null,
      text ? `%${text}%` : null,
      after ?? 0,
      limit,
    )
    .map(summaryOf)
}

function summaryOf(row: Row): PostingSummary {
  const fields: Record<string, string> = JSON.parse(row.fields)
  return {
    id: row.id,
    partnerId: row.partner_id,
    accountId: row.account_id,
    brand: fields.Brand ?? '',
    title: row.title,
    place: [fields.City, fields.State].filter(Boolean).join(', '),
    requisitionId: row.requisition_id,
    fate: row.fate,
    easyApply: row.easy_apply === 1,
    faults: [...JSON.parse(row.faults), ...(row.mismatch === 1 ? [mismatchFault] : [])],
    seenAt: row.seen_at,
  }
}

export function postingOf(row: Row): Posting {
  const { aggregate, campaign, other }: Extra = JSON.parse(row.extra)
  return {
    ...summaryOf(row),
    mismatch: row.mismatch === 1,
    position: row.position,
    line: row.line,
    fields: JSON.parse(row.fields),
    aggregate,
    campaign,
    other,
    partnerName: row.partner_name,
    accountName: row.account_name,
  }
}
