import { useQuery } from '@tanstack/react-query'
import { get } from '../../api/queries.tsx'
import { lookMs } from '../../components/health.tsx'
import { type Attempt, hasOutcome } from '../../components/outbox/attempt.tsx'
import type { Concern } from './concerns.tsx'
import { addressOf } from './figure.tsx'

/** One failed try may be a restart over there; what is tried again and fails again needs somebody. */
const enough = 2

/** Of what waits, so many are looked at, the newest: their tries come along. */
const newest = { status: 'pending' as const, limit: 20 }

/**
 * Endpoints that do not take what they are sent, long before anything is given up; undefined as long as that is not known.
 */
export function useFailingEndpoints(): Concern[] | undefined {
  const waiting = useQuery({ ...get('/v1/deliveries', { query: newest }), refetchInterval: lookMs })
  const endpoints = useQuery(get('/v1/endpoints', { query: { limit: 200 } }))
  return (
    waiting.data &&
    endpoints.data &&
    failing(waiting.data.data, ({ endpointId }) => endpointId).map(([id, last]) => {
      const url = endpoints.data.data.find((endpoint) => endpoint.id === id)?.url
      return {
        key: `failing ${id}`,
        tone: 'warn',
        what: `The endpoint ${url ?? id} does not take its webhooks (${answerOf(last)})`,
        to: addressOf('/webhooks/deliveries', { status: 'pending', endpointId: id }),
        doing: 'See what waits',
        at: last.startedAt,
      }
    })
  )
}

/** Connections whose calls to the platform fail, by their names; undefined as long as that is not known. */
export function useFailingCalls(names: ReadonlyMap<string, string>): Concern[] | undefined {
  const waiting = useQuery({ ...get('/v1/platform-calls', { query: newest }), refetchInterval: lookMs })
  return (
    waiting.data &&
    failing(waiting.data.data, ({ connectionId }) => connectionId ?? '').map(([id, last]) => ({
      key: `failing calls ${id}`,
      tone: 'warn',
      what: `Calls to the platform${id ? ` for ${names.get(id) ?? id}` : ''} fail (${answerOf(last)})`,
      to: addressOf('/webhooks/platform-calls', { status: 'pending', connectionId: id || undefined }),
      doing: 'See what waits',
      at: last.startedAt,
    }))
  )
}

/** Where more than one try in a row has failed, each with its newest try that ended. */
function failing<Item extends { attempts: Attempt[] }>(
  waiting: readonly Item[],
  ownerOf: (item: Item) => string,
): [string, Attempt][] {
  const found = new Map<string, Attempt>()
  for (const item of waiting) {
    const ended = item.attempts.filter(({ durationMs }) => durationMs !== undefined)
    const last = ended.at(-1)
    // What still waits was taken by nobody; with neither answer nor error the gateway was stopped meanwhile.
    if (!last || !ended.slice(-enough).every(hasOutcome) || ended.length < enough) continue
    const before = found.get(ownerOf(item))
    if (!before || before.startedAt < last.startedAt) found.set(ownerOf(item), last)
  }
  return [...found]
}

const answerOf = ({ response }: Attempt): string => (response ? `answers ${response.status}` : 'no answer')
