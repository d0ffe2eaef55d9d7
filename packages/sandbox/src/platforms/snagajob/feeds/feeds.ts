import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { headerOf } from '../../../exchanges/send.ts'
import type { PlatformContext } from '../../../platform.ts'
import type { Account, Feed, Partner } from '../api-types.ts'
import { accountByNumber, findPartner, listPartners } from '../partners.ts'
import { readSettings } from '../settings.ts'
import { readFeedFile } from './read-feed-file.ts'

export type Feeds = {
  /** Fetches an account's feed from its address and reads it; resolves when it is read. */
  fetch(accountId: number): Promise<Feed>
  /** Reads a feed that was uploaded. The file is deleted afterwards. */
  take(input: { path: string; key: string; bytes: number; partner: Partner; account: Account | null }): Promise<Feed>
  /** Fetches feeds when they are due, from now on. */
  start(): void
}

const FETCH_TIMEOUT_MS = 600_000
const MAX_FETCHED_BYTES = 2_000_000_000
/** How often it is looked whether a feed is due. */
const CHECK_EVERY_MS = 30_000

/** The feeds: fetched on demand, on a schedule, or uploaded. One source is read at a time, in order. */
export function openFeeds(context: PlatformContext): Feeds {
  const { store, now, setTimer, background } = context
  let queue: Promise<unknown> = Promise.resolve()

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work)
    queue = turn.catch(() => {}) // whoever asked is told
    return turn
  }

  const begin = (partner: Partner, account: Account | null, cameBy: Feed['cameBy'], address: string): number =>
    store.run(
      `INSERT INTO snagajob_feeds (partner_id, account_id, source, came_by, address, at, state, bytes, posted, refused,
         closed, faults) VALUES (?, ?, ?, ?, ?, ?, 'reading', 0, 0, 0, 0, '[]')`,
      partner.id,
      account?.id ?? null,
      account ? `account:${account.id}` : `bulk:${partner.id}`,
      cameBy,
      address,
      now(),
    ).lastInsertRowid

  const finish = (
    id: number,
    end: Partial<Pick<Feed, 'state' | 'bytes' | 'posted' | 'refused' | 'closed' | 'faults'>>,
  ): Feed => {
    const feed = { ...findFeed(context, id)!, ...end }
    store.run(
      'UPDATE snagajob_feeds SET state = ?, bytes = ?, posted = ?, refused = ?, closed = ?, faults = ? WHERE id = ?',
      feed.state,
      feed.bytes,
      feed.posted,
      feed.refused,
      feed.closed,
      JSON.stringify(feed.faults),
      id,
    )
    return feed
  }

  const failed = (code: string, message: string): Partial<Feed> => ({
    state: 'failed',
    faults: [{ code, message, line: 0, fatal: true }],
  })

  async function fetchFeed(account: Account, partner: Partner): Promise<Feed> {
    const id = begin(partner, account, 'fetched', account.feedUrl!)
    const at = now()
    store.run('UPDATE snagajob_accounts SET feed_fetched_at = ? WHERE id = ?', at, account.id)
    const known = store.get<{ feed_etag: string | null }>(
      'SELECT feed_etag FROM snagajob_accounts WHERE id = ?',
      account.id,
    )
    const path = join(context.folder, `feed-${id}.part`)
    const target = createWriteStream(path)
    let bytes = 0
    try {
      const result = await context.send({
        purpose: 'feed',
        subject: `account:${account.id}`,
        method: 'GET',
        url: account.feedUrl!,
        headers: [
          ['Accept', 'application/xml, text/xml;q=0.9'],
          ['Accept-Encoding', 'gzip'],
          ...(known?.feed_etag ? [['If-None-Match', known.feed_etag] as [string, string]] : []),
        ],
        timeoutMs: FETCH_TIMEOUT_MS,
        maxBytes: MAX_FETCHED_BYTES,
        redirects: 5,
        allowLoopbackHttp: readSettings(store).allowLoopbackHttp,
        sink: async (chunk) => {
          bytes += chunk.length
          if (!target.write(chunk)) await new Promise((resolve) => target.once('drain', resolve))
        },
      })
      await new Promise<void>((resolve) => target.end(resolve))
      if (!result.ok) return finish(id, failed(result.failure, result.message))
      if (result.status === 304) {
        // one line for however many times nothing was new
        store.run(`DELETE FROM snagajob_feeds WHERE source = ? AND state = 'unchanged'`, `account:${account.id}`)
        return finish(id, { state: 'unchanged' })
      }
      if (result.status !== 200) return finish(id, failed('status', `the feed's address answered ${result.status}`))
      const gzip = /gzip/i.test(headerOf(result.headers, 'content-encoding') ?? '')
      const reading = await readFeedFile(store, { path, gzip, partner, account, feedId: id, at })
      const etag = reading.failed ? null : headerOf(result.headers, 'etag')
      store.run('UPDATE snagajob_accounts SET feed_etag = ? WHERE id = ?', etag, account.id)
      return finish(id, { ...reading, state: reading.failed ? 'failed' : 'read', bytes })
    } finally {
      target.destroy()
      await rm(path, { force: true })
    }
  }

  const feeds: Feeds = {
    fetch: (accountId) =>
      inTurn(async () => {
        const account = accountByNumber(store, accountId)
        const partner = account && findPartner(store, account.partnerId)
        if (!partner || !account.feedUrl) throw new Error('there is no such account, or it has no feed address')
        return fetchFeed(account, partner)
      }),
    take: ({ path, key, bytes, partner, account }) =>
      inTurn(async () => {
        const id = begin(partner, account, 'uploaded', key)
        try {
          const reading = await readFeedFile(store, { path, gzip: false, partner, account, feedId: id, at: now() })
          return finish(id, { ...reading, state: reading.failed ? 'failed' : 'read', bytes })
        } finally {
          await rm(path, { force: true })
        }
      }),
    start: () => {
      const look = () => {
        for (const account of listPartners(store).flatMap(({ accounts }) => accounts)) {
          const { feedUrl, feedEveryMinutes, feedFetchedAt } = account
          if (!feedUrl || !feedEveryMinutes) continue
          if (now() - (feedFetchedAt ?? 0) < feedEveryMinutes * 60_000) continue
          background(feeds.fetch(account.id), 'a feed could not be read')
        }
        setTimer(CHECK_EVERY_MS, look)
      }
      setTimer(CHECK_EVERY_MS, look)
    },
  }
  return feeds
}

