import { workerData } from 'node:worker_threads'

/**
 * Ends its process when that has more memory than it may, or has lost its parent: from a thread of its own, because the
 * main one may be in an endless loop. The heap has a limit already; bytes outside the heap have this one.
 */
const { maxResidentBytes, parent } = workerData as { maxResidentBytes: number; parent: number }
const everyMs = 50

setInterval(() => {
  const isOrphan = process.ppid !== parent
  if (isOrphan || process.memoryUsage.rss() > maxResidentBytes) process.kill(process.pid, 'SIGKILL')
}, everyMs)
