import type { Instant } from '../model/index.ts'
import type { Store } from '../store/interface.ts'
import { type Work, whenAsked } from '../store/when-asked.ts'

/** Finds what a wake-up missed, and the work of a process that died. */
const everyMs = 30_000

/**
 * Goes on with matching applications to jobs that came after them, where a job had more than the transaction that made it
 * takes: a piece at a time, so that nothing else waits for it.
 */
export function createRematcher(
  store: Pick<Store, 'continueRematch' | 'on'>,
  now: () => Instant,
  report: (error: unknown) => void,
): Work {
  return whenAsked({
    store,
    topic: 'jobs',
    everyMs,
    report,
    async run(goesOn) {
      while (goesOn() && (await store.continueRematch({ now: now() })));
    },
  })
}
