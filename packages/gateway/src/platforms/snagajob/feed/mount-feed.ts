import { hash } from 'node:crypto'
import { pipeline } from 'node:stream/promises'
import { constants, createGzip } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import type { Reached } from '../../../intake/interface.ts'
import type { FeedState } from '../../../model/index.ts'
import type { PlatformDeps } from '../../interface.ts'
import { readingRefusals } from '../answers.ts'
import { clickSigner } from '../click-signature.ts'
import { createDates, isCopyFresh, takesGzip, type Validators, validatorHeaders } from '../conditional.ts'
import { mountReading, notModified, type ReadingStream } from '../mount-reading.ts'
import type { RegistrationCredentials, RegistrationSettings } from '../settings.ts'
import { type Feed, renderFeed } from './render-feed.ts'

/** Counted up whenever the same jobs are written in another way, so that nobody keeps an old copy. */
const feedFormat = 1

/** Feeds that are being read at one time; each takes a few megabytes while it lasts. */
const maxReaders = 16

/** Serves the feed of a connection, and the one of a registration whose feed is one (contract 1). */
export function mountFeed(app: FastifyInstance, deps: PlatformDeps): void {
  let readers = 0
  const dates = createDates(deps.now)
  mountReading(app, deps, '/snagajob/:urlToken/feed', 'feed', async (request, reached) => {
    const feed = feedOf(reached)
    if (!feed) return null
    const state = await deps.store.readFeedState(feed.tenant, feed.scope)
    const validators = dates.dated(JSON.stringify(feed.scope), feedValidators(deps, feed, state))
    const headers = { ...validatorHeaders(validators), 'cache-control': 'no-cache', vary: 'accept-encoding' }
    if (isCopyFresh(request.headers, validators)) return notModified(headers)
    if (readers >= maxReaders) return readingRefusals.overloaded
    return streamed(deps, feed, state, headers, (change) => {
      readers += change
    })
  })
}

/** Whose feed the URL is; null where a registration's connections have each their own. */
export function feedOf({ registration, connection }: Reached): Feed | null {
  const settings = registration.settings as RegistrationSettings
  if (!connection && !settings.aggregate) return null
  const { apiSecret } = registration.credentials as RegistrationCredentials
  const scope = { registrationId: registration.id, connectionId: connection?.id ?? null }
  return { tenant: registration.tenant, scope, settings, apiSecret }
}

/**
 * Known without rendering: by everything that the feed is made from, as it is used, and by how often its jobs changed. Weak,
 * since a copy may come in gzip or not.
 */
function feedValidators({ publicUrl }: PlatformDeps, feed: Feed, state: FeedState): Required<Validators> {
  const { aggregateElements, campaignElements, urlBesidePostUrl } = feed.settings
  const { connections, jobsVersion, changedAt } = state
  const signature = clickSigner('', feed.apiSecret)('')
  const elements = [aggregateElements, campaignElements, urlBesidePostUrl]
  const whole = JSON.stringify([feedFormat, publicUrl, feed.scope, elements, signature, connections, jobsVersion])
  return { etag: `W/"${hash('sha256', whole, 'base64url').slice(0, 22)}"`, lastModified: changedAt }
}

function streamed(
  deps: PlatformDeps,
  feed: Feed,
  state: FeedState,
  headers: Record<string, string>,
  count: (change: number) => void,
): ReadingStream {
  return {
    async send(request, reply) {
      const zipped = takesGzip(request.headers)
      reply.raw.writeHead(200, {
        'content-type': 'application/xml; charset=utf-8',
        ...headers,
        ...(zipped && { 'content-encoding': 'gzip' }),
      })
      if (request.method === 'HEAD') {
        reply.raw.end()
        return
      }
      count(1)
      try {
        const text = renderFeed(deps, feed, state)
        if (zipped) await pipeline(text, createGzip({ level: constants.Z_BEST_SPEED }), reply.raw)
        else await pipeline(text, reply.raw)
      } catch (error) {
        // A reader that went away is no fault of ours; the connection of any other is cut, so that half a feed is not taken for a whole one.
        if ((error as { code?: string }).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error
      } finally {
        count(-1)
      }
    },
  }
}
