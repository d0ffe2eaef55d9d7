import { useQuery } from '@tanstack/react-query'
import { get } from '../../api/queries.tsx'
import { useReadiness } from '../../api/readiness.tsx'
import {
  type Count,
  countText,
  feedPlace,
  mostCounted,
  type Refusals,
  useFeedFaults,
  useRefusals,
} from '../../components/health.tsx'
import { inWords, type Platform, platformName } from '../../components/words.tsx'
import { addressOf } from './figure.tsx'

/** Something that needs somebody. */
export type Concern = {
  key: string
  tone: 'bad' | 'warn'
  what: string
  /** The page where it is mended, and what is done there; without one, what to do. */
  to?: string
  doing: string
  /** When it last happened. RFC 3339. */
  at?: string
}

const all = { query: { limit: mostCounted } }
const live = { live: true }

/** Everything that needs somebody, the worst first; undefined as long as that is not known. */
export function useConcerns(): Concern[] | undefined {
  const connections = useQuery(get('/v1/connections', all, live))
  const registrations = useQuery(get('/v1/registrations', all, live))
  const endpoints = useQuery(get('/v1/endpoints', all, live))
  const deliveries = useQuery(get('/v1/deliveries', { query: { status: 'dead', limit: 50 } }, live))
  const calls = useQuery(get('/v1/platform-calls', { query: { status: 'dead', limit: 50 } }, live))
  const unmapped = useQuery(get('/v1/messages', { query: { projection: 'failed', limit: 50 } }, live))
  const refusals = useRefusals()
  const feedFaults = useFeedFaults(connections.data?.data ?? [])
  const { scanner } = useReadiness().data ?? {}
  if (!connections.data || !registrations.data || !refusals) return undefined

  const names = new Map([...connections.data.data, ...registrations.data.data].map(({ id, name }) => [id, name]))
  const concerns: Concern[] = []
  if (scanner === 'down') {
    const doing = 'Documents are not given out before they are scanned: see that clamd runs and can be reached.'
    concerns.push({ key: 'scanner', tone: 'bad', what: 'The virus scanner cannot be reached', doing })
  }
  for (const { id, name, status } of connections.data.data) {
    if (status === 'active') continue
    const to = `/connections/${id}`
    if (status === 'disconnected') {
      const what = `${name} is disconnected: nothing more is sent to the platform for it`
      concerns.push({ key: id, tone: 'bad', what, to, doing: 'See why' })
    } else concerns.push({ key: id, tone: 'warn', what: `${name} is disabled`, to, doing: 'Look at it' })
  }
  for (const { id, name, status } of registrations.data.data) {
    if (status === 'disabled') {
      concerns.push({
        ...{ key: id, tone: 'warn', what: `The registration ${name} is disabled` },
        ...{ to: `/connections/registrations/${id}`, doing: 'Look at it' },
      })
    }
  }
  for (const [owner, refused] of refusals) concerns.push(refusalConcern(owner, names.get(owner), refused))
  for (const { id, url, status, disabledReason } of endpoints.data?.data ?? []) {
    if (status === 'active' || disabledReason === 'requested') continue
    const why = disabledReason === 'gone' ? 'it answered 410' : 'five days without one success'
    const what = `The endpoint ${url} was disabled (${why}); its deliveries are held`
    concerns.push({ key: id, tone: 'bad', what, to: `/webhooks/endpoints/${id}`, doing: 'Enable it' })
  }
  const dead = countOf(deliveries.data)
  if (dead) {
    const what = `${countText(dead)} webhook ${dead.count === 1 ? 'delivery was' : 'deliveries were'} given up`
    concerns.push({ key: 'deliveries', tone: 'bad', what, to: '/webhooks/dead-letters', doing: 'Send again' })
  }
  const deadCalls = countOf(calls.data)
  if (deadCalls) {
    const what = `${countText(deadCalls)} ${deadCalls.count === 1 ? 'call to a platform was' : 'calls to platforms were'} given up`
    concerns.push({ key: 'calls', tone: 'bad', what, to: '/webhooks/dead-letters', doing: 'Send again' })
  }
  const failed = countOf(unmapped.data)
  if (failed) {
    const what = `${countText(failed)} ${failed.count === 1 ? 'message' : 'messages'} could not be made into records yet`
    concerns.push({ key: 'unmapped', tone: 'bad', what, to: '/messages?projection=failed', doing: 'See why' })
  }
  for (const [id, { faulty, items }] of feedFaults) {
    const what = `${faulty} of ${items} jobs of ${names.get(id)} would not be posted by Snagajob`
    concerns.push({ key: `feed ${id}`, tone: 'warn', what, to: feedPlace(id), doing: 'See the faults' })
  }
  return concerns.sort((a, b) => Number(a.tone === 'warn') - Number(b.tone === 'warn'))
}

function refusalConcern(owner: string, name: string | undefined, refused: Refusals): Concern {
  const { last, since, ...count } = refused
  const at = name ?? platformName(owner as Platform) ?? owner
  const number = count.count === 1 && count.exact ? 'A message' : `${countText(count)} messages`
  const reason = last.reason ? ` (${inWords(last.reason)})` : ''
  const by = { [ownerFilter(owner)]: owner }
  return {
    key: `refused ${owner}`,
    tone: 'warn',
    what: `${number} to ${at} ${count.count === 1 && count.exact ? 'was' : 'were'} refused within a day${reason}`,
    to: addressOf('/messages', { verdict: 'rejected', ...by, receivedAfter: since }),
    doing: 'See why',
    at: last.receivedAt,
  }
}

const ownerFilter = (owner: string) =>
  owner.startsWith('con_') ? 'connectionId' : owner.startsWith('reg_') ? 'registrationId' : 'platform'

function countOf(list: { data: unknown[]; nextCursor: string | null } | undefined): Count | undefined {
  return list && list.data.length > 0 ? { count: list.data.length, exact: list.nextCursor === null } : undefined
}
