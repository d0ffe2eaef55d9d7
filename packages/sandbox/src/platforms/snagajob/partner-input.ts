import { outboundUrlFault } from '../../exchanges/outbound-url.ts'
import { type FieldFault, invalid } from '../../http/problem.ts'
import type { PartnerSettings } from './api-types.ts'
import type { NewAccount, NewPartner } from './partners.ts'

/** What can be said of a partner from outside; members left out stay as they are, or are made up. */
export type PartnerInput = Omit<NewPartner, 'name'> & { name?: string; accounts: NewAccount[] }

const element = /^(?!xml)[A-Za-z_][A-Za-z0-9_.-]{0,99}$/i

/** Reads a partner from JSON. Throws a `Problem` that names what cannot be taken. */
export function readPartnerInput(value: unknown): PartnerInput {
  const faults: FieldFault[] = []
  const input = objectOf(value, '', faults)
  const text = (from: Record<string, unknown>, key: string, pointer: string, pattern = /^[^\p{Cc}]{1,200}$/u) => {
    const found = from[key]
    if (found === undefined) return undefined
    if (typeof found === 'string' && pattern.test(found)) return found
    faults.push({ pointer: `${pointer}/${key}`, message: 'is not in the right form' })
    return undefined
  }
  const result: PartnerInput = { accounts: [] }
  for (const key of ['name', 'apiKey', 'apiSecret', 'seedKey'] as const) {
    const found = text(input, key, '')
    if (found !== undefined) result[key] = found
  }
  const partnerKey = text(input, 'partnerKey', '', /^[A-Za-z0-9._-]{1,100}$/)
  if (partnerKey !== undefined) result.partnerKey = partnerKey
  if (input.applicationSecret === null || input.applicationSecret === '') result.applicationSecret = null
  else if (input.applicationSecret !== undefined)
    result.applicationSecret = text(input, 'applicationSecret', '') ?? null
  if (input.settings !== undefined)
    result.settings = readSettings(objectOf(input.settings, '/settings', faults), faults)
  const accounts = input.accounts ?? []
  if (!Array.isArray(accounts) || accounts.length > 100)
    faults.push({ pointer: '/accounts', message: 'must be a list' })
  else result.accounts = accounts.map((entry, i) => readAccount(entry, `/accounts/${i}`, faults))
  if (faults.length > 0) throw invalid(faults)
  return result
}

/** Reads one account. Throws a `Problem` that names what cannot be taken. */
export function readAccountInput(value: unknown): NewAccount {
  const faults: FieldFault[] = []
  const account = readAccount(value, '', faults)
  if (faults.length > 0) throw invalid(faults)
  return account
}

function readAccount(value: unknown, pointer: string, faults: FieldFault[]): NewAccount {
  const input = objectOf(value, pointer, faults)
  const name = (key: string) => {
    const found = input[key]
    const good = typeof found === 'string' && /^[^\p{Cc}]{1,200}$/u.test(found)
    return good ? found : undefined
  }
  const partnerAccount = name('partnerAccount')
  if (partnerAccount === undefined) faults.push({ pointer: `${pointer}/partnerAccount`, message: 'is required' })
  const account: NewAccount = { partnerAccount: partnerAccount ?? '' }
  if (name('name') !== undefined) account.name = name('name')!
  const { feedUrl, feedEveryMinutes } = input
  if (feedUrl === null || feedUrl === '') account.feedUrl = null
  else if (feedUrl !== undefined) {
    const fault = typeof feedUrl === 'string' ? outboundUrlFault(feedUrl, true) : 'must be a text'
    if (fault) faults.push({ pointer: `${pointer}/feedUrl`, message: fault })
    else account.feedUrl = feedUrl as string
  }
  if (feedEveryMinutes === null) account.feedEveryMinutes = null
  else if (feedEveryMinutes !== undefined) {
    const good =
      Number.isInteger(feedEveryMinutes) && (feedEveryMinutes as number) >= 1 && (feedEveryMinutes as number) <= 10_080
    if (good) account.feedEveryMinutes = feedEveryMinutes as number
    else faults.push({ pointer: `${pointer}/feedEveryMinutes`, message: 'must be a whole number from 1 to 10080' })
  }
  return account
}

function readSettings(input: Record<string, unknown>, faults: FieldFault[]): Partial<PartnerSettings> {
  const settings: Partial<PartnerSettings> = {}
  for (const key of ['accountElement', 'campaignElement'] as const) {
    const value = input[key]
    if (value === undefined) continue
    if (typeof value === 'string' && (value === '' || element.test(value))) settings[key] = value
    else faults.push({ pointer: `/settings/${key}`, message: 'must be the name of an XML element' })
  }
  const { moreStatuses, clickCost } = input
  if (moreStatuses !== undefined) {
    const good = Array.isArray(moreStatuses) && moreStatuses.every((status) => /^\S{1,100}$/.test(String(status)))
    if (good) settings.moreStatuses = moreStatuses.map(String)
    else faults.push({ pointer: '/settings/moreStatuses', message: 'must be a list of words' })
  }
  if (clickCost !== undefined) {
    if (typeof clickCost === 'string' && /^\d{1,6}(\.\d{1,4})?$/.test(clickCost)) settings.clickCost = clickCost
    else faults.push({ pointer: '/settings/clickCost', message: 'must be an amount such as 22 or 2.50' })
  }
  return settings
}

function objectOf(value: unknown, pointer: string, faults: FieldFault[]): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  faults.push({ pointer, message: 'must be an object' })
  return {}
}