type Row = {
  id: number
  partner_id: number
  partner_name: string
  account_id: number | null
  account_name: string | null
  came_by: Feed['cameBy']
  address: string
  at: number
  state: Feed['state']
  bytes: number
  posted: number
  refused: number
  closed: number
  faults: string
}

const select = `SELECT f.*, p.name AS partner_name, a.name AS account_name FROM snagajob_feeds f
  JOIN snagajob_partners p ON p.id = f.partner_id LEFT JOIN snagajob_accounts a ON a.id = f.account_id`

function findFeed({ store }: PlatformContext, id: number): Feed | null {
  const row = store.get<Row>(`${select} WHERE f.id = ?`, id)
  return row ? feedOf(row) : null
}

/** Feeds as they were read, newest first. */
export function listFeeds({ store }: PlatformContext, limit: number): Feed[] {
  return store.all<Row>(`${select} ORDER BY f.id DESC LIMIT ?`, limit).map(feedOf)
}

function feedOf(row: Row): Feed {
  return {
    id: row.id,
    partnerId: row.partner_id,
    partnerName: row.partner_name,
    accountId: row.account_id,
    accountName: row.account_name,
    cameBy: row.came_by,
    address: row.address,
    at: row.at,
    state: row.state,
    bytes: row.bytes,
    posted: row.posted,
    refused: row.refused,
    closed: row.closed,
    faults: JSON.parse(row.faults),
  }
}
