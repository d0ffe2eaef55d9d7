import { setTimeout as wait } from 'node:timers/promises'
import { defaultRateLimit } from '@gangway/wire/smartrecruiters'
import type { PlatformDeps } from '../../interface.ts'
import type { CallPlatform } from './call.ts'

type Deps = Pick<PlatformDeps, 'store' | 'now' | 'randomBytes'>

/** When a request that was never left is taken for dead: longer than any takes. Milliseconds. */
const longestMs = 300_000

/** Waits until one more request may leave under a limit key (contract 7.3). */
export async function waitForPlace(
  { store, now }: Pick<Deps, 'store' | 'now'>,
  tenant: string,
  key: string,
  runningId?: string,
): Promise<void> {
  const { perSecond, concurrent } = defaultRateLimit
  for (;;) {
    const at = now()
    const running = runningId === undefined ? undefined : { id: runningId, concurrent, until: at + longestMs }
    const until = await store.takeLimit(tenant, { key, perSecond, now: at, ...(running && { running }) })
    if (until === null) return
    await wait(Math.max(1, until - at))
  }
}

/**
 * Keeps the calls with the partner's own token within the limits of its credential, over all processes: they are made
 * while a person waits, so no outbox item holds them. Those of companies are held by theirs.
 */
export function pacePartnerCalls(deps: Deps, callPlatform: CallPlatform): CallPlatform {
  const { store, randomBytes } = deps
  return async (target, call) => {
    if (target.connection) return callPlatform(target, call)
    const { tenant, id: registrationId } = target.registration
    const key = `${registrationId} smartrecruiters`
    const id = randomBytes(16).toString('hex')
    await waitForPlace(deps, tenant, key, id)
    try {
      return await callPlatform(target, { ...call, beforeRepeat: () => waitForPlace(deps, tenant, key) })
    } finally {
      await store.leaveLimit(tenant, { key, id })
    }
  }
}
