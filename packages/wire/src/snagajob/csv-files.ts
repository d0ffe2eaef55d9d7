/**
 * Reading Snagajob's CSV files, of any size, as they arrive. Not part of `index.ts`: the CSV parser needs Node's `Buffer`
 * and web streams, so this is for servers. Import it as `@gangway/wire/snagajob/csv-files`.
 */
import { parse } from 'csv-parse/stream'
import { type Click, clickColumns, readClickRecord } from './clicks.ts'
import { type Disposition, dispositionColumns } from './dispositions.ts'

/** Longest record taken, in bytes. */
const MAX_RECORD_BYTES = 1_048_576
const delimiters = [',', ';', '\t', '|']

export type CsvChunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/** One row, or what ended the reading. `line` is where the row ends, counted from 1. */
export type CsvRow<Row> = { line: number; row: Row } | { line: number; fault: string }

/** The rows of a disposition file (contract 6.2). Whether a row is good is for `dispositionFaults` to say. */
export async function* readDispositionFile(chunks: CsvChunks): AsyncGenerator<CsvRow<Disposition>> {
  for await (const entry of readRecords(chunks, dispositionColumns, dispositionColumns)) {
    if ('fault' in entry) yield entry
    else {
      const value = (column: string) => entry.row.get(column)?.trim() ?? ''
      const row = { applyId: value('apply_id'), timestamp: value('disposition_timestamp'), status: value('status') }
      yield { line: entry.line, row }
    }
  }
}

/**
 * The rows of a click file (contract 6.4): columns by name in any order, the delimiter found out from the header, since
 * it is not stated. Rows without any value are passed over. `offsetSeconds` as for `clickTime`.
 */
export async function* readClickFile(chunks: CsvChunks, offsetSeconds = 0): AsyncGenerator<CsvRow<Click>> {
  for await (const entry of readRecords(chunks, clickColumns, ['timestamp', 'click_id'])) {
    if ('fault' in entry) yield entry
    else if (!isBlank(entry.row)) yield { line: entry.line, row: readClickRecord(entry.row, offsetSeconds) }
  }
}

/**
 * A record by the names of the header, which are told as well, because one may stand there twice. `surplus` values stand
 * behind the last name.
 */
export type CsvRecord =
  | { line: number; row: ReadonlyMap<string, string>; names: string[]; surplus: number }
  | { line: number; fault: string }

/** Whether a record holds nothing, as spreadsheets leave them at the end. */
export function isBlank(record: ReadonlyMap<string, string>): boolean {
  return [...record.values()].every((value) => value.trim() === '')
}

/**
 * Records of any CSV by the names of the header row, which must hold those `needed`; the delimiter is the one that makes
 * most names `known`. Names are told in lower case, matched without regard to case, and all of them are told.
 */
export async function* readRecords(
  chunks: CsvChunks,
  known: readonly string[],
  needed: readonly string[],
): AsyncGenerator<CsvRecord> {
  const { head, rest } = await splitHead(chunks)
  const parser = parse({
    bom: true,
    delimiter: delimiterOf(head, known),
    info: true,
    max_record_size: MAX_RECORD_BYTES,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  })
  let names: string[] | null = null
  let line = 0
  try {
    for await (const entry of ReadableStream.from(rest).pipeThrough(parser)) {
      const { record, info } = entry as { record: string[]; info: { lines: number } }
      line = info.lines
      if (names === null) {
        names = record.map((name) => name.trim().toLowerCase())
        const missing = needed.filter((name) => !names?.includes(name.toLowerCase()))
        if (missing.length > 0) {
          yield { line, fault: `the header row does not name ${missing.join(', ')}` }
          return
        }
      } else {
        const row = new Map(names.map((name, i) => [name, record[i] ?? '']))
        yield { line, row, names, surplus: Math.max(0, record.length - names.length) }
      }
    }
  } catch (error) {
    if (!isCsvError(error)) throw error // the source failed, which is the caller's to know
    yield { line: line + 1, fault: 'from here on it is not CSV: a quote is not closed, or a record is too long' }
    return
  }
  if (names === null) yield { line: 1, fault: 'there is no header row' }
}

/** The bytes up to the first line feed, or the first 64 KiB, and all of the bytes again. */
async function splitHead(chunks: CsvChunks): Promise<{ head: string; rest: AsyncIterable<Uint8Array> }> {
  const iterator = Symbol.asyncIterator in chunks ? chunks[Symbol.asyncIterator]() : chunks[Symbol.iterator]()
  const read: Uint8Array[] = []
  let length = 0
  while (length < 65_536) {
    const { done, value } = await iterator.next()
    if (done) break
    read.push(value)
    length += value.length
    if (value.includes(10)) break
  }
  const head = new TextDecoder().decode(Buffer.concat(read)).split('\n', 1)[0]!
  async function* all() {
    try {
      yield* read
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
    } finally {
      await iterator.return?.()
    }
  }
  return { head, rest: all() }
}

/** The delimiter that makes most of the header's fields known names. */
function delimiterOf(head: string, known: readonly string[]): string {
  const score = (delimiter: string) =>
    head.split(delimiter).filter((name) =>
      known.includes(
        name
          .replace(/^\uFEFF|"/g, '')
          .trim()
          .toLowerCase(),
      ),
    ).length
  return delimiters.reduce((best, delimiter) => (score(delimiter) > score(best) ? delimiter : best))
}

function isCsvError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_')
}
