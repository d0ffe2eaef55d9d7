import { parentPort, workerData } from 'node:worker_threads'
import { outOfMemory, outOfTime } from './messages.ts'

/** Told when a document is begun, and when it is done with. */
export interface Watch {
  /** What the process may have used of the processor by then; null while it has nothing to do. */
  untilCpuMs: number | null
}

/**
 * Ends its process when that has used more memory or time of the processor than it may, or has lost its parent: from a
 * thread of its own, because the main one may be in an endless loop. The heap has a limit already; bytes outside of the
 * heap have this one. Time of the processor, not of the clock: a document is not to blame for a busy machine.
 */
const { maxResidentBytes, parent } = workerData as { maxResidentBytes: number; parent: number }
const everyMs = 50
let untilCpuMs: number | null = null

parentPort!.on('message', (watch: Watch) => {
  untilCpuMs = watch.untilCpuMs
})
setInterval(() => {
  const { user, system } = process.cpuUsage()
  const isLate = untilCpuMs !== null && (user + system) / 1000 > untilCpuMs
  const isOrphan = process.ppid !== parent
  if (isOrphan || process.memoryUsage.rss() > maxResidentBytes) process.kill(process.pid, outOfMemory)
  else if (isLate) process.kill(process.pid, outOfTime)
}, everyMs)
