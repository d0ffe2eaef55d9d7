import type { Store } from '../store/interface.ts'

/** Between two looks, however often something is told: many who wait must not keep the database busy. Milliseconds. */
const pauseMs = 50

/** Looks again after this long though nothing was told: what others wrote may become visible later than they said so. */
const lookAgainMs = 1000

/**
 * Calls `look` until it finds something, `waitMs` is over or the signal is aborted; answers what it found last. The first
 * look is at once.
 */
export async function waitForEvents<Found>(
  store: Pick<Store, 'on'>,
  look: () => Promise<{ found: Found; isEmpty: boolean }>,
  waitMs: number,
  signal: AbortSignal,
): Promise<Found> {
  const end = performance.now() + waitMs
  let told = false
  let wake = () => {}
  // From before the first look, so that nothing is missed between a look and the wait for more.
  const stop = store.on('events', () => {
    told = true
    wake()
  })
  const onAbort = () => wake()
  signal.addEventListener('abort', onAbort)
  try {
    for (;;) {
      told = false
      const { found, isEmpty } = await look()
      const left = end - performance.now()
      if (!isEmpty || left <= 0 || signal.aborted) return found
      await pause(Math.min(left, pauseMs))
      if (!told && !signal.aborted) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, Math.min(Math.max(0, end - performance.now()), lookAgainMs))
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      }
    }
  } finally {
    stop()
    signal.removeEventListener('abort', onAbort)
  }
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
