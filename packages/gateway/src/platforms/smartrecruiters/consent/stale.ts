import { type Work, whenAsked } from '../../../store/when-asked.ts'
import type { PlatformDeps } from '../../interface.ts'
import { settle } from './grant.ts'

const everyMs = 60_000
/** An exchange that began so long ago has lost its process: tokens and two tries take less. */
const staleMs = 10 * 60_000

export const isStale = (decidedAt: number, now: number): boolean => decidedAt <= now - staleMs

/** What becomes of an exchange of which nobody will hear any more. */
export const lost = { outcome: 'unknown', issued: 'keep' } as const

/** Writes down that exchanges ended with unknown outcome whose process died, and tells the user's system. */
export function createStaleConsentWork(deps: PlatformDeps): Work {
  const { store, now, report } = deps
  return whenAsked({
    store,
    everyMs,
    report,
    async run() {
      for (const { tenant, id, registrationId, connectionId } of await store.listStaleConsents({
        before: now() - staleMs,
      })) {
        const { url_token: urlToken } = await store.findRegistration(tenant, { id: registrationId })
        await settle(deps, { tenant, id, connectionId, urlToken }, lost)
      }
    },
  })
}
