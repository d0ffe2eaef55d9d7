import { sql } from 'kysely'
import type { Instant } from '../../../model/instant.ts'
import { write } from '../../interface.ts'
import { countRunning, lockWindow, windowMs } from './limits.ts'

export interface WantedPlace {
  key: string
  perSecond: number
  /** Given where no outbox item stands for the request: then it has a place among those that run, until it is left. */
  running?: { id: string; concurrent: number; until: Instant }
  now: Instant
}

/** How soon it is worth asking again where as many as may run do so. Milliseconds. */
const concurrentAgainMs = 100

/**
 * Takes the place of one more request under a limit key: its rate holds for each of them, whether a try makes one or
 * several, or whether it is no outbox item's at all. Answers null, or when it is worth asking again.
 */
export const takeLimit = write(async (tx, tenant, wanted: WantedPlace): Promise<Instant | null> => {
  const { key, perSecond, running, now } = wanted
  const window = await lockWindow(tx, tenant, key, now)
  if (window.length >= perSecond) return window[window.length - perSecond]! + windowMs
  if (running) {
    if ((await countRunning(tx, tenant, key, now)) >= running.concurrent) return now + concurrentAgainMs
    await sql`delete from limit_place where tenant = ${tenant} and limit_key = ${key} and until <= ${now}`.execute(
      tx.db,
    )
    const row = { tenant, limit_key: key, id: running.id, until: running.until }
    await tx.dialect.insertMany(tx.db, 'limit_place', [row])
  }
  await sql`update limit_window set recent = ${JSON.stringify([...window, now])}
    where tenant = ${tenant} and limit_key = ${key}`.execute(tx.db)
  return null
})

/** Leaves the place among those that run. */
export const leaveLimit = write(async (tx, tenant, { key, id }: { key: string; id: string }): Promise<void> => {
  await tx.db
    .deleteFrom('limit_place')
    .where('tenant', '=', tenant)
    .where('limit_key', '=', key)
    .where('id', '=', id)
    .execute()
})

/** Lets nothing begin under a limit key before `until`: the other side asked for that. */
export const pauseLimit = write(
  async (tx, tenant, args: { key: string; perSecond: number; until: Instant; now: Instant }): Promise<void> => {
    const { key, perSecond, until, now } = args
    const window = await lockWindow(tx, tenant, key, now)
    // As if all that may begin in a second began then.
    const paused = Array.from({ length: perSecond }, () => until - windowMs)
    const recent = [...window, ...paused].sort((a, b) => a - b).slice(-perSecond)
    await sql`update limit_window set recent = ${JSON.stringify(recent)}
      where tenant = ${tenant} and limit_key = ${key}`.execute(tx.db)
  },
)
