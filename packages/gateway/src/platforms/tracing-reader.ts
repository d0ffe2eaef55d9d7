import type { TraceEntry } from '../model/index.ts'
import { cleanText } from './clean-text.ts'

/** Where a value stands in a message: member names, and places in lists. */
export type Path = readonly (string | number)[]

/** What was made of one foreign value. `absent` = there was none to speak of: null, empty text, no member. */
export interface Parsed<T> {
  value?: T
  outcome: TraceEntry['outcome'] | 'absent'
  note?: string
}

export interface TextOptions {
  /** Takes blanks around the text away. */
  trim?: boolean
}

/** An entry of a list, with the path to read on from. */
export interface Item {
  path: Path
  value: unknown
}

/**
 * Reads foreign JSON and keeps account of it: each member that is read appears in the trace with what became of it, and
 * what nobody read is traced as dropped. Reading never throws. A path that is traced twice has the last entry.
 */
export interface TracingReader {
  /** Whether it keeps account at all: to find out what to say is not worth it otherwise. */
  traced: boolean
  /**
   * A text for our record at `to`. A number or boolean becomes text (coerced), U+0000 and lone surrogates go (coerced),
   * null and empty text are no value, anything else is dropped.
   */
  text(path: Path, to: string, options?: TextOptions): string | undefined
  /** A finite number; a decimal text is coerced. */
  number(path: Path, to: string): number | undefined
  /** True or false; their words, in any case, and 1 and 0 are coerced. */
  boolean(path: Path, to: string): boolean | undefined
  /** A value in a spelling of its own, such as a date: `parse` gets it raw and says what came of it. Not for secrets in notes. */
  parsed<T>(path: Path, to: string, parse: (raw: unknown) => Parsed<T>): T | undefined
  /** The value as it is, own members only; traces nothing. */
  raw(path: Path): unknown
  /** Says what became of a value and of all below it that is not traced by itself. Nothing where there is no such member. */
  mark(path: Path, to: string | null, outcome: TraceEntry['outcome'], note?: string): void
  /** The entries of a list. One object in its place counts as a list of one, traced as coerced; anything else is dropped. */
  items(path: Path): Item[]
  /** The trace, in the message's own order, at most `maxEntries` (500) and one that tells how many more there are. */
  finish(maxEntries?: number): TraceEntry[]
}

interface Node {
  entry?: Omit<TraceEntry, 'from'>
  /** Whether the entry speaks for everything below that has none of its own. */
  covers: boolean
  children: Map<string, Node>
}

/**
 * `from` prefixes every pointer: for a document inside the message that is read as if it stood there. Without `traced`
 * no account is kept, which takes half the time, and `finish` has nothing to tell.
 */
export function createTracingReader(value: unknown, { from = '', traced = true } = {}): TracingReader {
  const root: Node = { covers: false, children: new Map() }

  const trace = (path: Path, covers: boolean, entry: Omit<TraceEntry, 'from'>) => {
    if (!traced) return
    let node = root
    for (const step of path) {
      const key = String(step)
      let child = node.children.get(key)
      if (!child) {
        child = { covers: false, children: new Map() }
        node.children.set(key, child)
      }
      node = child
    }
    node.entry = entry
    node.covers = covers
  }

  const reader: TracingReader = {
    traced,
    raw: (path) => path.reduce<unknown>(ownMember, value),
    mark(path, to, outcome, note) {
      if (!traced || reader.raw(path) === undefined) return
      trace(path, true, note === undefined ? { to, outcome } : { to, outcome, note })
    },
    parsed(path, to, parse) {
      const raw = reader.raw(path)
      if (raw === undefined) return undefined
      const { value, outcome, note } = parse(raw)
      if (outcome === 'absent') reader.mark(path, null, 'dropped', note ?? 'no value')
      else reader.mark(path, outcome === 'dropped' ? null : to, outcome, note)
      return outcome === 'absent' || outcome === 'dropped' ? undefined : value
    },
    text: (path, to, options) => reader.parsed(path, to, (raw) => parseText(raw, options?.trim === true)),
    number: (path, to) => reader.parsed(path, to, parseNumber),
    boolean: (path, to) => reader.parsed(path, to, parseBoolean),
    items(path) {
      const raw = reader.raw(path)
      if (Array.isArray(raw)) {
        if (raw.length === 0) reader.mark(path, null, 'dropped', 'an empty list')
        return raw.map((value, index) => ({ path: [...path, index], value }))
      }
      if (typeof raw === 'object' && raw !== null) {
        trace(path, false, { to: null, outcome: 'coerced', note: 'one object in place of a list' })
        return [{ path, value: raw }]
      }
      reader.mark(path, null, 'dropped', raw === null || raw === '' ? 'no value' : 'is not a list')
      return []
    },
    finish(maxEntries = 500) {
      const entries: TraceEntry[] = []
      if (!traced) return entries
      let more = 0
      walk(root, value, from, false, (entry) => {
        if (entries.length < maxEntries) entries.push(entry)
        else more++
      })
      if (more > 0) entries.push({ from, to: null, outcome: 'dropped', note: `and ${more} more, not listed here` })
      return entries
    },
  }
  return reader
}

