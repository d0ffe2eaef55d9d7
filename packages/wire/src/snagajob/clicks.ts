import { csvLine } from './csv-line.ts'

/** The columns of a click file, by name (contract 6.4). */
export const clickColumns = [
  'timestamp',
  'user_agent',
  'ip_address',
  'click_cost',
  'click_id',
  'external_id',
  'external_campaign_id',
  'url',
] as const

/** One "Apply Now" click, from either way it is told. Members without a value are absent. */
export type Click = {
  /** `eventId` over HTTP, `click_id` in a file: what repeats are known by. */
  clickId?: string
  /** Epoch milliseconds. */
  clickedAtMs?: number
  /** The time as it came. */
  timestamp?: string
  /** As sent; the unit is not documented (U18). */
  cost?: string
  /** Text: a published sample has five parts. */
  ipAddress?: string
  userAgent?: string
  /** The feed's `External_Posting_ID`. */
  externalId?: string
  externalCampaignId?: string
  url?: string
  warnings: string[]
}

/** Above this an epoch is in milliseconds: in seconds it would be the year 5138 (U8). */
const MAX_SECONDS = 1e11

/**
 * Epoch milliseconds of a click's time: seconds, or milliseconds above 10^11 (U8). `offsetSeconds` is added, for the
 * case that the platform counts in Eastern time. Null when it is no number.
 */
export function clickTime(text: string, offsetSeconds = 0): number | null {
  if (!/^\d{1,16}(\.\d{1,9})?$/.test(text.trim())) return null
  const value = Number(text)
  const ms = Math.floor(value > MAX_SECONDS ? value : value * 1000)
  return ms > 8.64e15 ? null : ms + offsetSeconds * 1000
}

/**
 * Reads the query of a GET to a posting's `TrackingUrl` (contract 6.3). Names are matched without regard to case;
 * parameters of the TrackingUrl's own are left alone; a time that was lost to an unescaped `&times` is found again.
 */
export function readClickQuery(query: string, offsetSeconds = 0): Click {
  const repaired = query.replace(/(?:×|%C3%97)tamp=/gi, '&timestamp=')
  const values = new Map<string, string>()
  for (const [name, value] of new URLSearchParams(repaired)) {
    const key = name.toLowerCase()
    if (value.trim() !== '' && !values.has(key)) values.set(key, value.trim())
  }
  const click = clickOf(
    {
      clickId: values.get('eventid'),
      timestamp: values.get('timestamp'),
      cost: values.get('clickcost'),
      ipAddress: values.get('ipaddress'),
    },
    offsetSeconds,
  )
  if (repaired !== query) click.warnings.push('"&timestamp" came as "×tamp": an ampersand was not escaped on the way')
  return click
}

/** Reads one record of a click file, its values by column name. */
export function readClickRecord(record: ReadonlyMap<string, string>, offsetSeconds = 0): Click {
  const value = (column: (typeof clickColumns)[number]) => record.get(column)?.trim() || undefined
  return clickOf(
    {
      clickId: value('click_id'),
      timestamp: value('timestamp'),
      cost: value('click_cost'),
      ipAddress: value('ip_address'),
      userAgent: value('user_agent'),
      externalId: value('external_id'),
      externalCampaignId: value('external_campaign_id'),
      url: value('url'),
    },
    offsetSeconds,
  )
}

type Values = { [Key in Exclude<keyof Click, 'clickedAtMs' | 'warnings'>]?: string | undefined }

function clickOf(values: Values, offsetSeconds: number): Click {
  const present = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
  const click: Click = { ...present, warnings: [] }
  if (click.clickId === undefined) click.warnings.push('there is no click id')
  if (click.timestamp === undefined) {
    click.warnings.push('there is no time')
    return click
  }
  const ms = clickTime(click.timestamp, offsetSeconds)
  if (ms === null) click.warnings.push('the time is not a Unix epoch')
  else click.clickedAtMs = ms
  return click
}

/**
 * The address that Snagajob calls for a click: its parameters in the published order, appended to whatever query the
 * TrackingUrl has. `timestamp` in Unix seconds. For a sandbox.
 */
export function clickUrl(
  trackingUrl: string,
  click: { eventId: string; timestamp: number; clickCost: string; ipAddress: string },
): string {
  const parameters = new URLSearchParams({
    eventId: click.eventId,
    timestamp: String(click.timestamp),
    clickCost: click.clickCost,
    ipAddress: click.ipAddress,
  })
  return appendQuery(trackingUrl, parameters.toString())
}

function appendQuery(url: string, query: string): string {
  const [address, fragment] = [url.replace(/#.*$/s, ''), /#.*$/s.exec(url)?.[0] ?? '']
  const separator = !address.includes('?') ? '?' : /[?&]$/.test(address) ? '' : '&'
  return address + separator + query + fragment
}

/** The header row of a click file, and one row; for a sandbox. How Snagajob quotes is not stated; here RFC 4180. */
export function clickFileHead(): string {
  return csvLine(clickColumns)
}

export function clickFileRow(click: Readonly<Record<(typeof clickColumns)[number], string>>): string {
  return csvLine(clickColumns.map((column) => click[column]))
}
