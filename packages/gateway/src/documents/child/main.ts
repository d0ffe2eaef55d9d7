import { Worker } from 'node:worker_threads'
import { extractText } from '../extract/extract-text.ts'
import type { FromChild, ToChild } from './messages.ts'

/**
 * The process that reads documents, one at a time. It may neither write a file nor reach the network nor start a program
 * (`extractor.ts`), and nothing is lost with it: whoever gives it documents ends it when one takes too long.
 */
const maxResidentBytes = Number(process.argv[2])

new Worker(new URL('watchdog.ts', import.meta.url), {
  workerData: { maxResidentBytes, parent: process.ppid },
  resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 4 },
}).unref()

process.on('disconnect', () => process.exit())
process.on('message', async ({ bytes }: ToChild) => {
  const answer: FromChild = { extraction: await extractText(bytes), residentBytes: process.memoryUsage.rss() }
  process.send!(answer)
})
