export { addStats } from './add-stats.ts'
export { claimQueueSample } from './claim-queue-sample.ts'
export { queueDepths } from './queue-depths.ts'
export { readStats } from './read-stats.ts'
