import { CsvError, parse } from 'csv-parse/browser/esm/sync'
import { csvValue } from './csv-value.tsx'
import type { JobFile } from './job-file.tsx'

/** A row of a file, by its number there: what is sent of it, and what the job is known by, as far as it says. */
export type Row = { row: number; text: string; remoteId?: string; connectionId?: string } | UnreadRow
/** One that cannot be sent at all. */
export type UnreadRow = { row: number; fault: string }

/** What the file holds; `header` stands before the rows of whatever is sent of it. Rows without anything are left out. */
export type Rows = { header: string; rows: Row[] }

/** Longest record taken. Bytes. */
const longestRecord = 1_048_576
const delimiters = [',', ';', '\t', '|']

export const readRows = (bytes: Uint8Array, contentType: JobFile['contentType']): Rows =>
  contentType === 'text/csv' ? readCsv(bytes) : readJsonLines(bytes)

/** Rows by line, blank ones counted. */
function readJsonLines(bytes: Uint8Array): Rows {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const rows: Row[] = []
  let row = 0
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(10, start)
    const end = found < 0 ? bytes.length : found
    row++
    try {
      const text = decoder.decode(bytes.subarray(start, end)).trim()
      if (text !== '') rows.push({ row, text, ...known(text) })
    } catch {
      rows.push({ row, fault: 'is not text in UTF-8' })
    }
    start = end + 1
  }
  return { header: '', rows }
}

function known(line: string): { remoteId?: string; connectionId?: string } {
  try {
    return names(JSON.parse(line))
  } catch {
    // It is sent as it is, so that what is wrong with it is told.
    return {}
  }
}

function names(value: unknown): { remoteId?: string; connectionId?: string } {
  if (typeof value !== 'object' || value === null) return {}
  const { remoteId, connectionId } = value as Record<string, unknown>
  return {
    ...(typeof remoteId === 'string' && { remoteId }),
    ...(typeof connectionId === 'string' && { connectionId }),
  }
}

/** Rows by record, the header not counted. Each is written anew, so that it can stand in another part of the file. */
function readCsv(bytes: Uint8Array): Rows {
  // Spreadsheets write "Unicode text" so.
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe
  const text = new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8').decode(bytes)
  const records: string[][] = []
  let fault: string | undefined
  try {
    parse(text, {
      delimiter: delimiterOf(text),
      max_record_size: longestRecord,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      on_record: (record: string[]) => {
        records.push(record)
        return null
      },
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    fault = 'from here on it is not CSV: a quote is not closed, or a record is too long'
  }
  const [header = [], ...rest] = records
  const at = (name: string) => header.findIndex((title) => title.trim().toLowerCase() === name)
  const [remoteAt, connectionAt] = [at('remoteid'), at('connectionid')]
  const rows = rest.flatMap((record, index): Row[] => {
    if (record.every((value) => value.trim() === '')) return []
    const [remoteId, connectionId] = [record[remoteAt]?.trim(), record[connectionAt]?.trim()]
    return [
      {
        row: index + 1,
        text: csvLine(record),
        ...(remoteId && { remoteId }),
        ...(connectionId && { connectionId }),
      },
    ]
  })
  if (fault !== undefined) rows.push({ row: rest.length + 1, fault })
  return { header: csvLine(header), rows }
}

/** The delimiter that makes most of the header's fields plain names. */
function delimiterOf(text: string): string {
  const [head = ''] = text.slice(0, 65_536).split('\n', 1)
  const score = (delimiter: string) => head.split(delimiter).filter((name) => /^\s*"?[\w.]+"?\s*$/.test(name)).length
  return delimiters.reduce((best, delimiter) => (score(delimiter) > score(best) ? delimiter : best))
}

const csvLine = (values: readonly string[]): string => values.map(csvValue).join(',')
