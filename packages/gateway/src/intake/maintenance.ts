import type { Instant } from '../model/index.ts'
import type { BlobStore } from '../store/blobs/interface.ts'
import type { Store } from '../store/interface.ts'
import { removalMs } from '../store/operations/maintenance/claim-unwanted-blobs.ts'
import type { Work } from '../store/when-asked.ts'

/**
 * Keeps the store within its limits: what was refused, what has expired, bytes that nobody refers to. What an older version
 * wrote is first made to be found as what is written now.
 */
export interface Maintenance extends Work {
  /** One round now. */
  run(): Promise<void>
  /** Removes bytes that nobody refers to, now. */
  sweepBytes(): Promise<void>
}

const everyMs = 30_000
const blobsPerRound = 500

export function createMaintenance(
  store: Store,
  blobs: BlobStore,
  now: () => Instant,
  report: (error: unknown) => void,
): Maintenance {
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()
  let stopped = false

  const catchUp = async () => {
    while (!stopped && (await store.indexOlderCandidates({})));
    while (!stopped && (await store.foldOrders({})));
  }

  const sweepBytes = async () => {
    const claimedAt = now()
    const unwanted = await store.claimUnwantedBlobs({ now: claimedAt, limit: blobsPerRound })
    for (const { tenant, sha256 } of unwanted) {
      // Somebody else may be at it by then, and have stored the same bytes again behind that.
      if (now() - claimedAt > removalMs / 2) return
      await blobs.delete(tenant, sha256)
      await store.removeBlobRows(tenant, { hashes: [sha256] })
    }
  }
  const round = async () => {
    while (await store.pruneRefusals({ now: now() }));
    while (await store.pruneAttempts({ now: now() }));
    await store.pruneExpired({ now: now() })
    await sweepBytes()
    await blobs.tidy()
  }
  const run = () => {
    running = running.then(round).catch(report)
    return running
  }
  return {
    start() {
      timer = setInterval(() => void run(), everyMs)
      running = catchUp().catch(report)
      void run()
    },
    async stop() {
      stopped = true
      clearInterval(timer)
      await running
    },
    run,
    sweepBytes,
  }
}
