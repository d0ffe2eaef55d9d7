import { useQuery } from '@tanstack/react-query'
import { get } from '../../api/queries.tsx'
import { useReadiness } from '../../api/readiness.tsx'
import {
  type Count,
  countText,
  feedPlace,
  lookMs,
  mostReports,
  type Refusals,
  useFeedFaults,
  useRefusals,
  withFeed,
} from '../../components/health.tsx'
import { inWords, type Platform, platformName } from '../../components/words.tsx'
import { useFailingCalls, useFailingEndpoints } from './failing.tsx'
import { addressOf } from './figure.tsx'

/** Something that needs somebody. */
export type Concern = {
  key: string
  tone: 'bad' | 'warn'
  what: string
  /** The page where it is mended, and what is done there; without one, what to do. */
  to?: string
  doing: string
  /** Not one thing, but that there are more than are told of. */
  isMore?: true
  /** When it last happened. RFC 3339. */
  at?: string
}

const often = { refetchInterval: lookMs }
/** Of one kind so many are told one by one. The attempts of dead letters come along, so few of these are asked for. */
const some = { limit: 20 }
const few = { limit: 10 }

/** Everything that needs somebody, the worst first; undefined as long as that is not known. */
export function useConcerns(): Concern[] | undefined {
  const { scanner } = useReadiness().data ?? {}
  const { names } = useNewest()
  const concerns = [
    useStopped(),
    useRefused(),
    useDisabledEndpoints(),
    useGivenUp(),
    useFailingEndpoints(),
    useFailingCalls(names),
    useFaultyFeeds(),
  ]
  if (concerns.some((part) => part === undefined)) return undefined
  const all = concerns.flatMap((part) => part ?? [])
  if (scanner === 'down') {
    const doing = 'Documents are not given out before they are scanned: see that clamd runs and can be reached.'
    all.unshift({ key: 'scanner', tone: 'bad', what: 'The virus scanner cannot be reached', doing })
  }
  return all.sort((a, b) => Number(a.tone === 'warn') - Number(b.tone === 'warn'))
}

/** Connections and registrations through which nothing goes. */
function useStopped(): Concern[] | undefined {
  const disconnected = useQuery({ ...get('/v1/connections', { query: { status: 'disconnected', ...some } }), ...often })
  const disabled = useQuery({ ...get('/v1/connections', { query: { status: 'disabled', ...some } }), ...often })
  const partners = useQuery({ ...get('/v1/registrations', { query: { status: 'disabled', ...some } }), ...often })
  if (!disconnected.data || !disabled.data || !partners.data) return undefined
  return [
    ...disconnected.data.data.map(({ id, name }): Concern => {
      const what = `${name} is disconnected: nothing more is sent to the platform for it`
      return { key: id, tone: 'bad', what, to: `/connections/${id}`, doing: 'See why' }
    }),
    ...disabled.data.data.map(({ id, name }): Concern => {
      return { key: id, tone: 'warn', what: `${name} is disabled`, to: `/connections/${id}`, doing: 'Look at it' }
    }),
    ...partners.data.data.map(({ id, name }): Concern => {
      const what = `The registration ${name} is disabled`
      return { key: id, tone: 'warn', what, to: `/connections/registrations/${id}`, doing: 'Look at it' }
    }),
    ...beyond(disconnected.data, 'connections are disconnected', '/connections?status=disconnected'),
    ...beyond(disabled.data, 'connections are disabled', '/connections?status=disabled'),
    ...beyond(partners.data, 'registrations are disabled', '/connections'),
  ]
}

/** That a list goes on after those of it that are told of. */
function beyond({ data, nextCursor }: Listed, what: string, to: string): Concern[] {
  if (nextCursor === null) return []
  return [
    { key: to + what, tone: 'warn', what: `More than ${data.length} ${what}`, to, doing: 'See all', isMore: true },
  ]
}

/** The newest connections and registrations, for their names. */
function useNewest() {
  const connections = useQuery(get('/v1/connections', { query: { limit: 200 } }))
  const registrations = useQuery(get('/v1/registrations', { query: { limit: 200 } }))
  return {
    connections: connections.data?.data,
    names: new Map(
      [...(connections.data?.data ?? []), ...(registrations.data?.data ?? [])].map(({ id, name }) => [id, name]),
    ),
  }
}

