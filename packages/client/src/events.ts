import type { Client } from 'openapi-fetch'
import type { paths } from './generated/schema.ts'
import { GangwayError, orThrow } from './problem.ts'
import type { EventRecord } from './webhook.ts'

export interface ReadEventsOptions {
  /** The `cursor` of the last event that was dealt with; without it, from the first one that is kept. */
  after?: string
  /** Whether to wait for events that are still to happen, for ever (the default), or to end at the newest one. */
  follow?: boolean
  /** How many are fetched at once. */
  limit?: number
  /** Ends the reading. */
  signal?: AbortSignal
  /** Waits before a request that failed for the moment is made again; `failures` in a row so far. */
  pause?: (failures: number, signal: AbortSignal | undefined) => Promise<void>
}

/** Seconds that Gangway holds a request open where there is no event yet. */
const waitSeconds = 25

/**
 * Events, oldest first; each has the `cursor` to go on from. While Gangway cannot be reached, or answers that it is
 * unavailable, the reading pauses and goes on; other refusals are thrown as `GangwayError`.
 */
export async function* readEvents(
  client: Client<paths>,
  { after, follow = true, limit, signal, pause = pauseLonger }: ReadEventsOptions = {},
): AsyncGenerator<EventRecord, void, undefined> {
  let cursor = after
  let failures = 0
  while (!signal?.aborted) {
    const query = { after: cursor, limit, wait: follow ? waitSeconds : undefined }
    let page: { data: unknown[]; nextCursor: string }
    try {
      page = await orThrow(client.GET('/v1/events', { params: { query }, signal }))
    } catch (error) {
      if (signal?.aborted) return
      if (error instanceof GangwayError && error.status < 500) throw error
      failures++
      await pause(failures, signal)
      continue
    }
    failures = 0
    yield* page.data as EventRecord[]
    if (page.data.length === 0 && !follow) return
    cursor = page.nextCursor
  }
}

/** A second, then twice as long each time, up to half a minute. */
function pauseLonger(failures: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, Math.min(30_000, 500 * 2 ** failures))
    signal?.addEventListener('abort', end)
    if (signal?.aborted) end()
  })
}
