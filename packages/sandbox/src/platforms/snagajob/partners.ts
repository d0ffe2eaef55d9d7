import { randomId, randomSecret } from '../../random.ts'
import type { Store } from '../../store/open-store.ts'
import type { Account, Partner, PartnerSettings } from './api-types.ts'

type PartnerRow = {
  id: number
  name: string
  partner_key: string
  api_key: string
  api_secret: string
  application_secret: string | null
  settings: string
  created_at: number
}

type AccountRow = {
  id: number
  partner_id: number
  partner_account: string
  name: string
  feed_url: string | null
  feed_every_minutes: number | null
  feed_fetched_at: number | null
}

const usualSettings: PartnerSettings = { accountElement: '', campaignElement: '', moreStatuses: [], clickCost: '22' }

export function listPartners(store: Store): Partner[] {
  const accounts = store.all<AccountRow>('SELECT * FROM snagajob_accounts ORDER BY id').map(accountOf)
  return store.all<PartnerRow>('SELECT * FROM snagajob_partners ORDER BY id').map((row) => partnerOf(row, accounts))
}

export function findPartner(store: Store, id: number): Partner | null {
  return listPartners(store).find((partner) => partner.id === id) ?? null
}

export type NewPartner = {
  seedKey?: string
  name: string
  partnerKey?: string
  apiKey?: string
  apiSecret?: string
  applicationSecret?: string | null
  settings?: Partial<PartnerSettings>
}

type Make = { store: Store; now: () => number; random: (size: number) => Uint8Array }

/** Registers a partner; what is not given is made at random. */
export function createPartner({ store, now, random }: Make, input: NewPartner): Partner {
  const slug = input.name.replace(/[^A-Za-z0-9]+/g, '').slice(0, 24) || 'Partner'
  const { lastInsertRowid: id } = store.run(
    `INSERT INTO snagajob_partners (seed_key, name, partner_key, api_key, api_secret, application_secret, settings,
       created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    input.seedKey ?? null,
    input.name,
    input.partnerKey ?? `${slug}-${randomId(random)}`,
    input.apiKey ?? randomSecret(random),
    input.apiSecret ?? randomSecret(random),
    input.applicationSecret ?? null,
    JSON.stringify({ ...usualSettings, ...input.settings }),
    now(),
  )
  return findPartner(store, id)!
}

export type PartnerPatch = Partial<Pick<Partner, 'name' | 'apiSecret' | 'apiKey' | 'applicationSecret' | 'settings'>>

export function changePartner(store: Store, partner: Partner, patch: PartnerPatch): Partner {
  const next = { ...partner, ...patch }
  store.run(
    `UPDATE snagajob_partners SET name = ?, api_key = ?, api_secret = ?, application_secret = ?, settings = ?
     WHERE id = ?`,
    next.name,
    next.apiKey,
    next.apiSecret,
    next.applicationSecret,
    JSON.stringify(next.settings),
    partner.id,
  )
  return findPartner(store, partner.id)!
}

export type NewAccount = {
  partnerAccount: string
  name?: string
  feedUrl?: string | null
  feedEveryMinutes?: number | null
}

/** Makes the partner's account, or changes the one it has under this name. */
export function putAccount(store: Store, partnerId: number, input: NewAccount): Account {
  const first = 41_000 // account numbers look like one, and are unlike other ids
  const known = findAccount(store, partnerId, input.partnerAccount)
  const next = { name: input.partnerAccount, feedUrl: null, feedEveryMinutes: null, ...known, ...withoutAbsent(input) }
  store.run(
    `INSERT INTO snagajob_accounts (id, partner_id, partner_account, name, feed_url, feed_every_minutes)
     VALUES ((SELECT COALESCE(MAX(id), ?) + 1 FROM snagajob_accounts), ?, ?, ?, ?, ?)
     ON CONFLICT (partner_id, partner_account) DO UPDATE SET name = excluded.name, feed_url = excluded.feed_url,
       feed_every_minutes = excluded.feed_every_minutes,
       feed_etag = CASE WHEN feed_url IS excluded.feed_url THEN feed_etag END`,
    first,
    partnerId,
    input.partnerAccount,
    next.name,
    next.feedUrl,
    next.feedEveryMinutes,
  )
  return findAccount(store, partnerId, input.partnerAccount)!
}

export function findAccount(store: Store, partnerId: number, partnerAccount: string): Account | null {
  const sql = 'SELECT * FROM snagajob_accounts WHERE partner_id = ? AND partner_account = ?'
  const row = store.get<AccountRow>(sql, partnerId, partnerAccount)
  return row ? accountOf(row) : null
}

export function accountByNumber(store: Store, id: number): Account | null {
  const row = store.get<AccountRow>('SELECT * FROM snagajob_accounts WHERE id = ?', id)
  return row ? accountOf(row) : null
}

function withoutAbsent<T extends object>(value: T): Partial<T> {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as Partial<T>
}

function partnerOf(row: PartnerRow, accounts: readonly Account[]): Partner {
  return {
    id: row.id,
    name: row.name,
    partnerKey: row.partner_key,
    apiKey: row.api_key,
    apiSecret: row.api_secret,
    applicationSecret: row.application_secret,
    settings: { ...usualSettings, ...JSON.parse(row.settings) },
    accounts: accounts.filter(({ partnerId }) => partnerId === row.id),
    createdAt: row.created_at,
  }
}

function accountOf(row: AccountRow): Account {
  return {
    id: row.id,
    partnerId: row.partner_id,
    partnerAccount: row.partner_account,
    name: row.name,
    feedUrl: row.feed_url,
    feedEveryMinutes: row.feed_every_minutes,
    feedFetchedAt: row.feed_fetched_at,
  }
}
