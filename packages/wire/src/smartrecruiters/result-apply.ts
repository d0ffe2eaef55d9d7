import { Compile } from 'typebox/compile'
import { readAttachmentType, readResultStatus } from './enums.ts'
import { type Fault, type Mode, schemaFaults } from './faults.ts'
import { isObject, type JsonObject, own, setOwn, withoutUndefined } from './json.ts'
import { mergePatch } from './merge-patch.ts'
import {
  type AssessmentResult,
  AssessmentResultSchema,
  type Attachment,
  type PackageResult,
  PackageResultSchema,
} from './results.ts'
import { type Score, scoreFault, scoreFaultMessage } from './score.ts'
import { httpUrl } from './urls.ts'

const validator = Compile(PackageResultSchema)
const packageMembers = Object.keys(PackageResultSchema.properties)
const assessmentMembers = Object.keys(AssessmentResultSchema.properties)
const maxWarnings = 50

export type PatchOutcome =
  | {
      ok: true
      /** The merged document, known members only: the body of the 200. */
      result: PackageResult
      /** Whether the customer's user is to be notified (contract 5.4): the package's status is another one. */
      statusChanged: boolean
      warnings: Fault[]
    }
  | { ok: false; status: 400; code: 'INVALID_RESULT'; faults: Fault[] }

/** What a result is judged by. */
export interface ResultJudgement {
  mode: Mode
  /** The ids of the package's assessments, where they are known: others are faults (strict) or warnings. */
  assessmentIds?: readonly string[]
}

/**
 * Plays the platform's PATCH (contract 5.2): merges, then judges the merged document. Lenient takes the guide's
 * spellings first (`assessmentDate` on the package, `VIDEO URL`; contract 8, rows 13, 14, 28). Never throws.
 */
export function applyResultPatch(before: PackageResult, patch: unknown, judgement: ResultJudgement): PatchOutcome {
  if (!isObject(patch)) return refused([{ pointer: '', code: 'type', message: 'must be object' }])
  const lenient = judgement.mode === 'lenient'
  const outcome = judgeResult(mergePatch(before, lenient ? renamed(patch) : patch), judgement)
  if (!outcome.ok) return outcome
  const warnings = lenient && Object.hasOwn(patch, 'assessmentDate') ? [renamedFault] : []
  return {
    ...outcome,
    statusChanged: outcome.result.status !== before.status,
    warnings: [...warnings, ...outcome.warnings],
  }
}

/**
 * Judges a whole result document. Faults in both modes: the published schema, attachment URLs that are not http(s).
 * Faults when strict and warnings when lenient: `min` not below `max`, `raw` outside of them, an unknown assessment, the
 * guide's `assessmentDate` on the package. Always warnings: other unknown members, a repeated assessment.
 */
export function judgeResult(
  document: unknown,
  { mode, assessmentIds }: ResultJudgement,
): { ok: true; result: PackageResult; warnings: Fault[] } | Extract<PatchOutcome, { ok: false }> {
  const named = withNames(document)
  const candidate = mode === 'lenient' ? loosened(named) : named
  if (!validator.Check(candidate)) return refused(schemaFaults(validator, candidate))
  const hard = attachmentFaults(candidate)
  const soft = [...scoreFaults(candidate), ...assessmentFaults(candidate, assessmentIds)]
  if (isObject(document) && Object.hasOwn(document, 'assessmentDate')) soft.push(renamedFault)
  const faults = mode === 'strict' ? [...hard, ...soft] : hard
  if (faults.length > 0) return refused(faults)
  const warnings = [...soft, ...repeatedAssessments(candidate), ...unknownMembers(candidate)]
  return { ok: true, result: knownMembers(candidate), warnings: warnings.slice(0, maxWarnings) }
}

const renamedFault: Fault = {
  pointer: '/assessmentDate',
  code: 'renamed',
  message: 'is called assessmentPackageDate on the package',
}

function refused(faults: Fault[]): Extract<PatchOutcome, { ok: false }> {
  return { ok: false, status: 400, code: 'INVALID_RESULT', faults: faults.slice(0, maxWarnings) }
}

/** The older name of the package's date, put under its new one before the merge so that null removes it too. */
function renamed(patch: JsonObject): JsonObject {
  const { assessmentDate, ...rest } = patch
  return assessmentDate === undefined || Object.hasOwn(rest, 'assessmentPackageDate')
    ? rest
    : { ...rest, assessmentPackageDate: assessmentDate }
}

