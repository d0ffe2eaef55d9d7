/** Something that is done a while after it was asked for. */
export interface Soon {
  ask(): void
  /** Resolves once nothing runs any more; nothing is begun after it. */
  stop(): Promise<void>
}

/** Runs once for all that ask until then; what is asked while it runs is left to who asks next. */
export function soon(options: {
  afterMs: number
  report(error: Error): void
  /** Where it is done in pieces, it asks before each whether to go on. */
  run(goesOn: () => boolean): Promise<void>
}): Soon {
  const { afterMs, report, run } = options
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | undefined
  let isStopped = false
  return {
    ask() {
      if (isStopped || timer || running) return
      timer = setTimeout(() => {
        timer = undefined
        running = run(() => !isStopped)
          .catch(report)
          .finally(() => {
            running = undefined
          })
      }, afterMs)
    },
    async stop() {
      isStopped = true
      clearTimeout(timer)
      await running
    },
  }
}
