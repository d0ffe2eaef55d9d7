import { type AssessmentPackage, isOfferedFor } from '@gangway/wire/smartrecruiters'
import type { PackageView, ProjectableMessage, ProjectionContext } from '../../intake/interface.ts'
import { parseJson } from '../../intake/json-outline.ts'
import type { Flag, OrderContent, OrderDetailKind, ProjectedOrder } from '../../model/index.ts'
import { cleanText } from '../clean-text.ts'
import { createTracingReader, type Path, type TracingReader } from '../tracing-reader.ts'
import { withAnyValue, withValues } from '../with-values.ts'
import { expandCandidateUrl } from './candidate-url.ts'
import type { OrderNote } from './order-note.ts'
import { type CalledOrder, orderCall } from './outbound/company-calls.ts'
import { returnUrl } from './urls.ts'

/** More than the contract's five configured fields, and few enough for a record. */
const maxFields = 100

/** Maps an order's message to our assessment order (model section 3), whichever spelling it came in (contract 8, row 10). */
export async function mapOrder(
  message: ProjectableMessage,
  context: ProjectionContext,
  publicUrl: string,
): Promise<ProjectedOrder> {
  const note = message.note as OrderNote
  const body = parseJson(message.body)
  const value = body.ok && typeof body.value === 'object' && body.value !== null ? body.value : {}
  const read = createTracingReader(value, { traced: context.traced })
  const content = readContent(read)
  read.mark(['companyId'], 'connectionId', 'kept', "the platform's id of the connection")
  const { remotePackageId, candidate } = content
  const found = await context.findPackage(remotePackageId)
  if (note.kind === 'inline') content.returnUrl = returnUrl(publicUrl, note.token)
  content.candidateUrl = found?.candidateUrlTemplate
    ? expandCandidateUrl(found.candidateUrlTemplate, {
        orderId: context.recordId,
        token: note.token,
        language: candidate.language,
        email: candidate.email,
        returnUrl: content.returnUrl,
      })
    : note.candidateUrl
  return withValues({
    type: 'assessment_order' as const,
    remoteId: note.orderId,
    kind: note.kind,
    packageId: found?.id,
    token: note.token,
    flags: flagsOf(note, content, found),
    content: withValues(content),
    details: wantedDetails({ id: context.recordId, connectionId: message.connectionId }, content),
    trace: read.finish(),
  })
}

function readContent(read: TracingReader): OrderContent {
  return {
    remotePackageId: read.text(['assessmentPackageId'], 'remotePackageId') ?? '',
    candidate: withValues({
      remoteId: read.text(['candidate', 'id'], 'candidate.remoteId'),
      email: read.text(['candidate', 'email'], 'candidate.email'),
      firstName: read.text(['candidate', 'firstName'], 'candidate.firstName'),
      lastName: read.text(['candidate', 'lastName'], 'candidate.lastName'),
      language: firstText(read, 'candidate.language', ['candidate', 'applicationLanguage'], ['candidate', 'language']),
    }),
    requester: withAnyValue({
      remoteId: read.text(['requester', 'userId'], 'requester.remoteId'),
      email: read.text(['requester', 'email'], 'requester.email'),
    }),
    remoteJobId: firstText(read, 'remoteJobId', ['job', 'id'], ['jobId']),
    fields: readFields(read),
    resultCallbackUrl: read.text(['resultCallbackURL'], 'resultCallbackUrl') ?? '',
    completedCallbackUrl: firstText(
      read,
      'completedCallbackUrl',
      ['completedAssessmentCallbackUrl'],
      ['completeAssessmentCallbackUrl'],
    ),
  }
}

/** The text of the first member that has one. Another name's member agrees with it, or is dropped. */
function firstText(read: TracingReader, to: string, ...paths: Path[]): string | undefined {
  let taken: string | undefined
  for (const path of paths) {
    const text = read.text(path, to)
    if (text === undefined) continue
    if (taken === undefined) taken = text
    else if (text === taken) read.mark(path, to, 'kept', 'the same value under its other name')
    else read.mark(path, null, 'dropped', `differs from the value that ${to} was taken from`)
  }
  return taken
}

/** The custom fields as texts, by the ids that the registration configured. */
function readFields(read: TracingReader): Record<string, string> {
  const given = read.raw(['fields'])
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return {}
  const ids = Object.keys(given)
  if (ids.length === 0) read.mark(['fields'], 'fields', 'kept')
  const entries = ids.flatMap((id, index): [string, string][] => {
    if (index >= maxFields) {
      read.mark(['fields', id], null, 'dropped', `only the first ${maxFields} are kept`)
      return []
    }
    const name = cleanText(id)
    const text = read.text(['fields', id], `fields.${name.text}`)
    if (text === undefined) return []
    if (name.note) read.mark(['fields', id], `fields.${name.text}`, 'coerced', `its name: ${name.note}`)
    return [[name.text, text]]
  })
  return Object.fromEntries(entries)
}

function flagsOf(note: OrderNote, content: OrderContent, found: PackageView | null): Flag[] {
  const { kind, packageRetired } = note
  const { candidate, remoteJobId, completedCallbackUrl } = content
  const { email, firstName, lastName, language, remoteId } = candidate
  // An inline order's candidate has no id yet; a manual order has nowhere to return to (contract 3.1, 3.2).
  const required = [
    email,
    firstName,
    lastName,
    language,
    remoteJobId,
    kind === 'inline' ? completedCallbackUrl : remoteId,
  ]
  const flags: Flag[] = []
  if (required.includes(undefined)) flags.push('missing_fields')
  if (packageRetired) flags.push('package_retired')
  const type = (found?.type ?? note.packageType) as AssessmentPackage['type'] | undefined
  if (type !== undefined && !isOfferedFor(kind, type)) flags.push('package_type_mismatch')
  return flags
}

/** What the platform is asked of the order (contract 4): nothing of a candidate without an id, as those of inline orders are. */
function wantedDetails(order: CalledOrder, { candidate, remoteJobId }: OrderContent): ProjectedOrder['details'] {
  const kinds: OrderDetailKind[] = []
  if (candidate.remoteId !== undefined) kinds.push('candidate')
  if (remoteJobId !== undefined) kinds.push('job', 'hiring_team')
  return kinds.map((kind) => ({ kind, call: orderCall(kind, order) }))
}
