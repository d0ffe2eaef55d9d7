/**
 * Lists of rows on their way between threads. Rows of one shape travel as columns, several times cheaper than as
 * objects: the names of their members are then written once and not for each row.
 */

/** A value with its lists of rows turned into columns; `tables` names the members that were, '' the value itself. */
export interface Packed {
  value: unknown
  tables?: string[]
}

interface Table {
  names: string[]
  columns: unknown[][]
}

/** Turns the value, or members of it, into columns where they are lists of rows. The value itself is left as it is. */
export function packTables(value: unknown): Packed {
  if (isRows(value)) return { value: toTable(value), tables: [''] }
  if (!isPlain(value)) return { value }
  const tables = Object.keys(value).filter((name) => isRows(value[name]))
  if (tables.length === 0) return { value }
  const packed = { ...value }
  for (const name of tables) packed[name] = toTable(value[name] as Row[])
  return { value: packed, tables }
}

/** Undoes `packTables`, on a value that has travelled and is nobody else's. */
export function unpackTables({ value, tables }: Packed): unknown {
  if (!tables) return value
  if (tables[0] === '') return toRows(value as Table)
  const members = value as Record<string, unknown>
  for (const name of tables) members[name] = toRows(members[name] as Table)
  return members
}

type Row = Record<string, unknown>

/** A row or two are not worth it. */
const fewestRows = 3

function isRows(value: unknown): value is Row[] {
  if (!Array.isArray(value) || value.length < fewestRows || !isPlain(value[0])) return false
  const names = Object.keys(value[0])
  // Setting this member would give a row a prototype instead.
  if (names.length === 0 || names.includes('__proto__')) return false
  return value.every((row) => isPlain(row) && hasNames(row, names))
}

function isPlain(value: unknown): value is Row {
  if (typeof value !== 'object' || value === null) return false
  const prototype = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

function hasNames(row: Row, names: readonly string[]): boolean {
  const own = Object.keys(row)
  return own.length === names.length && own.every((name, at) => name === names[at])
}

function toTable(rows: readonly Row[]): Table {
  const names = Object.keys(rows[0]!)
  return { names, columns: names.map((name) => rows.map((row) => row[name])) }
}

function toRows({ names, columns }: Table): Row[] {
  return (columns[0] ?? []).map((_, at) => {
    const row: Row = {}
    for (let column = 0; column < names.length; column++) row[names[column]!] = columns[column]![at]
    return row
  })
}
