import type { Flag, Platform } from '../model/index.ts'
import type { Store } from '../store/interface.ts'
import type { ProjectionOutcome } from '../store/operations/projections/save-projections.ts'
import type { PlatformProjection } from './interface.ts'

/** What a message became, as far as knock-out rules look at it. */
interface Judged {
  /** `knocksOut` where it is known whether the tenant has such rules. */
  message: { tenant: string; connectionId: string; platform: string; knocksOut?: boolean }
  outcome:
    | Pick<Extract<ProjectionOutcome, { type: 'application' }>, 'type' | 'flags' | 'remoteJobId' | 'content'>
    | { type: Exclude<ProjectionOutcome['type'], 'application'> }
}

/**
 * Flags the applications whose answers meet one of their job's knock-out rules, as they are now. The jobs of all are
 * looked up at once; nothing is where the tenant has no rules.
 */
export async function flagKnockedOut(
  store: Pick<Store, 'findKnockoutRules'>,
  platformOf: (platform: Platform) => PlatformProjection,
  judged: readonly Judged[],
): Promise<void> {
  const candidates = judged.flatMap(({ message, outcome }) => {
    const { isKnockedOut } = platformOf(message.platform as Platform)
    if (message.knocksOut === false || !isKnockedOut || outcome.type !== 'application') return []
    if (outcome.remoteJobId === undefined) return []
    const { tenant, connectionId } = message
    return [{ isKnockedOut, outcome, reference: { tenant, connectionId, reference: outcome.remoteJobId } }]
  })
  if (candidates.length === 0) return
  const rules = await store.findKnockoutRules({ references: candidates.map(({ reference }) => reference) })
  candidates.forEach(({ isKnockedOut, outcome }, at) => {
    const found = rules[at]
    if (!found) return
    const job = { questions: JSON.parse(found.questions), rules: JSON.parse(found.rules) }
    if (isKnockedOut(outcome.content, job)) outcome.flags = [...new Set<Flag>([...outcome.flags, 'knocked_out'])]
  })
}
