import { type Selectable, sql } from 'kysely'
import { fold } from '../../../model/fold.ts'
import { readOfOneMoment, type Tx } from '../../interface.ts'
import type { Page, PageOf } from '../../page.ts'
import type { ReportRecord } from '../../records/report.ts'
import type { ApplicationTable, DocumentTable } from '../../schema.ts'
import { together } from '../../together.ts'
import { reportsOf } from '../reports/reports-of.ts'
import { newestFound, tenantOfFound } from '../words/newest-found.ts'
import { documentsOf } from './documents-of.ts'

export interface ApplicationFilter {
  connectionId?: string
  platform?: string
  /** What was merged counts as what it was merged into. */
  candidateId?: string
  jobId?: string
  remoteJobId?: string
  remoteId?: string
  status?: string
  flag?: string
  /** The first e-mail of the person, whatever its case. */
  email?: string
  /** Words of names and e-mails, all of which are to be found; the last one may be the beginning of a word. */
  q?: string
  /** Exclusive, both. */
  receivedAfter?: number
  receivedBefore?: number
}

export interface ApplicationWithDocuments {
  row: Selectable<ApplicationTable>
  documents: Selectable<DocumentTable>[]
  reports: ReportRecord[]
}

export const listApplications = readOfOneMoment(
  async (
    tx,
    tenant,
    { page, filter }: { page: Page; filter: ApplicationFilter },
  ): Promise<PageOf<ApplicationWithDocuments>> => {
    const query = filtered(tx, tenant, await withLiveCandidate(tx, tenant, filter))
    const { rows, next } = await newestFound(tx, 'application', query, filter.q, page)
    const ids = rows.map((row) => row.id)
    const [documents, reports] = await together(documentsOf(tx, tenant, ids), reportsOf(tx, tenant, ids))
    return {
      rows: rows.map((row) => ({
        row,
        documents: documents.get(row.id) ?? [],
        reports: reports.get(row.id) ?? [],
      })),
      next,
    }
  },
)

/** One that was merged has its applications where it was merged into. */
async function withLiveCandidate(tx: Tx, tenant: string, filter: ApplicationFilter): Promise<ApplicationFilter> {
  const { candidateId } = filter
  if (candidateId === undefined) return filter
  const row = await tx.db
    .selectFrom('candidate')
    .select('root_id')
    .where('tenant', '=', tenant)
    .where('id', '=', candidateId)
    .executeTakeFirst()
  return { ...filter, candidateId: row?.root_id ?? candidateId }
}

function filtered(tx: Tx, tenant: string, filter: ApplicationFilter) {
  let query = among(tx, tenant, filter)
    .selectAll('application')
    .where(tenantOfFound('application', filter.q), '=', tenant)
  const equal = {
    connection_id: filter.connectionId,
    platform: filter.platform,
    candidate_id: filter.candidateId,
    job_id: filter.jobId,
    remote_job_id: filter.remoteJobId,
    remote_id: filter.remoteId,
    status: filter.status,
    email_fold: filter.email === undefined ? undefined : fold(filter.email),
  }
  for (const [column, value] of Object.entries(equal)) {
    if (value !== undefined) query = query.where(`application.${column as keyof typeof equal}`, '=', value)
  }
  // Flags are words of ours in a JSON list.
  if (filter.flag) query = query.where('application.flags', 'like', `%"${filter.flag}"%`)
  if (filter.receivedAfter !== undefined) query = query.where('application.received_at', '>', filter.receivedAfter)
  if (filter.receivedBefore !== undefined) query = query.where('application.received_at', '<', filter.receivedBefore)
  return query
}

/** A platform's id is known by connection: SQLite goes through a cross join in the order written, the connections first. */
function among(tx: Tx, tenant: string, { remoteId }: ApplicationFilter) {
  if (remoteId === undefined) return tx.db.selectFrom('application')
  const connections = sql<{ id: string }>`(select id from connection where tenant = ${tenant})`.as('of')
  const join = tx.db.selectFrom(connections).crossJoin('application')
  const own = join.whereRef('application.connection_id', '=', 'of.id')
  return own as unknown as ReturnType<typeof tx.db.selectFrom<'application'>>
}
