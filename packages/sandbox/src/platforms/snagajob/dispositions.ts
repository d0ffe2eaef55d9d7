import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import {
  type Disposition,
  dispositionFaults,
  MIN_DISPOSITION_INTERVAL_MS,
  verifiedDispositionStatuses,
} from '@gangway/wire/snagajob'
import { readDispositionFile } from '@gangway/wire/snagajob/csv-files'
import type { Candidate, DispositionRow, Partner } from './api-types.ts'
import type { Deps } from './deps.ts'

export type DispositionReading = { rows: number; odd: number; warnings: string[] }

/** Reads a disposition file row by row (contract 6.2); every row is kept, with what is odd in it. */
export async function readDispositions(
  deps: Deps,
  { uploadId, partner, path }: { uploadId: number; partner: Partner; path: string },
): Promise<DispositionReading> {
  const { store, now } = deps
  const reading: DispositionReading = { rows: 0, odd: 0, warnings: tooSoon(deps, partner, uploadId) }
  const statuses = [...verifiedDispositionStatuses, ...partner.settings.moreStatuses]
  let last = Number.NEGATIVE_INFINITY
  try {
    for await (const entry of readDispositionFile(createReadStream(path))) {
      if ('fault' in entry) {
        reading.warnings.push(`line ${entry.line}: ${entry.fault}`)
        continue
      }
      const { row, line } = entry
      const faults = dispositionFaults(row, statuses).map(({ column, message }) => `${column} ${message}`)
      faults.push(...oddities(deps, partner, row))
      const at = Date.parse(row.timestamp)
      if (at < last) faults.push('comes after a later one: rows are to be in the order of time')
      last = Number.isNaN(at) ? last : Math.max(last, at)
      store.run(
        `INSERT INTO snagajob_dispositions (partner_id, upload_id, line, apply_id, timestamp, status, faults, at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
        partner.id,
        uploadId,
        line,
        row.applyId,
        row.timestamp,
        row.status,
        JSON.stringify(faults),
        now(),
      )
      reading.rows += 1
      reading.odd += faults.length > 0 ? 1 : 0
    }
  } finally {
    await rm(path, { force: true })
  }
  return reading
}

function oddities({ store }: Deps, partner: Partner, { applyId, timestamp, status }: Disposition): string[] {
  const faults: string[] = []
  const application = store.get(
    'SELECT 1 FROM snagajob_applications WHERE id = ? AND partner_id = ?',
    applyId,
    partner.id,
  )
  if (!application) faults.push('apply_id is of no application that was sent to this partner')
  const repeated = store.get(
    'SELECT 1 FROM snagajob_dispositions WHERE partner_id = ? AND apply_id = ? AND timestamp = ? AND status = ?',
    partner.id,
    applyId,
    timestamp,
    status,
  )
  if (repeated) faults.push('was sent before: one row per change is expected')
  return faults
}

function tooSoon({ store, now }: Deps, partner: Partner, uploadId: number): string[] {
  const before = store.get<{ at: number }>(
    `SELECT at FROM snagajob_uploads WHERE partner_id = ? AND kind = 'disposition' AND id < ? ORDER BY id DESC LIMIT 1`,
    partner.id,
    uploadId,
  )
  if (!before || now() - before.at >= MIN_DISPOSITION_INTERVAL_MS) return []
  return ['less than an hour after the one before; they are to come at most hourly']
}

type Row = {
  id: number
  apply_id: string
  timestamp: string
  status: string
  line: number
  upload_id: number
  faults: string
  at: number
}

function rowOf(row: Row): DispositionRow {
  return {
    id: row.id,
    applyId: row.apply_id,
    timestamp: row.timestamp,
    status: row.status,
    line: row.line,
    uploadId: row.upload_id,
    faults: JSON.parse(row.faults),
    at: row.at,
  }
}

/** The dispositions of one application, in the order of their times. */
export function dispositionsOf({ store }: Deps, applyId: string): DispositionRow[] {
  return store.all<Row>('SELECT * FROM snagajob_dispositions WHERE apply_id = ?', applyId).map(rowOf).sort(byTime)
}

/** Every candidate with a disposition, the one told of last first. */
export function listCandidates({ store }: Deps, limit: number): Candidate[] {
  const ids = store.all<{ apply_id: string; title: string | null; applicant: string | null }>(
    `SELECT d.apply_id, a.title, a.applicant FROM snagajob_dispositions d
     LEFT JOIN snagajob_applications a ON a.id = d.apply_id GROUP BY d.apply_id ORDER BY MAX(d.id) DESC LIMIT ?`,
    limit,
  )
  return ids.map(({ apply_id: applyId, title, applicant }) => {
    const history = store
      .all<Row>('SELECT * FROM snagajob_dispositions WHERE apply_id = ?', applyId)
      .map(rowOf)
      .sort(byTime)
    return { applyId, title, applicant, status: history.at(-1)!.status, history }
  })
}

/** By the time written, the order of arrival where that says nothing. */
function byTime(a: DispositionRow, b: DispositionRow): number {
  return (Date.parse(a.timestamp) || 0) - (Date.parse(b.timestamp) || 0) || a.id - b.id
}
