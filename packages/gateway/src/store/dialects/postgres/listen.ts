import pg from 'pg'
import type { Topic } from '../../interface.ts'
import { within } from '../../within.ts'

/** How long to wait before connecting again after the listening connection broke. Polling bridges the gap. */
const reconnectMs = 1000

/** After so long a silence a connection is asked whether it still is one; by itself it would not notice for hours. */
export const keepAliveMs = 10_000
/** A connection that does not end by then is dead, and is left to end with the process. Milliseconds. */
export const endWithinMs = 1000

/** Hears what other processes wake, on a connection of its own that is made again when it breaks. Answers how to stop. */
export async function listen(
  url: string,
  timeoutMs: number,
  process: string,
  emit: (topics: readonly Topic[]) => void,
  report: (error: Error) => void,
): Promise<() => Promise<void>> {
  let stopped = false
  let client: pg.Client | null = null
  let timer: NodeJS.Timeout | undefined
  const connect = async () => {
    const next = new pg.Client({
      connectionString: url,
      application_name: 'gangway listener',
      connectionTimeoutMillis: timeoutMs,
      query_timeout: timeoutMs,
    })
    const again = (error?: Error) => {
      if (client !== next) return
      client = null
      clearTimeout(timer)
      if (error) report(error)
      if (!stopped) timer = setTimeout(() => void connect().catch(report), reconnectMs)
      next.end().catch(() => {})
    }
    // What only listens would never notice that nobody is there any more.
    const ask = (statement: string): Promise<void> =>
      next.query(statement).then(() => {
        if (client === next) timer = setTimeout(() => void ask('select 1'), keepAliveMs)
      }, again)
    client = next
    next.on('error', again)
    next.on('end', () => again())
    next.on('notification', ({ payload }) => {
      const message = JSON.parse(payload ?? '{}') as { process?: string; topics?: Topic[] }
      if (message.process !== process && message.topics) emit(message.topics)
    })
    await next.connect().then(() => ask('LISTEN gangway'), again)
  }
  await connect()
  return async () => {
    stopped = true
    clearTimeout(timer)
    const last = client
    client = null
    await within(
      endWithinMs,
      last?.end().catch(() => {}),
    )
  }
}
