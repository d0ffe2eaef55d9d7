import type { RegistrationView } from '../../../intake/interface.ts'
import type { RequestIdentity, UploadCause } from '../../../model/index.ts'
import { type Work, whenAsked } from '../../../store/when-asked.ts'
import type { PlatformDeps } from '../../interface.ts'
import { leastIntervalMs, longestIntervalMs } from '../dispositions.ts'
import type { RegistrationSettings } from '../settings.ts'

/** How often it is looked for dispositions that may be uploaded now, and for feeds that are due. Milliseconds. */
const dispositionsEveryMs = 3000
const feedsEveryMs = 60_000

const hourMs = 3_600_000

type ScheduleDeps = Pick<PlatformDeps, 'store' | 'directory' | 'now' | 'report'>

/** Asks for the uploads that are due by the clock. Processes that share a store may all do so: each is asked for once. */
export function createUploadSchedule(deps: ScheduleDeps): Work[] {
  return [
    whenAsked({ ...deps, topic: 'uploads', everyMs: dispositionsEveryMs, run: () => scheduleDispositions(deps) }),
    whenAsked({ ...deps, topic: 'connections', everyMs: feedsEveryMs, run: () => scheduleFeeds(deps) }),
  ]
}

async function scheduleDispositions(deps: ScheduleDeps): Promise<void> {
  const { store, directory, now, report } = deps
  for (const work of await store.findDispositionWork({ platform: 'snagajob' })) {
    const { tenant, registrationId, isWaiting, isOpen, lastAcceptedAt } = work
    try {
      const { registration } = await directory.byId(tenant, { registrationId })
      const age = lastAcceptedAt === null ? Number.POSITIVE_INFINITY : now() - lastAcceptedAt
      const isDue = isWaiting ? age >= leastIntervalMs(registration.settings) : age >= longestIntervalMs
      if (isOpen || !isDue) continue
      await planDispositions(deps, registration, 'schedule')
    } catch (error) {
      // One registration's fault is not to hold up the others'.
      report(error)
    }
  }
}

/** Makes uploads for what waits, as far as the hour allows. */
export function planDispositions(
  { store, now }: Pick<PlatformDeps, 'store' | 'now'>,
  registration: Pick<RegistrationView, 'tenant' | 'id' | 'settings' | 'credentials'>,
  cause: UploadCause,
  idempotency?: RequestIdentity,
) {
  const { tenant, id: registrationId, settings, credentials } = registration
  const plan = {
    registrationId,
    perConnection: credentials.partner === undefined,
    minMs: leastIntervalMs(settings),
    maxMs: longestIntervalMs,
    cause,
    now: now(),
  }
  return store.planDispositionUploads(tenant, plan, idempotency)
}

async function scheduleFeeds({ store, directory, now, report }: ScheduleDeps): Promise<void> {
  for (const { tenant, id: registrationId } of await store.listActiveRegistrations({ platform: 'snagajob' })) {
    try {
      const { registration } = await directory.byId(tenant, { registrationId })
      const { feedUploadEveryHours, aggregate } = registration.settings as RegistrationSettings
      if (feedUploadEveryHours === 0) continue
      const everyMs = feedUploadEveryHours * hourMs
      await store.scheduleFeedUploads(tenant, { registrationId, aggregate, everyMs, now: now() })
    } catch (error) {
      report(error)
    }
  }
}
