import type { CheckpointProgress } from './messages.ts'

/**
 * Moves what was committed from SQLite's log into the database file, and so lets the log begin anew. Left to the writer,
 * as SQLite does by itself, all commits wait meanwhile. A reader thread can do most of it beside the writer; only the
 * little that was written in the meantime is left for the writer, because the log begins anew only once all of it is moved.
 */
export interface Checkpoints {
  /** Something was committed. */
  noticeCommit(): void
  /** Resolves once nothing runs any more; nothing is begun after it. */
  stop(): Promise<void>
}

export interface CheckpointingThread {
  checkpoint(): Promise<CheckpointProgress>
}

/** How soon after a commit a round begins, with all that was committed meanwhile. Milliseconds. */
const afterMs = 250
/** Pages of 4 KiB. The log begins anew when it is this long: a page that many commits change is then moved once. */
const longLog = 8192
/** So few are left for the writer. */
const fewLeft = 1000
/** Each pass of a reader moves what was written during the one before. */
const maxPasses = 4

export function createCheckpoints(
  writer: CheckpointingThread,
  reader: () => CheckpointingThread,
  report: (error: Error) => void,
): Checkpoints {
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | undefined
  let stopped = false

  const round = async () => {
    let passes = 0
    let progress: CheckpointProgress
    do progress = await reader().checkpoint()
    while (!stopped && ++passes < maxPasses && progress.log - progress.moved > fewLeft)
    if (!stopped && progress.log >= longLog) await writer.checkpoint()
  }
  return {
    noticeCommit() {
      if (stopped || timer || running) return
      timer = setTimeout(() => {
        timer = undefined
        running = round()
          .catch(report)
          .finally(() => {
            running = undefined
          })
      }, afterMs)
    },
    async stop() {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}
