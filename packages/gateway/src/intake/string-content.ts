import { isAscii } from 'node:buffer'

const backslash = 0x5c
const [plain, escapes, control] = [0, 1, 2]
const kinds = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte < 0x20 ? control : byte === backslash ? escapes : plain,
)
/** What may stand behind a backslash, but for `\u`, which is rare in what is long. */
const escaped = Uint8Array.from({ length: 256 }, (_, byte) => ('"\\/bfnrt'.includes(String.fromCharCode(byte)) ? 1 : 0))

/**
 * How far from `from` the bytes are such as a JSON string may hold: characters from U+0020 on and whole escapes. At most
 * `to`. The bytes are UTF-8 without a quotation mark in between.
 */
export function endOfContent(bytes: Buffer, from: number, to: number): number {
  const words = new Int32Array(bytes.buffer, 0, bytes.buffer.byteLength >> 2)
  const stretch = bytes.subarray(from, to)
  const simple = isAscii(stretch) && !stretch.includes(backslash)
  let at = from
  while (at < to) {
    // Sixteen bytes at once where nothing stands in them that wants a closer look.
    const place = bytes.byteOffset + at
    if ((place & 3) === 0) {
      const end = (bytes.byteOffset + to) >> 2
      const word = simple ? skipSimple(words, place >> 2, end) : skipPlain(words, place >> 2, end)
      at = (word << 2) - bytes.byteOffset
      if (at >= to) break
    }
    const kind = kinds[bytes[at]!]
    if (kind === control) return at
    if (kind === escapes && (at + 1 >= to || escaped[bytes[at + 1]!] === 0)) return at
    at += kind === escapes ? 2 : 1
  }
  return to
}

/** For ASCII without a backslash: a byte's highest bit comes up exactly where less than 0x20 is in the word. */
function skipSimple(words: Int32Array, from: number, end: number): number {
  let at = from
  for (; at + 4 <= end; at += 4) {
    const any =
      (words[at]! - 0x20202020) |
      (words[at + 1]! - 0x20202020) |
      (words[at + 2]! - 0x20202020) |
      (words[at + 3]! - 0x20202020)
    if ((any & 0x80808080) !== 0) break
  }
  return at
}

function skipPlain(words: Int32Array, from: number, end: number): number {
  let at = from
  for (; at + 4 <= end; at += 4) {
    const any = odd(words[at]!) | odd(words[at + 1]!) | odd(words[at + 2]!) | odd(words[at + 3]!)
    if ((any & 0x80808080) !== 0) break
  }
  while (at < end && (odd(words[at]!) & 0x80808080) === 0) at++
  return at
}

/** Has a highest bit of a byte where the word has a control character or a backslash, and none where it has not. */
function odd(word: number): number {
  const offBackslash = word ^ 0x5c5c5c5c
  return ((word - 0x20202020) & ~word) | ((offBackslash - 0x01010101) & ~offBackslash)
}
