import { isTerminal, type ResultStatus } from './enums.ts'
import { sameJson } from './json.ts'
import type { AssessmentResult, PackageResult } from './results.ts'

/** The status before the first update. Not published: our reading (contract 5.4). */
export const initialStatus: ResultStatus = 'PENDING'

/** Something worth a person's eye about an update. None is a reason to refuse it (contract 5.4). */
export type TransitionFlag =
  | { code: 'left_terminal_status'; assessmentId?: string; from: ResultStatus; to: ResultStatus }
  | { code: 'assessment_not_terminal'; assessmentId: string; status: ResultStatus }

/** What is notable about going from one picture to the next: late corrections, and a package completed too early. */
export function transitionFlags(before: PackageResult, after: PackageResult): TransitionFlag[] {
  const flags: TransitionFlag[] = []
  const compare = (from: ResultStatus = initialStatus, to: ResultStatus = initialStatus, assessmentId?: string) => {
    if (from === to || !isTerminal(from)) return
    flags.push({ code: 'left_terminal_status', ...(assessmentId === undefined ? {} : { assessmentId }), from, to })
  }
  compare(before.status, after.status)
  const earlier = byAssessment(before)
  for (const { assessmentId, status = initialStatus } of after.assessmentResults ?? []) {
    compare(earlier.get(assessmentId)?.status, status, assessmentId)
    if (after.status === 'COMPLETED' && !isTerminal(status)) {
      flags.push({ code: 'assessment_not_terminal', assessmentId, status })
    }
  }
  return flags
}

/** One member that differs between two pictures; absent `before` or `after` means that it was not there. */
export interface ResultChange {
  assessmentId?: string
  member: string
  before?: unknown
  after?: unknown
}

/**
 * What changed between two pictures, member by member, assessments matched by their id. For telling a person; updates on
 * the wire never match by id (contract 5.2).
 */
export function resultChanges(before: PackageResult, after: PackageResult): ResultChange[] {
  const { assessmentResults: _before, ...packageBefore } = before
  const { assessmentResults: _after, ...packageAfter } = after
  const [earlier, later] = [byAssessment(before), byAssessment(after)]
  const ids = new Set([...earlier.keys(), ...later.keys()])
  return [
    ...memberChanges(packageBefore, packageAfter),
    ...[...ids].flatMap((assessmentId) =>
      memberChanges(earlier.get(assessmentId) ?? {}, later.get(assessmentId) ?? {}).map((change) => ({
        assessmentId,
        ...change,
      })),
    ),
  ]
}

function memberChanges(before: object, after: object): ResultChange[] {
  const [old, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))]
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((member) => !sameJson(old.get(member), now.get(member)))
    .map((member) => ({
      member,
      ...(old.has(member) ? { before: old.get(member) } : {}),
      ...(now.has(member) ? { after: now.get(member) } : {}),
    }))
}

function byAssessment(result: PackageResult): Map<string, AssessmentResult> {
  return new Map((result.assessmentResults ?? []).map((item) => [item.assessmentId, item]))
}
