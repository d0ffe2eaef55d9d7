import { feedHead, feedItem, feedTail } from '@gangway/wire/snagajob'
import type { FeedScope, FeedState, JobContent } from '../../../model/index.ts'
import type { PlatformDeps } from '../../interface.ts'
import type { RegistrationSettings } from '../settings.ts'
import { type ItemContext, itemMaker, itemOptions } from './feed-items.ts'
import { readJobs } from './read-jobs.ts'

/** A feed: whose, and what its registration brings into it. */
export interface Feed {
  tenant: string
  scope: FeedScope
  settings: RegistrationSettings
  apiSecret: string
}

export function itemContext({ publicUrl }: Pick<PlatformDeps, 'publicUrl'>, feed: Feed): ItemContext {
  const { settings, apiSecret, scope } = feed
  return { publicUrl, settings, apiSecret, isAggregate: scope.connectionId === null }
}

/** Characters sent at once, about: longer strings are kept apart by V8, and collected late. */
const pieceLength = 40_000

/**
 * The feed as XML (contract 1), piece by piece, as fast as it is taken. Every open job stands in it once and whole, as it
 * was when its turn came; those of connections that `state` does not list are left out. Jobs are checked when they are
 * given to us, and so not again here.
 */
export async function* renderFeed(
  deps: Pick<PlatformDeps, 'store' | 'publicUrl'>,
  feed: Feed,
  state: FeedState,
): AsyncGenerator<string> {
  const context = itemContext(deps, feed)
  const options = itemOptions(context)
  const makers = new Map(state.connections.map((connection) => [connection.id, itemMaker(context, connection)]))
  yield feedHead()
  for await (const jobs of readJobs(deps.store, feed.tenant, feed.scope)) {
    let text = ''
    for (const job of jobs) {
      const make = makers.get(job.connectionId)
      if (make) text += feedItem(make(job, JSON.parse(job.content) as JobContent), options)
      if (text.length >= pieceLength) {
        yield text
        text = ''
      }
    }
    if (text !== '') yield text
  }
  yield feedTail()
}
