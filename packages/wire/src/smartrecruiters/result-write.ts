import Type from 'typebox'
import { Compile } from 'typebox/compile'
import { toWireDate } from './dates.ts'
import { attachmentTypes, orderStatuses, statusToWire, type WireGeneration } from './enums.ts'
import { type Fault, schemaFaults } from './faults.ts'
import { setOwn, withoutUndefined } from './json.ts'
import type { AssessmentResult, Attachment, ResultPatch, WrittenPackageResult } from './results.ts'
import { type Score, scoreFaultMessage, toIntegerScore } from './score.ts'
import { httpUrl } from './urls.ts'

const GivenScoreSchema = Type.Object({ raw: Type.Number(), min: Type.Number(), max: Type.Number() })
const GivenAttachmentSchema = Type.Union([
  Type.Object({ type: Type.Enum([...attachmentTypes]), url: Type.String() }),
  Type.Object({ type: Type.Enum([...attachmentTypes]), attachmentId: Type.String({ minLength: 1 }) }),
])
const GivenTime = Type.String({ format: 'date-time' })
const Status = Type.Enum([...orderStatuses])
const shared = {
  status: Status,
  submittedAt: Type.Optional(GivenTime),
  score: Type.Optional(GivenScoreSchema),
  scoreLabel: Type.Optional(Type.String()),
  summary: Type.Optional(Type.String()),
  attachments: Type.Optional(Type.Array(GivenAttachmentSchema)),
}

/** A result in our own words, given in one piece: what `PUT /v1/assessment-orders/{id}/result` takes. */
export const ResultSchema = Type.Object({
  ...shared,
  name: Type.Optional(Type.String()),
  description: Type.Optional(Type.String()),
  sentAt: Type.Optional(GivenTime),
  assessments: Type.Optional(
    Type.Array(
      Type.Object({ assessmentId: Type.String({ minLength: 1 }), startedAt: Type.Optional(GivenTime), ...shared }),
    ),
  ),
})
export type Result = Type.Static<typeof ResultSchema>
type GivenAttachment = Type.Static<typeof GivenAttachmentSchema>

const validator = Compile(ResultSchema)

/** What a patch is built with. */
export interface ResultWriting {
  /** The picture that the platform holds: the `picture` of the last delivered patch. Absent before the first. */
  previous?: WrittenPackageResult
  /** `seed` writes the package's date as `assessmentDate` (contract 8, row 13). */
  generation?: WireGeneration
  /** The URL that the platform gave for an uploaded attachment, by our id; undefined while it has none. */
  attachmentUrl?: (attachmentId: string) => string | undefined
  /** The names of the package's assessments, by their id: sent along, and nothing else is accepted as an id. */
  assessmentNames?: ReadonlyMap<string, string>
}

export type ResultPatchReading =
  | { ok: true; patch: ResultPatch; picture: WrittenPackageResult }
  /** Pointers are into the given result. `attachment_not_uploaded` may go away by waiting, nothing else does. */
  | { ok: false; faults: Fault[] }

/**
 * Builds the whole picture and the PATCH body that leads from `previous` to it (contract 5.2): arrays whole, members sent
 * before and now missing as null, an unchanged package status left out because it would notify the customer's user again
 * (5.4). Applying the patch to `previous` gives `picture`. Never throws.
 */
export function buildResultPatch(given: unknown, writing: ResultWriting = {}): ResultPatchReading {
  if (!validator.Check(given)) return { ok: false, faults: schemaFaults(validator, given) }
  const writer = new PictureWriter(writing)
  const picture = writer.package(given)
  if (writer.faults.length > 0) return { ok: false, faults: writer.faults }
  return { ok: true, patch: patchBetween(writing.previous ?? {}, picture), picture }
}

function patchBetween(previous: WrittenPackageResult, picture: WrittenPackageResult): ResultPatch {
  const { status, ...rest } = picture
  const patch: ResultPatch = status === previous.status ? rest : { status, ...rest }
  for (const member of Object.keys(previous)) {
    if (!Object.hasOwn(picture, member)) setOwn(patch, member, null)
  }
  return patch
}

class PictureWriter {
  readonly faults: Fault[] = []
  private readonly writing: ResultWriting

  constructor(writing: ResultWriting) {
    this.writing = writing
  }

  package(given: Result): WrittenPackageResult {
    const sentAt = this.date('/sentAt', given.sentAt)
    const seed = this.writing.generation === 'seed'
    return withoutUndefined({
      status: statusToWire(given.status),
      name: given.name,
      summary: given.summary,
      description: given.description,
      assessmentPackageDate: seed ? undefined : sentAt,
      assessmentDate: seed ? sentAt : undefined,
      submissionDate: this.date('/submittedAt', given.submittedAt),
      score: this.score('/score', given.score),
      scoreLabel: given.scoreLabel,
      attachments: this.attachments('/attachments', given.attachments),
      assessmentResults: this.assessments(given.assessments),
    })
  }

  private assessments(given: Result['assessments']): AssessmentResult[] | undefined {
    const names = this.writing.assessmentNames
    const seen = new Set<string>()
    return given?.map((item, index) => {
      const at = `/assessments/${index}`
      const { assessmentId } = item
      if (seen.has(assessmentId)) this.fault(`${at}/assessmentId`, 'assessment_repeated', 'is repeated')
      if (names?.has(assessmentId) === false) {
        this.fault(`${at}/assessmentId`, 'assessment_unknown', 'is not an assessment of the package')
      }
      seen.add(assessmentId)
      return withoutUndefined({
        assessmentId,
        name: names?.get(assessmentId),
        status: statusToWire(item.status),
        assessmentDate: this.date(`${at}/startedAt`, item.startedAt),
        submissionDate: this.date(`${at}/submittedAt`, item.submittedAt),
        score: this.score(`${at}/score`, item.score),
        scoreLabel: item.scoreLabel,
        summary: item.summary,
        attachments: this.attachments(`${at}/attachments`, item.attachments),
      })
    })
  }

  private attachments(pointer: string, given: GivenAttachment[] | undefined): Attachment[] | undefined {
    return given?.map((item, index) => {
      const at = `${pointer}/${index}`
      if (!('attachmentId' in item)) {
        if (!httpUrl(item.url)) this.fault(`${at}/url`, 'url', 'must be an http(s) URL')
        return { type: item.type, url: item.url }
      }
      const url = this.writing.attachmentUrl?.(item.attachmentId)
      if (url === undefined) this.fault(`${at}/attachmentId`, 'attachment_not_uploaded', 'has no URL yet')
      return { type: item.type, url: url ?? '' }
    })
  }

  private score(pointer: string, given: Score | undefined): Score | undefined {
    if (given === undefined) return undefined
    const outcome = toIntegerScore(given)
    if (outcome.ok) return outcome.score
    this.fault(pointer, outcome.code, scoreFaultMessage(outcome.code))
    return undefined
  }

  private date(pointer: string, given: string | undefined): string | undefined {
    const date = given === undefined ? undefined : toWireDate(given)
    if (given !== undefined && date === undefined) this.fault(pointer, 'format', 'must be an RFC 3339 date-time')
    return date
  }

  private fault(pointer: string, code: string, message: string): void {
    this.faults.push({ pointer, code, message })
  }
}