function loosened(document: unknown): unknown {
  return isObject(document) ? withResults(loosenedMembers(renamed(document)), loosenedMembers) : document
}

/** `assessmentName` is the read API's word for `name`; both are taken (contract 5.3). */
function withNames(document: unknown): unknown {
  if (!isObject(document)) return document
  return withResults(document, ({ assessmentName, ...item }) =>
    assessmentName === undefined || Object.hasOwn(item, 'name') ? item : { ...item, name: assessmentName },
  )
}

function withResults(document: JsonObject, change: (item: JsonObject) => JsonObject): JsonObject {
  const items = own(document, 'assessmentResults')
  if (!Array.isArray(items)) return document
  return { ...document, assessmentResults: items.map((item) => (isObject(item) ? change(item) : item)) }
}

/** Null in an array's item is no removal, just no value. */
function loosenedMembers(object: JsonObject): JsonObject {
  const loose = Object.fromEntries(Object.entries(object).filter(([, value]) => value !== null))
  const [status, attachments] = [readResultStatus(own(loose, 'status')), own(loose, 'attachments')]
  if (status !== undefined) setOwn(loose, 'status', status)
  if (Array.isArray(attachments)) {
    const typed = attachments.map((item) => {
      const type = isObject(item) ? readAttachmentType(own(item, 'type')) : undefined
      return type === undefined ? item : { ...item, type }
    })
    setOwn(loose, 'attachments', typed)
  }
  return loose
}

/** Package and assessments with the pointers they stand at. */
function parts(result: PackageResult): [string, PackageResult | AssessmentResult][] {
  const items = (result.assessmentResults ?? []).map((item, i) => [`/assessmentResults/${i}`, item] as const)
  return [['', result], ...items.map(([pointer, item]) => [pointer, item] as [string, AssessmentResult])]
}

function scoreFaults(result: PackageResult): Fault[] {
  return parts(result).flatMap(([pointer, { score }]) => {
    const code = score && scoreFault(score)
    return code ? [{ pointer: `${pointer}/score`, code, message: scoreFaultMessage(code) }] : []
  })
}

function attachmentFaults(result: PackageResult): Fault[] {
  return parts(result).flatMap(([pointer, { attachments = [] }]) =>
    attachments.flatMap(({ url }, i) =>
      httpUrl(url)
        ? []
        : [{ pointer: `${pointer}/attachments/${i}/url`, code: 'url', message: 'must be an http(s) URL' }],
    ),
  )
}

function assessmentFaults(result: PackageResult, ids: readonly string[] | undefined): Fault[] {
  const known = ids && new Set(ids)
  return (result.assessmentResults ?? []).flatMap(({ assessmentId }, i) =>
    known === undefined || known.has(assessmentId)
      ? []
      : [
          {
            pointer: `/assessmentResults/${i}/assessmentId`,
            code: 'assessment_unknown',
            message: 'not in the package',
          },
        ],
  )
}

function repeatedAssessments(result: PackageResult): Fault[] {
  const seen = new Set<string>()
  return (result.assessmentResults ?? []).flatMap(({ assessmentId }, i) => {
    if (!seen.has(assessmentId)) {
      seen.add(assessmentId)
      return []
    }
    return [{ pointer: `/assessmentResults/${i}/assessmentId`, code: 'assessment_repeated', message: 'is repeated' }]
  })
}

function unknownMembers(result: PackageResult): Fault[] {
  return parts(result).flatMap(([pointer, part]) => {
    const known = pointer === '' ? [...packageMembers, 'assessmentDate'] : assessmentMembers
    return Object.keys(part)
      .filter((key) => !known.includes(key))
      .slice(0, maxWarnings)
      .map((key) => ({ pointer, code: 'unknown_member', message: `"${key.slice(0, 100)}" is not of this contract` }))
  })
}

function knownMembers(result: PackageResult): PackageResult {
  return withoutUndefined({
    ...members(result, packageMembers),
    ...details(result),
    assessmentResults: result.assessmentResults?.map((item) =>
      withoutUndefined({ ...members(item, assessmentMembers), ...details(item) }),
    ),
  }) as PackageResult
}

function members(part: object, names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(part).filter(([name]) => names.includes(name)))
}

function details(part: { score?: Score; attachments?: Attachment[] }) {
  return {
    score: part.score && { raw: part.score.raw, min: part.score.min, max: part.score.max },
    attachments: part.attachments?.map(({ type, url }) => ({ type, url })),
  }
}
