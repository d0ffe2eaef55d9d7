import { type Question, usableApplicationId } from '@gangway/wire/snagajob'
import type { ApplicationContent, Flag, ProjectedApplication } from '../../model/index.ts'
import { createTracingReader, type Parsed, type TracingReader } from '../tracing-reader.ts'
import { withAnyValue, withValues } from '../with-values.ts'
import { parseApplication } from './body.ts'
import { mapAnswers } from './map-answers.ts'
import { mapEmployment } from './map-employment.ts'
import { mapPerson } from './map-person.ts'
import { mapQualifications } from './map-qualifications.ts'
import { mapResume } from './map-resume.ts'
import { lacksField } from './missing-fields.ts'

/**
 * Maps an application as Snagajob posts it (model section 2), whatever JSON it is. `published` are the questions of its
 * job: with them, a required one that was hidden needs no answer.
 */
export function mapApplication(body: Buffer, traced = true, published: readonly Question[] = []): ProjectedApplication {
  const parsed = parseApplication(body)
  if (!parsed.ok) throw new Error('The body of this message is not JSON, so it cannot have been accepted.')
  const read = createTracingReader(parsed.value, { traced })
  const flags = new Set<Flag>()

  const remoteId = read.parsed(['id'], 'remoteId', readId)
  if (remoteId === undefined) flags.add('missing_id')
  if (lacksField(parsed.value)) flags.add('missing_fields')
  const authorized = read.boolean(['isAuthorizedToWorkInUs'], 'workAuthorization.US')
  const content: ApplicationContent = withValues({
    candidate: mapPerson(read),
    employment: orNone(mapEmployment(read)),
    answers: orNone(mapAnswers(read, flags, published)),
    qualifications: orNone(mapQualifications(read)),
    workAuthorization: authorized === undefined ? undefined : { US: authorized },
    device: withAnyValue({
      ipAddress: read.text(['ipAddress'], 'device.ipAddress', { trim: true }),
      userAgent: read.text(['userAgent'], 'device.userAgent', { trim: true }),
    }),
  })
  const remoteJobId = mapRequisitionId(read)
  const documents = mapResume(read, flags)
  return {
    type: 'application',
    ...withValues({ remoteId, remoteJobId }),
    flags: [...flags],
    content,
    documents,
    trace: read.finish(),
  }
}

/** The posting's `External_Posting_ID`, as contract U5 reads it. */
function mapRequisitionId(read: TracingReader): string | undefined {
  return read.text(['requisitionId'], 'remoteJobId', { trim: true })
}

function readId(raw: unknown): Parsed<string> {
  if (raw === null || raw === '') return { outcome: 'absent' }
  const id = usableApplicationId(raw)
  if (id === null) return { outcome: 'dropped', note: 'cannot serve as an id: the hash of the body stands for it' }
  return typeof raw === 'string'
    ? { value: id, outcome: 'kept' }
    : { value: id, outcome: 'coerced', note: 'came as a number' }
}

function orNone<T>(entries: T[]): T[] | undefined {
  return entries.length > 0 ? entries : undefined
}
