import Type, { type Static } from 'typebox'
import { type DefineRoute, type Instant, maxJobRemoteId, type UploadedBody } from '../../../model/index.ts'
import { Id } from '../../../model/schemas.ts'
import type { Store } from '../../../store/interface.ts'
import type { PlatformDeps } from '../../interface.ts'
import { connectionFault, findPlatform, type GivenJob, type JobReading, readJob } from './job-reader.ts'
import { type Row, readCsvRows, readJsonRows } from './job-rows.ts'

/** In bytes. */
const maxUpload = 64 * 1024 * 1024
const maxRows = 100_000
/** Faults that are told of one row. */
const maxErrors = 10
/** Jobs in one transaction: enough to share its cost, few enough that the store is soon free for others. */
const jobsAtOnce = 200

const RowReport = Type.Object({
  row: Type.Integer({ description: 'The line, or the record after the header, from 1.' }),
  status: Type.Enum(['created', 'updated', 'unchanged', 'failed']),
  id: Type.Optional(Id('job')),
  remoteId: Type.Optional(Type.String()),
  errors: Type.Optional(
    Type.Array(
      Type.Object({ pointer: Type.String({ description: 'JSON Pointer into the job.' }), detail: Type.String() }),
    ),
  ),
})
type RowReport = Static<typeof RowReport>

const ImportReport = Type.Object({
  created: Type.Integer(),
  updated: Type.Integer(),
  unchanged: Type.Integer(),
  failed: Type.Integer(),
  data: Type.Array(RowReport, { description: 'Every row, in order.' }),
})

/** Many jobs at once, each created or overwritten, with a report per row. */
export function jobImport(route: DefineRoute, { store, now }: PlatformDeps): void {
  route({
    method: 'POST',
    path: '/jobs/import',
    name: 'importJobs',
    tag: 'Jobs',
    summary: 'Create and change many jobs',
    description:
      'NDJSON (`application/x-ndjson`: a job in each line) or CSV (`text/csv`: columns by name, those of the address as `address.city` or `city`), ' +
      `up to ${maxUpload / 1024 / 1024} MiB and ${maxRows.toLocaleString('en')} rows. A job that is not there is created, one that is there is overwritten and, if it was closed, opened; ` +
      'what the request does not name stays. A row that is not acceptable fails alone.',
    scope: 'write',
    query: Type.Object({
      connectionId: Type.Optional(Type.String({ ...Id('con'), description: 'The connection of rows that name none.' })),
    }),
    upload: {
      contentTypes: ['application/x-ndjson', 'application/ndjson', 'application/jsonl', 'text/csv'],
      limit: maxUpload,
    },
    problems: ['invalid_body'],
    once: 'answer',
    answer: { status: 200, description: 'What became of each row.', schema: ImportReport },
    async handler({ tenant, query, upload }) {
      const importer = createImporter(store, tenant, now, query.connectionId)
      for await (const row of rowsOf(upload!)) await importer.take(row)
      const data = await importer.end()
      const count = (status: RowReport['status']) => data.filter((report) => report.status === status).length
      return {
        created: count('created'),
        updated: count('updated'),
        unchanged: count('unchanged'),
        failed: count('failed'),
        data,
      }
    },
  })
}

async function* rowsOf({ contentType, read }: UploadedBody) {
  let count = 0
  for await (const row of contentType === 'text/csv' ? readCsvRows(read()) : readJsonRows(read())) {
    if (++count > maxRows) {
      const detail = `a request takes ${maxRows} rows: this one and those after it were not read`
      yield { row: row.row, errors: [{ pointer: '', detail }] }
      return
    }
    yield row
  }
}

function createImporter(store: Store, tenant: string, now: () => Instant, defaultConnectionId: string | undefined) {
  const reports: RowReport[] = []
  const seen = new Map<string, number>()
  const platforms = new Map<string, Promise<string | null>>()
  const find = findPlatform(store, tenant)
  let waiting: { report: RowReport; job: GivenJob }[] = []

  const platformOf = (id: string) => {
    const known = platforms.get(id) ?? find(id)
    platforms.set(id, known)
    return known
  }

  const judge = async (row: number, value: unknown): Promise<JobReading> => {
    const reading = await readJob(withConnection(value, defaultConnectionId), platformOf)
    if ('errors' in reading) return reading
    const key = `${reading.job.connectionId} ${reading.job.remoteId}`
    const first = seen.get(key)
    if (first !== undefined) return { errors: [{ pointer: '/remoteId', detail: `is the same as in row ${first}` }] }
    seen.set(key, row)
    return reading
  }

  const flush = async () => {
    const batch = waiting
    waiting = []
    if (batch.length === 0) return
    const outcomes = await store.importJobs(tenant, { jobs: batch.map(({ job }) => job), now: now() })
    batch.forEach(({ report }, at) => {
      const outcome = outcomes[at]!
      report.status = outcome.status
      if (outcome.status !== 'failed') report.id = outcome.id
      else report.errors = [reasons[outcome.reason]]
    })
  }

  return {
    async take(given: Row) {
      const report: RowReport = { row: given.row, status: 'failed' }
      reports.push(report)
      const reading = 'errors' in given ? given : await judge(given.row, given.value)
      if ('errors' in reading) {
        const remoteId = 'value' in given ? (given.value as { remoteId?: unknown } | null)?.remoteId : undefined
        if (typeof remoteId === 'string') report.remoteId = remoteId.slice(0, maxJobRemoteId)
        report.errors = reading.errors.slice(0, maxErrors)
        return
      }
      report.remoteId = reading.job.remoteId
      waiting.push({ report, job: reading.job })
      if (waiting.length >= jobsAtOnce) await flush()
    },
    async end(): Promise<RowReport[]> {
      await flush()
      return reports
    },
  }
}

const reasons = {
  connection_unknown: connectionFault,
  remote_id_taken: {
    pointer: '/remoteId',
    detail: 'is that of a job of another connection of the registration, which has one feed for all',
  },
}

function withConnection(value: unknown, connectionId: string | undefined): unknown {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  return isObject && connectionId !== undefined ? { connectionId, ...value } : value
}
