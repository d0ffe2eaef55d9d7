import { hash } from 'node:crypto'
import { parseImportBody, readImportEnvelope } from '@gangway/wire/candidatehub'
import type { ApplicationContent, Flag, ProjectedApplication } from '../../model/index.ts'
import { createTracingReader, type TracingReader } from '../tracing-reader.ts'
import { withAnyValue, withValues } from '../with-values.ts'
import { mapContext } from './map-context.ts'
import { mapDocuments } from './map-documents.ts'
import { openParsedCv } from './map-parsed-cv.ts'
import { mapEmployment, mapPerson } from './map-person.ts'

/** A longer id of an application stands as its hash: a database's index does not take it. */
const maxRemoteIdBytes = 1000

/**
 * Maps an import to an application (model section 2), whatever JSON it is. The `parsed_cv` document is merged under
 * `candidate`: what the candidate says wins (contract 1.5). The report URL, a one-time secret, stays in the message.
 */
export function mapImport(body: Buffer, traced = true): ProjectedApplication {
  const parsed = parseImportBody(body)
  if (!parsed.ok) throw new Error('The body of this message is not JSON, so it cannot have been accepted.')
  const read = createTracingReader(parsed.value, { traced })
  const envelope = readImportEnvelope(parsed.value)
  const flags = new Set<Flag>(envelope.ok ? envelope.flags : [])

  const { documents, parsedCv: file } = mapDocuments(read, flags)
  const parsedCv = openParsedCv(file, flags, traced)
  const person = mapPerson(read, parsedCv.read)
  const employment = mapEmployment(read)
  const { remoteJobId, source, context } = mapContext(read)
  const skills = parsedCv.skills()
  const remoteId = mapRemoteId(read)
  const content: ApplicationContent = withValues({
    candidate: person,
    employment: employment && [employment],
    skills: skills.length > 0 ? skills : undefined,
    source: withAnyValue({ ...source, hubSourceId: read.text(['meta_info', 'hub_source_id'], 'source.hubSourceId') }),
    context,
    hub: withAnyValue({
      transactionId: read.text(['meta_info', 'hub_transaction_id'], 'hub.transactionId'),
      clientId: read.text(['meta_info', 'hub_client_id'], 'hub.clientId'),
      schemaVersion: mapSchemaVersion(read, envelope.ok ? envelope.schemaVersion : undefined),
    }),
  })
  tellRest(read, envelope.ok && envelope.reportUrl !== undefined)
  return {
    type: 'application',
    ...withValues({ remoteId, remoteJobId }),
    flags: [...flags],
    content,
    documents,
    trace: insideDocument(read.finish(), parsedCv.finish(), file?.pointer),
  }
}

function mapRemoteId(read: TracingReader): string | undefined {
  const path = ['meta_info', 'hub_candidate_id']
  const id = read.text(path, 'remoteId')
  if (id === undefined || Buffer.byteLength(id) <= maxRemoteIdBytes) return id
  read.mark(path, 'remoteId', 'coerced', `longer than ${maxRemoteIdBytes} bytes: its hash stands for it`)
  return `sha256:${hash('sha256', id, 'hex')}`
}

/** A number as documented, also where it came as a text; any other text as it is. */
function mapSchemaVersion(read: TracingReader, version: number | string | undefined): number | string | undefined {
  const path = ['meta_info', 'hub_schema_version']
  const text = read.text(path, 'hub.schemaVersion', { trim: true })
  if (typeof version !== 'number') return text
  if (typeof read.raw(path) === 'number') read.mark(path, 'hub.schemaVersion', 'kept')
  else read.mark(path, 'hub.schemaVersion', 'coerced', 'came as a text')
  return version
}

/** What is read and has no place in the record. */
function tellRest(read: TracingReader, canReport: boolean): void {
  const reportUrl = ['meta_info', 'import_process_report_url']
  if (read.text(reportUrl, 'reports', { trim: true }) !== undefined) {
    if (canReport)
      read.mark(reportUrl, 'reports', 'kept', 'a one-time address: it stays in the message and is not shown')
    else read.mark(reportUrl, null, 'dropped', 'is no address with a host: nothing can be reported to it')
  }
  read.mark(['meta_info', 'hub_geostore_id'], null, 'dropped', 'no place in our record; it stays in the message')
  read.mark(['authentication'], null, 'dropped', 'verified on arrival; no part of the application')
  for (const part of ['meta_info', 'candidate', 'context']) {
    const value = read.raw([part])
    if (typeof value !== 'object' || Array.isArray(value)) read.mark([part], null, 'dropped', 'is not an object')
  }
}

/** What stands in a decoded document comes right behind the document. */
function insideDocument(trace: ProjectedApplication['trace'], inner: ProjectedApplication['trace'], at?: string) {
  const place = trace.findIndex(({ from }) => from === at)
  return place < 0 ? [...trace, ...inner] : trace.toSpliced(place + 1, 0, ...inner)
}
