import { isObject, member } from './json.ts'

/** Conversions of redirect applies, told to Snagajob (contract 6.1). */

export const COMPLETED_PATH = '/v1/applications/completed'

/** The documented limit of one request, and what we send at most, since the advice is to stay below it. */
export const MAX_COMPLETED = 5000
export const COMPLETED_BATCH_SIZE = 4999

/**
 * One conversion. `ts` in Unix seconds. `ts` and `partnerGuid` are required by the older edition of the page and optional
 * in the newer one: always send both.
 */
export type CompletedApplication = { applyClickId: string; ts?: number; cost?: number; partnerGuid?: string }

/** The body of a POST. */
export type CompletedBody = { completedApplications: CompletedApplication[] }

/** Bodies for any number of conversions, each within the limit; none for none. */
export function completedBodies(events: readonly CompletedApplication[], size = COMPLETED_BATCH_SIZE): CompletedBody[] {
  const bodies: CompletedBody[] = []
  for (let at = 0; at < events.length; at += size) bodies.push({ completedApplications: events.slice(at, at + size) })
  return bodies
}

/** The query of a GET, which tells exactly one conversion; its names are capitalised unlike the body's keys. */
export function completedQuery({ applyClickId, ts, cost, partnerGuid }: CompletedApplication): string {
  const query = new URLSearchParams({ ApplyClickId: applyClickId })
  if (ts !== undefined) query.set('ts', String(ts))
  if (cost !== undefined) query.set('Cost', String(cost))
  if (partnerGuid !== undefined) query.set('PartnerGuid', partnerGuid)
  return query.toString()
}

export type CompletedFault = { pointer: string; message: string }
export type CompletedReading =
  | { ok: true; events: CompletedApplication[]; warnings: CompletedFault[] }
  | { ok: false; faults: CompletedFault[] }

/** Reads the body of a POST as a server that plays Snagajob: either edition's names and types (U16). */
export function readCompletedBody(value: unknown): CompletedReading {
  const list = isObject(value) ? member(value, 'completedApplications') : undefined
  if (!Array.isArray(list)) {
    return { ok: false, faults: [{ pointer: '/completedApplications', message: 'must be an array' }] }
  }
  if (list.length > MAX_COMPLETED) {
    return { ok: false, faults: [{ pointer: '/completedApplications', message: `holds more than ${MAX_COMPLETED}` }] }
  }
  const found = { faults: [], warnings: [] }
  const events = list.map((entry: unknown, i) => {
    const members = isObject(entry) ? Object.entries(entry) : []
    return readEvent(new Map(members), `/completedApplications/${i}`, found)
  })
  return conclude(events, found)
}

/** Reads the query of a GET; names are matched without regard to case. */
export function readCompletedQuery(query: string): CompletedReading {
  const keys = {
    applyclickid: 'applyClickId',
    applyleadid: 'applyLeadId',
    ts: 'ts',
    cost: 'cost',
    partnerguid: 'partnerGuid',
  }
  const members = new Map<string, unknown>()
  for (const [name, value] of new URLSearchParams(query)) {
    const lower = name.toLowerCase()
    const key = Object.hasOwn(keys, lower) ? keys[lower as keyof typeof keys] : null
    if (key && !members.has(key)) members.set(key, key === 'ts' || key === 'cost' ? numberOf(value) : value)
  }
  const found = { faults: [], warnings: [] }
  return conclude([readEvent(members, '', found)], found)
}

type Found = { faults: CompletedFault[]; warnings: CompletedFault[] }

function conclude(events: CompletedApplication[], { faults, warnings }: Found): CompletedReading {
  return faults.length > 0 ? { ok: false, faults } : { ok: true, events, warnings }
}

function readEvent(members: ReadonlyMap<string, unknown>, pointer: string, found: Found): CompletedApplication {
  const fault = (key: string, message: string) => void found.faults.push({ pointer: `${pointer}/${key}`, message })
  const warn = (key: string, message: string) => void found.warnings.push({ pointer: `${pointer}/${key}`, message })
  const current = members.get('applyClickId') ?? null
  const click = current ?? members.get('applyLeadId')
  if (typeof click !== 'string' || click === '') fault('applyClickId', 'is required, a text')
  else if (current === null) warn('applyLeadId', 'is the older name of applyClickId (U16)')
  const event: CompletedApplication = { applyClickId: String(click) }
  const ts = members.get('ts') ?? undefined
  if (Number.isSafeInteger(ts)) {
    event.ts = ts as number
    if (event.ts > 1e11) warn('ts', 'looks like milliseconds; Unix seconds are expected')
  } else if (ts !== undefined) {
    fault('ts', 'must be a whole number of Unix seconds')
  }
  const cost = members.get('cost') ?? undefined
  const amount = typeof cost === 'string' ? numberOf(cost) : cost
  if (typeof amount === 'number' && Number.isFinite(amount)) {
    event.cost = amount
    if (typeof cost === 'string') warn('cost', 'is a text, as in the older edition; a number is expected')
  } else if (cost !== undefined) {
    fault('cost', 'must be a number')
  }
  const guid = members.get('partnerGuid') ?? undefined
  if (typeof guid === 'string') event.partnerGuid = guid
  else if (guid !== undefined) fault('partnerGuid', 'must be a text')
  return event
}

/** The number a decimal text stands for, or the text itself where it is none. */
function numberOf(text: string): number | string {
  return /^[+-]?\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : text
}

/** What Snagajob appends to a posting's `<URL>` on "Apply Now". */
export type ApplyRedirect = { applyLeadId: string; applyIntentEventId: string; clickId: string; postingId: string }

/** The address that an applicant is sent to, in the published shape with its stray `?&`; for a sandbox. */
export function redirectUrl(url: string, ids: ApplyRedirect): string {
  const query = new URLSearchParams({
    applyleadid: ids.applyLeadId,
    applyintenteventid: ids.applyIntentEventId,
    clickid: ids.clickId,
    postingid: ids.postingId,
  })
  return `${url}${url.includes('?') ? '' : '?'}&${query}`
}

/** The click id in the query of such an address, `applyleadid` where there is no `clickid`: both hold the same. */
export function clickIdOf(query: string): string | null {
  const parameters = new Map([...new URLSearchParams(query)].map(([name, value]) => [name.toLowerCase(), value]))
  return parameters.get('clickid') || parameters.get('applyleadid') || null
}
