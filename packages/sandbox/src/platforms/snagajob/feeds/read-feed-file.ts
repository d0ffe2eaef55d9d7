import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import {
  createFeedReader,
  type ElementMaps,
  type FeedFault,
  itemValidator,
  type ReadItem,
} from '@gangway/wire/snagajob'
import type { Store } from '../../../store/open-store.ts'
import type { Account, Partner } from '../api-types.ts'
import { putAccount } from '../partners.ts'
import { readSettings } from '../settings.ts'
import { closeMissing, type FeedSource, forgetNameless, putItem } from './postings.ts'

/** More of them say nothing new. */
const MAX_KEPT_FAULTS = 50
const MAX_UNPACKED_BYTES = 4_000_000_000

export type FeedReading = { posted: number; refused: number; closed: number; faults: FeedFault[]; failed: boolean }

export type FeedFile = {
  path: string
  gzip: boolean
  partner: Partner
  account: Account | null
  feedId: number
  at: number
}

/**
 * Reads a feed from a file of any size, item by item, and decides each item's fate (contract 1.4). What a broken feed
 * held before the break stands, and then nothing is closed.
 */
export async function readFeedFile(store: Store, file: FeedFile): Promise<FeedReading> {
  const { partner, account, feedId, at } = file
  const { accountElement, campaignElement } = partner.settings
  const source = account ? `account:${account.id}` : `bulk:${partner.id}`
  const maps: ElementMaps = {
    aggregateElements: accountElement ? { account: accountElement } : {},
    campaignElements: campaignElement ? { campaign: campaignElement } : {},
  }
  const validate = itemValidator({ ...maps, allowLoopbackHttp: readSettings(store).allowLoopbackHttp })
  const reading: FeedReading = { posted: 0, refused: 0, closed: 0, faults: [], failed: false }
  const accounts = new Map(partner.accounts.map((known) => [known.partnerAccount, known.id]))
  const accountOf = (item: ReadItem): number | null => {
    if (account) return account.id
    const name = item.aggregate?.account
    if (name === undefined) return null
    const id = accounts.get(name) ?? putAccount(store, partner.id, { partnerAccount: name }).id
    accounts.set(name, id)
    return id
  }
  const reader = createFeedReader({
    ...maps,
    onItem: (item) => {
      const from: FeedSource = { source, partnerId: partner.id, accountId: accountOf(item), feedId, at }
      reading[putItem(store, from, item, [...item.faults, ...validate(item)])] += 1
    },
    onFault: (fault) => {
      reading.failed ||= fault.fatal
      if (fault.fatal || reading.faults.length < MAX_KEPT_FAULTS) reading.faults.push(fault)
    },
  })
  store.transaction(() => forgetNameless(store, source))
  let size = 0
  try {
    for await (const chunk of bytesOf(file)) {
      size += chunk.length
      if (size > MAX_UNPACKED_BYTES) throw new Error('it unpacks to more than is read')
      store.transaction(() => reader.write(chunk))
      if (reading.failed) break
    }
    store.transaction(() => reader.end())
  } catch (error) {
    reading.failed = true
    reading.faults.push({ code: 'unreadable', message: (error as Error).message, line: 0, fatal: true })
  }
  if (!reading.failed) reading.closed = store.transaction(() => closeMissing(store, source, feedId))
  return reading
}

function bytesOf({ path, gzip }: FeedFile): AsyncIterable<Uint8Array> {
  const raw = createReadStream(path)
  if (!gzip) return raw
  const unpacked: Readable = createGunzip()
  raw.on('error', (error) => unpacked.destroy(error))
  return raw.pipe(unpacked as Readable & NodeJS.WritableStream)
}
