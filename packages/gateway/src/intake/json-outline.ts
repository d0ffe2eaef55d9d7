import { isUtf8 } from 'node:buffer'
import { endOfContent } from './string-content.ts'

/** Bodies up to this many bytes are parsed whole: leaving something out of them costs more than it saves. */
const parsedWhole = 16 * 1024
/** Strings are left out from this many bytes on. */
const longString = 4096

const quote = 0x22
/** Holds U+0000, which no platform's id may hold: what was left out is never taken for one. */
const mark = '\u0000left out\u0000'
const escapedMark = JSON.stringify(mark).slice(1, -1)

/** Members, items and levels of a body, counted together: beyond this, parsing alone would take seconds and a gigabyte. */
const maxParts = 1_000_000
/** Shorter texts cannot hold as many. */
const countedFrom = maxParts

export type ParsedJson = { ok: true; value: unknown } | { ok: false; fault: 'not_utf8' | 'not_json' | 'too_many_parts' }

/**
 * Parses a JSON body as intake needs it: of a large one, strings of several kilobytes (files in base64) are left out. A
 * short text stands in their place, which `isLeftOut` knows. Accepts exactly what `JSON.parse` accepts of a text in
 * UTF-8, with a byte order mark before it or without, but for what has more than a million parts.
 *
 * What is left out begins after a quotation mark, with a byte that cannot follow the end of a string, and holds only
 * what a string may hold. So where the quotation mark ended a string, the body is no JSON, whole or with the
 * placeholder; and else both stand inside a string, which goes on behind them as it was.
 */
export function parseJsonOutline(body: Uint8Array): ParsedJson {
  return body.length <= parsedWhole ? parseJson(body) : parse(body, outline)
}

/** Parses a JSON body whole, with the same rules: UTF-8, a byte order mark before it or none. */
export function parseJson(body: Uint8Array): ParsedJson {
  return parse(body, (bytes, start) => bytes.toString('utf8', start))
}

function parse(body: Uint8Array, textOf: (bytes: Buffer, start: number) => string): ParsedJson {
  if (!isUtf8(body)) return { ok: false, fault: 'not_utf8' }
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.length)
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  const text = textOf(bytes, start)
  if (text.length > countedFrom && hasTooManyParts(text)) return { ok: false, fault: 'too_many_parts' }
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch {
    return { ok: false, fault: 'not_json' } // the only failure of JSON.parse is text that is not JSON
  }
}

/** What is wrong with a body that was not parsed, in a sentence. */
export const jsonFaults = {
  not_utf8: 'The body is not UTF-8.',
  not_json: 'The body is not JSON.',
  too_many_parts: 'The body has more than a million members and items, which no message of a platform has.',
} satisfies Record<Extract<ParsedJson, { ok: false }>['fault'], string>

/** Counts commas and opening brackets wherever they stand: in strings too, which only makes it cautious. */
function hasTooManyParts(text: string): boolean {
  let parts = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if ((code === 0x2c || code === 0x5b || code === 0x7b) && ++parts > maxParts) return true
  }
  return false
}

/** Whether a text of an outline is not, or not wholly, what the body says in its place. */
export function isLeftOut(text: string): boolean {
  return text.includes(mark)
}

/** The body's text with placeholders. Each has its offset, so that long names of members stay apart. */
function outline(bytes: Buffer, start: number): string {
  let text = ''
  let copied = start
  for (let gap = nextGap(bytes, start); gap !== null; gap = nextGap(bytes, gap.to)) {
    const end = mayFollowString(bytes[gap.from]!) ? gap.from : endOfContent(bytes, gap.from, gap.to)
    if (end - gap.from < longString) continue
    text += `${bytes.toString('utf8', copied, gap.from)}${escapedMark}${gap.from}`
    copied = end
  }
  return text + bytes.toString('utf8', copied)
}

/** Blanks, comma, colon and closing brackets: what JSON allows behind a string. */
function mayFollowString(byte: number): boolean {
  return byte <= 0x20 || byte === 0x2c || byte === 0x3a || byte === 0x5d || byte === 0x7d
}

/**
 * The next stretch, not before `start`, of at least `longString` bytes between two quotation marks; neither of them is
 * part of it. Goes in strides, so that a body of many short strings costs little.
 */
function nextGap(bytes: Buffer, start: number): { from: number; to: number } | null {
  let at = start
  while (at + longString < bytes.length) {
    const probe = at + longString / 2
    const last = bytes.subarray(at, probe).lastIndexOf(quote)
    const to = bytes.indexOf(quote, probe)
    if (to === -1) return null
    const from = at + last + 1
    if (last !== -1 && to - from >= longString) return { from, to }
    at = to
  }
  return null
}
