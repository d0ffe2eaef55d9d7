import type { Instant } from '../../../model/instant.ts'
import type { ImportOutcome, NewReport } from '../../../model/report.ts'
import type { Tx } from '../../interface.ts'
import type { ReportTable } from '../../report-table.ts'
import { enqueueItem } from '../outbox/enqueue-item.ts'

/** An application that was written in this transaction, with the addresses that its message brought. */
export interface ReportedApplication {
  id: string
  connectionId: string
  reports: readonly NewReport[]
}

/**
 * Notes addresses that are to be told of an import, each once, whichever messages bring it. What is known already is told
 * at once: the outcome that was told of the application before, else the one that its status stands for.
 */
export async function addReports(
  tx: Tx,
  tenant: string,
  applications: readonly ReportedApplication[],
  now: Instant,
): Promise<void> {
  const known = await knownKeys(tx, tenant, applications)
  const fresh = applications.flatMap(({ id, connectionId, reports }) =>
    reports.flatMap((report) => {
      const key = `${connectionId} ${report.urlKey}`
      if (known.has(key)) return []
      known.add(key)
      return [{ id, connectionId, report }]
    }),
  )
  if (fresh.length === 0) return
  const outcomes = await knownOutcomes(tx, tenant, [...new Set(fresh.map(({ id }) => id))])
  const rows: ReportTable[] = []
  for (const { id, connectionId, report } of fresh) {
    const outcome = report.tell === 'at_once' ? 'imported' : (outcomes.get(id) ?? null)
    const isSent = outcome !== null || report.tellAt !== undefined
    const row: ReportTable = {
      tenant,
      connection_id: connectionId,
      application_id: id,
      kind: report.kind,
      lane: report.lane,
      url: report.url,
      url_key: report.urlKey,
      host: report.host,
      facts: JSON.stringify(report.facts),
      outcome,
      message: null,
      decided_at: outcome === null ? null : now,
      item_id: null,
      created_at: now,
    }
    if (isSent) row.item_id = await enqueueReport(tx, tenant, row, now, outcome === null ? report.tellAt : now)
    rows.push(row)
  }
  await tx.dialect.insertMany(tx.db, 'report', rows)
}

/** Writes the call that tells a report; answers its id. */
export function enqueueReport(tx: Tx, tenant: string, row: ReportTable, now: Instant, dueAt = now): Promise<string> {
  const { kind, lane, connection_id: connectionId, application_id: recordId, url_key: urlKey } = row
  const orderKey = `${connectionId} report ${urlKey}`
  return enqueueItem(tx, tenant, { kind, lane, orderKey, connectionId, recordId, dueAt }, now)
}

async function knownKeys(tx: Tx, tenant: string, applications: readonly ReportedApplication[]): Promise<Set<string>> {
  const urlKeys = applications.flatMap(({ reports }) => reports.map(({ urlKey }) => urlKey))
  if (urlKeys.length === 0) return new Set()
  const rows = await tx.db
    .selectFrom('report')
    .select(['connection_id', 'url_key'])
    .where('tenant', '=', tenant)
    .where(tx.dialect.anyOf('connection_id', [...new Set(applications.map(({ connectionId }) => connectionId))]))
    .where(tx.dialect.anyOf('url_key', urlKeys))
    .execute()
  return new Set(rows.map((row) => `${row.connection_id} ${row.url_key}`))
}

/** By application; those without an outcome are left out. */
async function knownOutcomes(tx: Tx, tenant: string, ids: string[]): Promise<Map<string, ImportOutcome>> {
  const rows = await tx.db
    .selectFrom('application')
    .select(['id', 'status'])
    .where('tenant', '=', tenant)
    .where(tx.dialect.anyOf('id', ids))
    .where('status', '<>', 'received')
    .execute()
  const outcomes = new Map(
    rows.map(({ id, status }): [string, ImportOutcome] => [
      id,
      status === 'import_failed' ? 'import_failed' : 'imported',
    ]),
  )
  if (outcomes.size === 0) return outcomes
  const told = await tx.db
    .selectFrom('report')
    .select(['application_id', 'outcome'])
    .where('tenant', '=', tenant)
    .where(tx.dialect.anyOf('application_id', [...outcomes.keys()]))
    .where('outcome', 'is not', null)
    .orderBy('decided_at', 'desc')
    .execute()
  for (const { application_id: id, outcome } of told) outcomes.set(id, outcome as ImportOutcome)
  return outcomes
}
