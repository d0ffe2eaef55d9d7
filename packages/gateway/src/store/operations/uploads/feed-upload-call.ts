import type { NewItem } from '../outbox/enqueue-item.ts'

/** Feeds of one registration that are written and uploaded at the same time. */
const concurrentFeeds = 2

/**
 * The call that uploads a feed: one at a time for each feed, which is written when its turn comes, so that a newer
 * request says all that an unsent older one would.
 */
export function feedUploadCall(registrationId: string, connectionId: string | null) {
  const lane = `${registrationId}/feeds`
  return {
    kind: 'feed_upload',
    lane,
    orderKey: `feed ${connectionId ?? registrationId}`,
    replacesUnsent: true,
    limit: { key: lane, concurrent: concurrentFeeds },
  } satisfies NewItem
}
