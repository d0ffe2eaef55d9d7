/** Lets work begin together, so that what the store does for it shares one commit. */
export interface Gatherer {
  /** The work begins with what else comes within the time, and must not reject. Resolves at once, or, where much waits, once that has ended. */
  add(work: () => Promise<void>): Promise<void>
  /** What was added and has not ended. */
  count(): number
  /** Begins what waits; resolves once all has ended. */
  ended(): Promise<void>
}

/** `afterMs`: how long work waits for other work. `most`: so much begins without waiting longer. */
export function createGatherer({ afterMs, most }: { afterMs: number; most: number }): Gatherer {
  const running = new Set<Promise<void>>()
  let waiting: (() => Promise<void>)[] = []
  let timer: NodeJS.Timeout | undefined

  const begin = () => {
    clearTimeout(timer)
    timer = undefined
    const begun = waiting
    waiting = []
    for (const work of begun) {
      const done = work().finally(() => running.delete(done))
      running.add(done)
    }
  }
  const ended = async () => {
    begin()
    await Promise.all(running)
  }
  return {
    async add(work) {
      waiting.push(work)
      timer ??= setTimeout(begin, afterMs)
      if (waiting.length >= most) await ended()
    },
    count: () => waiting.length + running.size,
    ended,
  }
}
