import { Worker } from 'node:worker_threads'
import { extractText } from '../extract/extract-text.ts'
import { type FromChild, ready, type ToChild } from './messages.ts'
import type { Watch } from './watchdog.ts'

/**
 * The process that reads documents, one at a time. It may neither write a file nor reach the network nor start a program
 * (`extractor.ts`), and nothing is lost with it: one that takes too much is ended by its watchdog.
 */
const maxResidentBytes = Number(process.argv[2])

const watchdog = new Worker(new URL('watchdog.ts', import.meta.url), {
  workerData: { maxResidentBytes, parent: process.ppid },
  resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 4 },
})
watchdog.unref()
const watch = (message: Watch) => watchdog.postMessage(message)

// Whoever stops a group of processes at once stops the gateway: it knows what to do with this one.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {})
process.on('disconnect', () => process.exit())
process.on('message', async ({ bytes, timeMs }: ToChild) => {
  watch({ untilCpuMs: cpuMs() + timeMs })
  const extraction = await extractText(bytes)
  watch({ untilCpuMs: null })
  const answer: FromChild = { extraction, residentBytes: process.memoryUsage.rss() }
  process.send!(answer)
})
process.send!(ready)

function cpuMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
