import { type Soon, soon } from '../../soon.ts'
import type { CheckpointProgress } from './messages.ts'

export interface CheckpointingThread {
  checkpoint(): Promise<CheckpointProgress>
}

/** How soon after a commit a round begins, with all that was committed meanwhile. Milliseconds. */
const afterMs = 250
/**
 * Pages of 4 KiB, together 128 MiB. The log begins anew when it is this long. All commits wait for that, some 30 ms; and a
 * page that many commits change is moved once.
 */
const longLog = 32768
/** So few are left for the writer. */
const fewLeft = 1000
/** Each pass of a reader moves what was written during the one before. */
const maxPasses = 4

/**
 * Moves what was committed from SQLite's log into the database file, and so lets the log begin anew. Left to the writer,
 * as SQLite does by itself, all commits wait meanwhile. A reader thread can do most of it beside the writer; only the
 * little that was written in the meantime is left for the writer, because the log begins anew only once all of it is moved.
 * Asked after a commit.
 */
export function createCheckpoints(
  writer: CheckpointingThread,
  reader: () => CheckpointingThread,
  report: (error: Error) => void,
): Soon {
  const run = async (goesOn: () => boolean) => {
    let passes = 0
    let progress: CheckpointProgress
    do progress = await reader().checkpoint()
    while (goesOn() && ++passes < maxPasses && progress.log - progress.moved > fewLeft)
    if (goesOn() && progress.log >= longLog) await writer.checkpoint()
  }
  return soon({ afterMs, report, run })
}
