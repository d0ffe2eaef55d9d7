import { read } from '../../interface.ts'
import { type ReplayFilter, replayedEvents } from './replay-filter.ts'

/** How many events the replay would send again. */
export const countReplay = read(async (tx, tenant, filter: ReplayFilter): Promise<{ count: number }> => {
  const query = await replayedEvents(tx, tenant, filter)
  const { count } = await query.select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  return { count: Number(count) }
})
