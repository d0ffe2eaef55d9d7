import { setTimeout as wait } from 'node:timers/promises'
import { defaultRateLimit } from '@gangway/wire/smartrecruiters'
import type { ItemKind } from '../../../outbox/interface.ts'
import type { PlatformDeps } from '../../interface.ts'
import type { CallPlatform } from './call.ts'
import { companyLimitKey, partnerLimitKey } from './company-calls.ts'
import type { Caller } from './tokens.ts'

type Deps = Pick<PlatformDeps, 'store' | 'now' | 'randomBytes'>

/** When a request that was never left is taken for dead: longer than any takes. Milliseconds. */
const longestMs = 300_000

/** A place is waited for so long while a try or a person waits. Milliseconds. */
const longestWaitMs = 5000

/** The platform asked to be left alone for longer than anybody waits. */
class LimitPaused extends Error {
  readonly afterMs: number
  constructor(afterMs: number) {
    super('the platform asked to wait')
    this.name = 'LimitPaused'
    this.afterMs = afterMs
  }
}

/** How long a company's calls wait after a 429 that does not say so, and at most. Milliseconds. */
const pauseMs = { least: 1000, most: 3_600_000 }

/**
 * A kind whose 429 holds back all calls of its company, for as long as `Retry-After` says (contract 7.3: the limit is the
 * credential's), and whose tries end where they would have to wait for that.
 */
export function pausing({ store }: Pick<Deps, 'store'>, kind: ItemKind): ItemKind {
  return {
    ...kind,
    async send(item, context) {
      try {
        const outcome = await kind.send(item, context)
        if (outcome.result === 'retry' && outcome.attempt.response?.status === 429 && item.limit_key !== null) {
          const ms = Math.min(Math.max(outcome.afterMs ?? 0, pauseMs.least), pauseMs.most)
          const now = context.now()
          const { perSecond } = defaultRateLimit
          await store.pauseLimit(item.tenant, { key: item.limit_key, perSecond, until: now + ms, now })
        }
        return outcome
      } catch (error) {
        if (!(error instanceof LimitPaused)) throw error
        return { result: 'retry', afterMs: error.afterMs, attempt: { error: error.message, outcomeKnown: true } }
      }
    },
  }
}

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
    if (until - at > longestWaitMs) throw new LimitPaused(until - at)
    await wait(Math.max(1, until - at))
  }
}

/** Waits until one more request may leave with the credentials of a company, or where there is none the partner's. */
export function waitForCaller(deps: Deps, { registration, connection }: Caller): Promise<void> {
  const { tenant, id } = registration
  return waitForPlace(deps, tenant, connection ? companyLimitKey(connection.id) : partnerLimitKey(id))
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
    const key = partnerLimitKey(registrationId)
    const id = randomBytes(16).toString('hex')
    await waitForPlace(deps, tenant, key, id)
    try {
      return await callPlatform(target, { ...call, anotherRequest: () => waitForPlace(deps, tenant, key) })
    } finally {
      await store.leaveLimit(tenant, { key, id })
    }
  }
}
