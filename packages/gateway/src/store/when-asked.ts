import type { Store, Topic } from './interface.ts'

/** Something that is done by itself, from when it is started until it is stopped. */
export interface Work {
  start(): void
  /** Resolves when what is under way has come to its end. */
  stop(): Promise<void>
}

/** Runs at the start, every so often, and whenever the store tells of the topic or it is asked to; never twice at the same time. */
export function whenAsked(options: {
  store: Pick<Store, 'on'>
  topic?: Topic
  /** Milliseconds. */
  everyMs: number
  report(error: unknown): void
  /** Where it is done in pieces, it asks before each whether to go on. */
  run(goesOn: () => boolean): Promise<void>
}): Work & { ask(): void } {
  const { store, topic, everyMs, report, run } = options
  let running: Promise<void> | undefined
  let isAskedAgain = false
  let isStopped = false
  let timer: NodeJS.Timeout | undefined
  let unsubscribe = () => {}

  const ask = () => {
    isAskedAgain = true
    running ??= runWhileAsked()
  }
  const runWhileAsked = async () => {
    while (isAskedAgain && !isStopped) {
      isAskedAgain = false
      await run(() => !isStopped).catch(report)
    }
    running = undefined
  }
  return {
    ask,
    start() {
      isStopped = false
      if (topic !== undefined) unsubscribe = store.on(topic, ask)
      timer = setInterval(ask, everyMs)
      ask()
    },
    async stop() {
      isStopped = true
      unsubscribe()
      clearInterval(timer)
      await running
    },
  }
}