function useRefused(): Concern[] | undefined {
  const refusals = useRefusals()
  const { names } = useNewest()
  return refusals && [...refusals].map(([owner, refused]) => refusalConcern(owner, names.get(owner), refused))
}

function refusalConcern(owner: string, name: string | undefined, { last, since, ...count }: Refusals): Concern {
  const one = count.count === 1 && count.exact
  const reason = last.reason ? ` (${inWords(last.reason)})` : ''
  const filter = owner.startsWith('con_') ? 'connectionId' : owner.startsWith('reg_') ? 'registrationId' : 'platform'
  const at = name ?? (filter === 'platform' ? platformName(owner as Platform) : owner)
  return {
    key: `refused ${owner}`,
    tone: 'warn',
    what: `${one ? 'A message' : `${countText(count)} messages`} to ${at} ${one ? 'was' : 'were'} refused within a day${reason}`,
    to: addressOf('/messages', { verdict: 'rejected', [filter]: owner, receivedAfter: since }),
    doing: 'See why',
    at: last.receivedAt,
  }
}

/** Endpoints that were disabled without anybody asking for it. */
function useDisabledEndpoints(): Concern[] | undefined {
  const endpoints = useQuery({ ...get('/v1/endpoints', { query: { limit: 200 } }), ...often })
  if (!endpoints.data) return undefined
  const disabled = endpoints.data.data
    .filter(({ status, disabledReason }) => status === 'disabled' && disabledReason !== 'requested')
    .map(({ id, url, disabledReason }): Concern => {
      const why = disabledReason === 'gone' ? 'it answered 410' : 'five days without one success'
      const what = `The endpoint ${url} was disabled (${why}); its deliveries are held`
      return { key: id, tone: 'bad', what, to: `/webhooks/endpoints/${id}`, doing: 'Enable it' }
    })
  return [...disabled, ...beyond(endpoints.data, 'endpoints are there: the newest are looked at', '/webhooks')]
}

/** Dead letters, and messages that became no records. */
function useGivenUp(): Concern[] | undefined {
  const deliveries = useQuery({ ...get('/v1/deliveries', { query: { status: 'dead', ...few } }), ...often })
  const calls = useQuery({ ...get('/v1/platform-calls', { query: { status: 'dead', ...few } }), ...often })
  const messages = useQuery({ ...get('/v1/messages', { query: { projection: 'failed', ...few } }), ...often })
  if (!deliveries.data || !calls.data || !messages.data) return undefined
  const concern = (
    key: string,
    list: Listed<{ reason?: string }>,
    [one, many]: [string, string],
    to: string,
    doing: string,
  ): Concern[] => {
    // What ended since its person was erased has nobody to see to it.
    const open = list.data.filter(({ reason }) => reason !== 'erased')
    const count: Count = { count: open.length, exact: list.nextCursor === null }
    if (count.count === 0) return []
    return [{ key, tone: 'bad', what: `${countText(count)} ${count.count === 1 ? one : many}`, to, doing }]
  }
  return [
    ...concern(
      'deliveries',
      deliveries.data,
      ['webhook delivery was given up', 'webhook deliveries were given up'],
      '/webhooks/dead-letters',
      'Send again',
    ),
    ...concern(
      'calls',
      calls.data,
      ['call to a platform was given up', 'calls to platforms were given up'],
      '/webhooks/dead-letters',
      'Send again',
    ),
    ...concern(
      'messages',
      messages.data,
      ['message could not be made into records yet', 'messages could not be made into records yet'],
      '/messages?projection=failed',
      'See why',
    ),
  ]
}

type Listed<Item = unknown> = { data: Item[]; nextCursor: string | null }

function useFaultyFeeds(): Concern[] {
  const { connections = [], names } = useNewest()
  const faulty = [...useFeedFaults(connections)].map(([id, feed]): Concern => {
    const what = `${feed.faulty} of ${feed.items} jobs of ${names.get(id)} would not be posted by Snagajob`
    return { key: `feed ${id}`, tone: 'warn', what, to: feedPlace(id), doing: 'See the faults' }
  })
  if (withFeed(connections).length <= mostReports) return faulty
  const what = `There are more than ${mostReports} feeds: the newest are looked at`
  return [...faulty, { key: 'feeds', tone: 'warn', what, to: '/jobs/feeds', doing: 'See all', isMore: true }]
}
