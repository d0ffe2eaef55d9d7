import { csvLine } from './csv-line.ts'

/** The columns, all required, in the order of the documented example (contract 6.2). */
export const dispositionColumns = ['apply_id', 'disposition_timestamp', 'status'] as const

/** One change of a candidate's status. `timestamp`: ISO 8601 with zone, when the status changed. */
export type Disposition = { applyId: string; timestamp: string; status: string }

/** The statuses whose names are known; others exist and were not recovered (N5). */
export const verifiedDispositionStatuses: readonly string[] = ['NEW', 'CONTACTED']

/** Largest file, and how often one is sent: at most once an hour, at least daily (contract 6.2). */
export const MAX_DISPOSITION_FILE_BYTES = 1_000_000_000
export const MIN_DISPOSITION_INTERVAL_MS = 3_600_000
export const MAX_DISPOSITION_INTERVAL_MS = 86_400_000

const isoWithZone = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/

/** The header row, with its line end (LF). */
export function dispositionHead(): string {
  return csvLine(dispositionColumns)
}

/** One row, with its line end. */
export function dispositionRow({ applyId, timestamp, status }: Disposition): string {
  return csvLine([applyId, timestamp, status])
}

/** A moment in epoch milliseconds as the file writes it, in UTC to the second. */
export function dispositionTimestamp(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z')
}

/** What is wrong with a row; `statuses` are those that may be sent. */
export function dispositionFaults(
  row: Disposition,
  statuses: readonly string[],
): { column: (typeof dispositionColumns)[number]; message: string }[] {
  const faults: ReturnType<typeof dispositionFaults> = []
  if (row.applyId.trim() === '') faults.push({ column: 'apply_id', message: 'is empty' })
  if (!isoWithZone.test(row.timestamp) || Number.isNaN(Date.parse(row.timestamp))) {
    faults.push({ column: 'disposition_timestamp', message: 'is not an ISO 8601 time with zone' })
  }
  if (!statuses.includes(row.status)) faults.push({ column: 'status', message: 'is not among the configured statuses' })
  return faults
}

/** Rows in the order of their times, equal times as given, a row that says the same as another left out. */
export function orderDispositions(rows: readonly Disposition[]): Disposition[] {
  const seen = new Set<string>()
  return rows
    .filter(({ applyId, timestamp, status }) => {
      const key = JSON.stringify([applyId, Date.parse(timestamp), status])
      const first = !seen.has(key)
      seen.add(key)
      return first
    })
    .sort((a, b) => Date.parse(a.timestamp) - Date.parse(b.timestamp))
}
