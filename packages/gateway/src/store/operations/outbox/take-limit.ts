import { sql } from 'kysely'
import type { Instant } from '../../../model/instant.ts'
import { write } from '../../interface.ts'
import { lockWindow, windowMs } from './limits.ts'

/**
 * Takes the place of one more request under a limit key, for a try that makes several: its rate holds for each of them.
 * Answers null, or until when there is no place.
 */
export const takeLimit = write(
  async (tx, tenant, args: { key: string; perSecond: number; now: Instant }): Promise<Instant | null> => {
    const { key, perSecond, now } = args
    const window = await lockWindow(tx, tenant, key, now)
    if (window.length >= perSecond) return window[window.length - perSecond]! + windowMs
    await sql`update limit_window set recent = ${JSON.stringify([...window, now])}
      where tenant = ${tenant} and limit_key = ${key}`.execute(tx.db)
    return null
  },
)
