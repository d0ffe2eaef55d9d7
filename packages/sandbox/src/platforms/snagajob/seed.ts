import { invalid } from '../../http/problem.ts'
import type { Deps } from './deps.ts'
import { readPartnerInput } from './partner-input.ts'
import { changePartner, createPartner, findPartner, putAccount } from './partners.ts'

/** What the other side needs to be told: its registration's and connections' credentials and addresses. */
export type Seeded = {
  apiBaseUrl: string
  partnerId: number
  partnerKey: string
  apiKey: string
  apiSecret: string
  applicationSecret: string
  accounts: { id: number; partnerAccount: string }[]
  /** Where click files are put. */
  clickFolder: string
}

/**
 * Sets up a partner under `seedKey` with its accounts: `{seedKey, name, partnerKey?, apiKey?, apiSecret?,
 * applicationSecret?, settings?, accounts: [{partnerAccount, name?, feedUrl?, feedEveryMinutes?}]}`. What is not given is
 * random, and stays what it was at the first time; feeds with an address are read at once.
 */
export function seed(deps: Deps, input: unknown, clickFolderOf: (partnerId: number) => string): Seeded {
  const { store, feeds, background } = deps
  const { accounts, ...given } = readPartnerInput(input)
  const { seedKey } = given
  if (!seedKey) throw invalid([{ pointer: '/seedKey', message: 'is required' }])
  const known = store.get<{ id: number }>('SELECT id FROM snagajob_partners WHERE seed_key = ?', seedKey)
  const partner = store.transaction(() => {
    if (!known) return createPartner(deps, { ...given, name: given.name ?? seedKey })
    const { name, apiKey, apiSecret, applicationSecret, settings } = given
    const before = findPartner(store, known.id)!
    return changePartner(store, before, {
      ...(name && { name }),
      ...(apiKey && { apiKey }),
      ...(apiSecret && { apiSecret }),
      ...(applicationSecret !== undefined && { applicationSecret }),
      ...(settings && { settings: { ...before.settings, ...settings } }),
    })
  })
  const made = accounts.map((account) => putAccount(store, partner.id, account))
  for (const { id, feedUrl } of made) {
    if (!feedUrl) continue
    background(feeds.fetch(id), 'a seeded feed could not be read')
  }
  const { id: partnerId, partnerKey, apiKey, apiSecret, applicationSecret } = partner
  return {
    apiBaseUrl: `${deps.origin()}/api`,
    partnerId,
    partnerKey,
    apiKey,
    apiSecret,
    applicationSecret: applicationSecret ?? apiSecret,
    accounts: made.map(({ id, partnerAccount }) => ({ id, partnerAccount })),
    clickFolder: clickFolderOf(partnerId),
  }
}
