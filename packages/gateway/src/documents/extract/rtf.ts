import { createRtfReader, type RtfReader } from './rtf-reader.ts'
import type { TextCollector } from './text-collector.ts'

/**
 * The text of an RTF file (Rich Text Format 1.9.1). Of our own: no kept library offers plain text of RTF. It is read once
 * from front to end, with a stack for its groups and nothing that calls itself.
 */
export function extractRtf(bytes: Uint8Array, into: TextCollector): void {
  const reader = createRtfReader(into)
  let at = 0
  while (at < bytes.length && !into.full) {
    const byte = bytes[at]!
    if (byte === 0x7b) reader.openGroup()
    else if (byte === 0x7d) reader.closeGroup()
    else if (byte === 0x5c) {
      at = readControl(bytes, at + 1, reader)
      continue
    } else if (byte !== 0x0a && byte !== 0x0d) reader.byte(byte)
    at++
  }
  reader.end()
}

const isLetter = (byte: number | undefined) => byte !== undefined && (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a
const isDigit = (byte: number | undefined) => byte !== undefined && byte >= 0x30 && byte <= 0x39

/** Longer words and numbers are none (1.9.1, "Basic Entities": 32 letters). */
const maxWord = 32
const maxDigits = 10

/** Reads what follows a backslash; answers where it ends. */
function readControl(bytes: Uint8Array, start: number, reader: RtfReader): number {
  let at = start
  if (!isLetter(bytes[at])) return readSymbol(bytes, at, reader)
  let word = ''
  while (isLetter(bytes[at]) && word.length < maxWord) word += String.fromCharCode(bytes[at++]!)
  let digits = ''
  if (bytes[at] === 0x2d && isDigit(bytes[at + 1])) {
    digits = '-'
    at++
  }
  while (isDigit(bytes[at]) && digits.length < maxDigits) digits += String.fromCharCode(bytes[at++]!)
  if (bytes[at] === 0x20) at++
  const value = digits === '' ? undefined : Number(digits)
  // Raw bytes follow, whatever they look like.
  if (word === 'bin') return at + Math.max(0, value ?? 0)
  reader.word(word, value)
  return at
}

function readSymbol(bytes: Uint8Array, at: number, reader: RtfReader): number {
  const symbol = String.fromCharCode(bytes[at] ?? 0)
  if (symbol === "'") {
    const code = Number.parseInt(String.fromCharCode(bytes[at + 1] ?? 0, bytes[at + 2] ?? 0), 16)
    if (!Number.isNaN(code)) reader.byte(code)
    return at + 3
  }
  if (symbol === '\n' || symbol === '\r') reader.word('par', undefined)
  else reader.symbol(symbol)
  return at + 1
}
