import { utf8 } from './hmac.ts'

/** Characters that reorder or hide the text around them: `annexfdp.exe` must not show as `annexexe.pdf`. */
const invisible = /[\p{Cc}\p{Cs}\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/gu

/** Longest file name that common file systems take, in UTF-8 bytes. */
export const MAX_FILENAME_BYTES = 255

/**
 * A file name that came from outside, made safe to store and show (contract candidatehub 1.5): directories of either
 * slash, control, bidirectional and zero-width characters and lone surrogates go, then blanks at both ends and dots at
 * the end; a name over `maxBytes` UTF-8 bytes loses the middle, keeping its extension. Null when nothing is left.
 */
export function safeFilename(name: string, maxBytes: number = MAX_FILENAME_BYTES): string | null {
  const base = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
  const clean = base
    .slice(0, 4096)
    .replace(invisible, '')
    .trim()
    .replace(/[.\s]+$/, '')
  return clean === '' ? null : shorten(clean, maxBytes)
}

function shorten(name: string, maxBytes: number): string {
  if (utf8(name).length <= maxBytes) return name
  const extension = /\.[A-Za-z0-9]{1,10}$/.exec(name)?.[0] ?? ''
  let stem = ''
  let room = maxBytes - extension.length
  for (const character of name.slice(0, name.length - extension.length)) {
    room -= utf8(character).length
    if (room < 0) break
    stem += character
  }
  return stem.replace(/[.\s]+$/, '') + extension
}