/** Below the message itself it goes no deeper than somebody read: what nobody read is one entry, however deep. */
function walk(
  node: Node | undefined,
  value: unknown,
  pointer: string,
  told: boolean,
  tell: (entry: TraceEntry) => void,
): void {
  const keys = node && typeof value === 'object' && value !== null ? Object.keys(value) : []
  if (node?.entry) tell({ from: pointer, ...node.entry })
  else if (!told && keys.length === 0) tell({ from: pointer, to: null, outcome: 'dropped', note: unreadNote(value) })
  if (!node || (node.children.size === 0 && (told || node.covers))) return
  for (const key of keys) {
    const inner = (value as Record<string, unknown>)[key]
    walk(node.children.get(key), inner, `${pointer}/${escapeStep(key)}`, told || node.covers, tell)
  }
}

function unreadNote(value: unknown): string {
  return value === null || value === '' ? 'no value' : 'unknown field'
}

/** A step of a JSON Pointer (RFC 6901). */
function escapeStep(key: string): string {
  return key.includes('~') || key.includes('/') ? key.replaceAll('~', '~0').replaceAll('/', '~1') : key
}

function ownMember(value: unknown, step: string | number): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
  if (Array.isArray(value) && step === 'length') return undefined
  return (value as Record<string | number, unknown>)[step]
}

function parseText(raw: unknown, trim: boolean): Parsed<string> {
  if (raw === null) return { outcome: 'absent' }
  if (typeof raw !== 'string') {
    if (typeof raw === 'boolean') return { value: String(raw), outcome: 'coerced', note: 'came as a boolean' }
    if (typeof raw !== 'number' || !Number.isFinite(raw)) return { outcome: 'dropped', note: 'is not a text' }
    const text = Number.isInteger(raw) ? BigInt(raw).toString() : String(raw)
    return { value: text, outcome: 'coerced', note: 'came as a number' }
  }
  const clean = cleanText(raw)
  const text = trim ? clean.text.trim() : clean.text
  if (text === '') return { outcome: 'absent' }
  const notes = [clean.note, text === clean.text ? undefined : 'blanks around it removed'].filter(Boolean)
  if (notes.length === 0) return { value: text, outcome: 'kept' }
  return { value: text, outcome: 'coerced', note: notes.join('; ') }
}

const decimal = /^\s*[+-]?\d{1,300}(?:\.\d{1,300})?(?:e[+-]?\d{1,3})?\s*$/i

function parseNumber(raw: unknown): Parsed<number> {
  if (raw === null || raw === '') return { outcome: 'absent' }
  if (typeof raw === 'number' && Number.isFinite(raw)) return { value: raw, outcome: 'kept' }
  const value = typeof raw === 'string' && decimal.test(raw) ? Number(raw) : Number.NaN
  if (!Number.isFinite(value)) return { outcome: 'dropped', note: 'is not a number' }
  return { value, outcome: 'coerced', note: 'came as a text' }
}

const words: Record<string, boolean> = { true: true, false: false, '1': true, '0': false }

function parseBoolean(raw: unknown): Parsed<boolean> {
  if (raw === null || raw === '') return { outcome: 'absent' }
  if (typeof raw === 'boolean') return { value: raw, outcome: 'kept' }
  const word = typeof raw === 'string' || typeof raw === 'number' ? String(raw).trim().toLowerCase() : ''
  if (!Object.hasOwn(words, word)) return { outcome: 'dropped', note: 'is neither true nor false' }
  return { value: words[word]!, outcome: 'coerced', note: `came as a ${typeof raw === 'string' ? 'text' : 'number'}` }
}
