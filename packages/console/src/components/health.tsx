import { useQueries, useQuery } from '@tanstack/react-query'
import { get } from '../api/queries.tsx'
import type { ListItem, Schema } from '../api/types.tsx'
import { useLastDay } from './last-day.tsx'

type Message = ListItem<'/v1/messages'>

/** How many of a list are looked at to count them; where there are more, that is said. */
export const mostCounted = 100

/** How often what needs attention is looked for. Milliseconds. */
export const lookMs = 10_000

/** How many there are, at least: `exact` is false where there are more. */
export type Count = { count: number; exact: boolean }

export const countText = ({ count, exact }: Count): string => `${count}${exact ? '' : '+'}`

export type Refusals = Count & {
  /** The last of them. */
  last: Message
  /** Since when they are counted. RFC 3339. */
  since: string
}

/** Messages that were refused in the last day, by the connection, registration or else platform that they came to. */
export function useRefusals(): Map<string, Refusals> | undefined {
  const since = useLastDay()
  const query = { verdict: 'rejected' as const, receivedAfter: since, limit: mostCounted }
  const messages = useQuery({ ...get('/v1/messages', { query }), refetchInterval: lookMs })
  if (!messages.data) return undefined
  const { data, nextCursor } = messages.data
  const found = new Map<string, Refusals>()
  for (const message of data) {
    const owner = message.connectionId ?? message.registrationId ?? message.platform
    const before = found.get(owner)
    if (before) before.count++
    else found.set(owner, { count: 1, exact: nextCursor === null, last: message, since })
  }
  return found
}

/** Where the faults of a connection's feed are seen. */
export const feedPlace = (connectionId: string): string => `/jobs/feeds/${connectionId}`

/** Reading a report looks at every open job. */
const reportMs = 300_000
/** Of so many connections, the newest. */
export const mostReports = 20

/** Those whose jobs a platform reads. */
export const withFeed = (connections: readonly Schema<'Connection'>[]) =>
  connections.filter(({ platform, status }) => platform === 'snagajob' && status === 'active')

/** How many jobs of each Snagajob connection would not be posted, by the connection's id; where there are some. */
export function useFeedFaults(
  connections: readonly Schema<'Connection'>[],
): Map<string, { faulty: number; items: number }> {
  return useQueries({
    queries: withFeed(connections)
      .slice(0, mostReports)
      .map(({ id }) => ({
        ...get('/v1/connections/{id}/feed-report', { path: { id } }),
        staleTime: reportMs,
        refetchInterval: reportMs,
      })),
    combine: (reports) =>
      new Map(
        reports.flatMap(({ data }) =>
          data && data.faulty > 0 ? [[data.connectionId, { faulty: data.faulty, items: data.items }]] : [],
        ),
      ),
  })
}
