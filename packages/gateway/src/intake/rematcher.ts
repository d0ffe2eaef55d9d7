import type { Instant } from '../model/index.ts'
import type { Store } from '../store/interface.ts'

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
): { start(): void; stop(): Promise<void> } {
  let stopped = false
  let running: Promise<void> = Promise.resolve()
  let timer: NodeJS.Timeout | undefined
  let unsubscribe = () => {}
  const round = async () => {
    while (!stopped && (await store.continueRematch({ now: now() })));
  }
  const run = () => {
    running = running.then(round).catch(report)
  }
  return {
    start() {
      unsubscribe = store.on('jobs', run)
      timer = setInterval(run, everyMs)
      run()
    },
    async stop() {
      stopped = true
      unsubscribe()
      clearInterval(timer)
      await running
    },
  }
}
