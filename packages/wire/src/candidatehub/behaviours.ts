import { contentBehaviours } from './behaviours/content.ts'
import { deliveryBehaviours } from './behaviours/delivery.ts'
import { documentBehaviours } from './behaviours/documents.ts'
import type { Behaviour } from './behaviours/plan.ts'
import { reportBehaviours } from './behaviours/report.ts'
import { signatureBehaviours } from './behaviours/signature.ts'

export type {
  Behaviour,
  BehaviourContext,
  Expectation,
  PlannedRequest,
  ReportUrlKind,
} from './behaviours/plan.ts'

/** What a behaviour is about. */
export type BehaviourGroup = 'signature' | 'delivery' | 'content' | 'documents' | 'report'

const groups: Record<BehaviourGroup, readonly Behaviour[]> = {
  signature: signatureBehaviours,
  delivery: deliveryBehaviours,
  content: contentBehaviours,
  documents: documentBehaviours,
  report: reportBehaviours,
}

/**
 * Every behaviour that a receiver has to bear (contract 6.1), as data: a conformance kit builds each one's requests,
 * sends them to any receiver and holds the answers against `expects`.
 */
export const BEHAVIOURS: readonly (Behaviour & { group: BehaviourGroup })[] = Object.entries(groups).flatMap(
  ([group, behaviours]) => behaviours.map((behaviour) => ({ ...behaviour, group: group as BehaviourGroup })),
)
