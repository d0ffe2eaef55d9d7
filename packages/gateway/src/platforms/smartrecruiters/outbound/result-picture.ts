import {
  buildResultPatch,
  type Fault,
  type ResultPatch,
  type WireGeneration,
  type WrittenPackageResult,
} from '@gangway/wire/smartrecruiters'
import type { ResultWork } from '../../../store/results.ts'
import { sameJson } from '../../same-json.ts'

/** What a result's turn comes to. */
export type ResultPlan =
  /** `picture`: what the platform holds once it has taken the patch. */
  | { send: ResultPatch; picture: WrittenPackageResult; members: string[] }
  /** The platform holds the picture already. */
  | { send: null }
  /** An attachment that it names is not uploaded yet. */
  | { waits: true }
  | { faults: Fault[] }

/**
 * What has to be told so that the platform holds the newest result (contract 5.2), from what it held last and what tries
 * with unknown outcome may have left there: where anything is unsure, the status is told again, and every member that may
 * be there and should not is removed.
 */
export function planResult(work: ResultWork, generation: WireGeneration): ResultPlan {
  const sent: WrittenPackageResult | undefined = work.sent === null ? undefined : JSON.parse(work.sent)
  const built = buildResultPatch(work.result, {
    generation,
    attachmentUrl: (id) => work.attachmentUrls[id],
    ...(sent && { previous: sent }),
    ...namesOf(work),
  })
  if (!built.ok) {
    const isWaiting = built.faults.every(({ code }) => code === 'attachment_not_uploaded')
    return isWaiting ? { waits: true } : { faults: built.faults }
  }
  const { picture, patch } = built
  const { unsure } = work
  const members = [...new Set([...(unsure ?? []), ...Object.keys(picture)])]
  if (unsure === null) return sent && sameJson(sent, picture) ? { send: null } : { send: patch, picture, members }
  const removed = unsure.filter((member) => !Object.hasOwn(picture, member)).map((member) => [member, null])
  return { send: { ...patch, ...Object.fromEntries(removed), status: picture.status }, picture, members }
}

/** A result was held to its package when it was given; that the package changed since does not keep it from being told. */
function namesOf({ assessments, result }: ResultWork): { assessmentNames?: ReadonlyMap<string, string> } {
  if (assessments === null) return {}
  const names = new Map(assessments.map(({ id, name }) => [id, name]))
  return (result.assessments ?? []).every(({ assessmentId }) => names.has(assessmentId))
    ? { assessmentNames: names }
    : {}
}
