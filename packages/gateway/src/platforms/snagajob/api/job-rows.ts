import { isBlank as isBlankRecord, readRecords } from '@gangway/wire/snagajob/csv-files'
import { isStorable, parseJsonBody } from '../../../model/json-body.ts'
import { Problem, type ProblemDetail } from '../../../model/problems.ts'

/** One row of an import, numbered from 1: a value to read a job from, or why there is none. */
export type Row = { row: number; value: unknown } | { row: number; errors: ProblemDetail[] }

/** Longest line taken, in bytes. */
const maxLineBytes = 1024 * 1024
const lineFeed = 10

/** The rows of an NDJSON body, by line; blank lines are counted and passed over. */
export async function* readJsonRows(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Row> {
  let row = 0
  for await (const line of readLines(chunks)) {
    row++
    if (line === 'too_long') {
      yield { row, errors: [{ pointer: '', detail: `is longer than ${maxLineBytes} bytes` }] }
      continue
    }
    if (isBlank(line)) continue
    try {
      yield { row, value: parseJsonBody(line) }
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      yield { row, errors: error.errors ?? [{ pointer: '', detail: 'is not JSON in UTF-8' }] }
    }
  }
}

/** Lines without their ends. The first one's byte order mark is taken off. */
async function* readLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array | 'too_long'> {
  let parts: Uint8Array[] = []
  let length = 0
  let isFirst = true
  const take = (): Uint8Array | 'too_long' => {
    const line = length > maxLineBytes ? 'too_long' : Buffer.concat(parts)
    parts = []
    length = 0
    if (!isFirst || line === 'too_long') return line
    isFirst = false
    return line[0] === 0xef && line[1] === 0xbb && line[2] === 0xbf ? line.subarray(3) : line
  }
  const add = (part: Uint8Array) => {
    length += part.length
    if (length <= maxLineBytes) parts.push(part)
  }
  for await (const chunk of chunks) {
    let start = 0
    for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, start)) {
      add(chunk.subarray(start, end))
      yield take()
      start = end + 1
    }
    add(chunk.subarray(start))
  }
  if (length > 0) yield take()
}

function isBlank(line: Uint8Array): boolean {
  return line.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d)
}

/** From the columns' names to where their values stand in a job. */
const columns: Record<string, { pointer: string; read?: (text: string) => unknown }> = {
  connectionId: { pointer: '/connectionId' },
  remoteId: { pointer: '/remoteId' },
  title: { pointer: '/title' },
  brand: { pointer: '/brand' },
  description: { pointer: '/description' },
  employmentTypes: { pointer: '/employmentTypes', read: readList },
  wage: { pointer: '/wage' },
  locationName: { pointer: '/locationName' },
  locationNumber: { pointer: '/locationNumber' },
  ...Object.fromEntries(
    ['line1', 'city', 'region', 'postalCode'].flatMap((name) => {
      const column = { pointer: `/address/${name}` }
      return [
        [`address.${name}`, column],
        [name, column],
      ]
    }),
  ),
  primaryIndustry: { pointer: '/primaryIndustry' },
  url: { pointer: '/url' },
  easyApply: { pointer: '/easyApply', read: readSwitch },
  trackClicks: { pointer: '/trackClicks', read: readSwitch },
  campaignRemoteId: { pointer: '/campaignRemoteId' },
}

/** As they are written, by how they are matched. */
const columnNames = new Map(Object.keys(columns).map((name) => [name.toLowerCase(), name]))

/**
 * The rows of a CSV body, by record, the header not counted: columns by name, those of the address as `address.city` or
 * `city`. Employment types stand in one column, with commas, semicolons or bars between them. Throws `invalid_body` for a
 * column that is not known. Records without any value are counted and passed over.
 */
export async function* readCsvRows(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Row> {
  let row = 0
  for await (const entry of readRecords(chunks, [...columnNames.keys()], ['remoteId'])) {
    row++
    if ('fault' in entry) {
      if (row === 1) throw new Problem('invalid_body', undefined, { errors: [{ pointer: '', detail: entry.fault }] })
      yield { row, errors: [{ pointer: '', detail: entry.fault }] }
      return
    }
    if (row === 1) assertColumns(entry.names)
    if (isBlankRecord(entry.row)) continue
    const errors = rowFaults(entry)
    yield errors.length > 0 ? { row, errors } : { row, value: jobOf(entry.row) }
  }
}

/** What JSON is refused for, too, and what stands behind the last column: it belongs to a value that was not quoted. */
function rowFaults({ row, surplus }: { row: ReadonlyMap<string, string>; surplus: number }): ProblemDetail[] {
  const unstorable = [...row].filter(([, text]) => !isStorable(text))
  const errors = unstorable.map(([name]) => ({ pointer: pointerOf(name), detail: 'holds U+0000' }))
  if (surplus > 0) {
    const detail = `has ${surplus} more values than the header has names: a value that holds the delimiter needs quotes`
    errors.push({ pointer: '', detail })
  }
  return errors
}

function assertColumns(names: string[]): void {
  const fault = (name: string, at: number) => {
    const told = JSON.stringify(name.slice(0, 100))
    if (!columnNames.has(name)) return `knows no column ${told}`
    const same = names.find((other, before) => before < at && pointerOf(other) === pointerOf(name))
    return same === undefined ? null : `has two columns for one value: ${JSON.stringify(same)} and ${told}`
  }
  const details = names.flatMap((name, at) => fault(name, at) ?? [])
  const errors = details.map((detail) => ({ pointer: '', detail }))
  if (errors.length > 0) throw new Problem('invalid_body', undefined, { errors: errors.slice(0, 50) })
}

const pointerOf = (name: string) => columns[columnNames.get(name)!]!.pointer

function jobOf(record: ReadonlyMap<string, string>): unknown {
  const job: Record<string, unknown> = {}
  const address: Record<string, unknown> = {}
  for (const [name, value] of record) {
    const text = value.trim()
    if (text === '') continue
    const { read } = columns[columnNames.get(name)!]!
    const [, member, part] = pointerOf(name).split('/')
    if (part === undefined) job[member!] = read ? read(text) : text
    else address[part] = text
  }
  return { ...job, address }
}

function readList(text: string): string[] {
  return text
    .split(/[,;|]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** What is no switch stays a text, for the check to name. */
function readSwitch(text: string): unknown {
  const switches = new Map<string, boolean>([
    ...['true', 'yes', 'on', '1', 'y'].map((word) => [word, true] as const),
    ...['false', 'no', 'off', '0', 'n'].map((word) => [word, false] as const),
  ])
  return switches.get(text.toLowerCase()) ?? text
}
