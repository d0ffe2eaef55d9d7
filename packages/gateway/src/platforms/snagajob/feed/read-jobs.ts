import type { FeedJob, FeedScope } from '../../../model/index.ts'
import type { Store } from '../../../store/interface.ts'

/** How much is read at once: rows at first, and about so many characters once it is known how long they are. */
const firstRows = 100
const mostRows = 1000
const wantedCharacters = 400_000

/**
 * The open jobs of a feed, oldest first, some at a time: few enough that memory does not grow with their number or their
 * length. The next ones are read while the caller is busy with those at hand.
 */
export async function* readJobs(
  store: Pick<Store, 'readFeedJobs'>,
  tenant: string,
  scope: FeedScope,
): AsyncGenerator<FeedJob[]> {
  let limit = firstRows
  const read = (after: number) => store.readFeedJobs(tenant, { scope, after, limit })
  let next: Promise<FeedJob[]> | null = read(0)
  while (next) {
    const jobs: FeedJob[] = await next
    if (jobs.length === 0) return
    const asked = limit
    const characters = jobs.reduce((sum, job) => sum + job.content.length, 0)
    limit = Math.min(mostRows, Math.max(1, Math.floor((wantedCharacters * jobs.length) / characters)))
    next = jobs.length < asked ? null : read(jobs[jobs.length - 1]!.position)
    // Nobody may be left to hear of its failure, where the caller stops early.
    next?.catch(() => {})
    yield jobs
  }
}
