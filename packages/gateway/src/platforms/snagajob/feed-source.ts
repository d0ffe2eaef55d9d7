import type { PlatformDeps } from '../interface.ts'
import { feedOf } from './feed/mount-feed.ts'
import { renderFeed } from './feed/render-feed.ts'

/** Whose feed is wanted: a connection's, or the aggregate one of a registration. */
export interface FeedTarget {
  tenant: string
  registrationId: string
  connectionId: string | null
}

/** The feed as it is served at its URL, piece by piece. Nothing where the registration has no aggregate feed (any more). */
export async function* feedChunks(deps: PlatformDeps, target: FeedTarget): AsyncGenerator<string> {
  const { tenant, registrationId, connectionId } = target
  const feed = feedOf(await deps.directory.byId(tenant, connectionId === null ? { registrationId } : { connectionId }))
  if (!feed) return
  yield* renderFeed(deps, feed, await deps.store.readFeedState(tenant, feed.scope))
}
