import { isDocx, isOpenDocumentText } from './zip-kind.ts'

/** Enough of the beginning for every signature that stands at its very start. */
const SIGNATURE_BYTES = 16
/** How much of the beginning is looked at for formats that may start late, and for text. */
const HEAD_BYTES = 4096
const TEXT_BYTES = 65_536

/** Elements that browsers take as the start of a page (WHATWG MIME Sniffing, 7.1). */
const htmlStart =
  /^(?:<!doctype html|<!--|<(?:html|head|body|script|iframe|h1|div|font|table|a|style|title|b|br|p)(?=[\s>/]))/i

/**
 * What the bytes are, by what they start with and never by what was declared: the formats that résumés come in, else
 * null. One of `application/pdf`, `application/rtf`, `text/html`, `text/plain` (both in UTF-8, in UTF-16 with a byte order
 * mark, or in an 8-bit code page whose letters are mostly Latin), `image/png`, `image/jpeg`, `image/gif`, `image/webp`, the types of docx and odt, `application/zip` for any other zip, `application/msword`,
 * `application/x-ole-storage` for any other OLE file.
 */
export function sniffMediaType(bytes: Uint8Array): string | null {
  if (bytes.length === 0) return null
  const start = latin1(bytes.subarray(0, SIGNATURE_BYTES))
  // ISO 32000-1 7.5.2
  if (start.startsWith('%PDF-')) return 'application/pdf'
  // Rich Text Format 1.9: every file starts with this group
  if (start.startsWith('{\\rtf')) return 'application/rtf'
  // local file header, or the end record of an empty archive (PKWARE APPNOTE 4.3.7, 4.3.16)
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return zipType(bytes)
  // compound file signature (MS-CFB 2.2)
  if (start.startsWith('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1')) {
    return isWordOle(bytes) ? 'application/msword' : 'application/x-ole-storage'
  }
  // PNG 3rd edition 5.2; JPEG's SOI marker and the next marker's first byte; GIF87a and GIF89a; RIFF with form WEBP
  if (start.startsWith('\x89PNG\r\n\x1A\n')) return 'image/png'
  if (start.startsWith('\xFF\xD8\xFF')) return 'image/jpeg'
  if (start.startsWith('GIF87a') || start.startsWith('GIF89a')) return 'image/gif'
  if (start.startsWith('RIFF') && start.startsWith('WEBP', 8)) return 'image/webp'
  const head = latin1(bytes.subarray(0, HEAD_BYTES))
  // readers take a PDF whose header comes late, within the first 1024 bytes (ISO 32000-1 annex H.3, note 13)
  if (head.slice(0, 1024 + 4).includes('%PDF-')) return 'application/pdf'
  const text = beginningOfText(bytes.subarray(0, TEXT_BYTES), bytes.length > TEXT_BYTES)
  if (text === null) return null
  return htmlStart.test(text.slice(0, HEAD_BYTES).trimStart()) ? 'text/html' : 'text/plain'
}

function zipType(bytes: Uint8Array): string {
  if (isDocx(bytes)) return 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  if (isOpenDocumentText(bytes)) return 'application/vnd.oasis.opendocument.text'
  return 'application/zip'
}

/** Whether the compound file's first directory sector lists a stream `WordDocument` (MS-DOC 2.1.1, MS-CFB 2.6). */
function isWordOle(bytes: Uint8Array): boolean {
  if (bytes.length < 512) return false
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const shift = view.getUint16(30, true)
  if (shift !== 9 && shift !== 12) return false
  const start = (view.getUint32(48, true) + 1) * 2 ** shift
  for (let entry = start; entry < start + 2 ** shift && entry + 128 <= bytes.length; entry += 128) {
    if (latin1(bytes.subarray(entry, entry + 26)) === wordDocument) return true
  }
  return false
}

const wordDocument = [...'WordDocument\0'].map((character) => `${character}\0`).join('')

/** The text, if the bytes are one: without its byte order mark. Null where they are not. */
function beginningOfText(bytes: Uint8Array, cut: boolean): string | null {
  const encoding = byteOrderMark(bytes)
  if (encoding !== null) {
    const text = decode(bytes, encoding, cut)
    return text === null || control.test(text) ? null : text
  }
  const start = latin1Long(bytes)
  if (control.test(start)) return null
  return decode(bytes, 'utf-8', cut) ?? (isMostlyLatin(bytes) ? start : null)
}

/** Tab, line feed, form feed, carriage return and escape occur in text files, other control characters do not. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it looks for them
const control = /[\0-\x08\x0b\x0e-\x1a\x1c-\x1f]/

/** The Unicode Standard 23.8: U+FEFF at the start, in UTF-16. */
function byteOrderMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
}

function decode(bytes: Uint8Array, encoding: string, cut: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: cut })
  } catch {
    return null // not of this encoding, which is the answer
  }
}

/** Accents are few in a Latin text; bytes that windows-1252 leaves undefined do not occur. */
function isMostlyLatin(bytes: Uint8Array): boolean {
  let beyond = 0
  for (const byte of bytes) {
    if (byte === 0x81 || byte === 0x8d || byte === 0x8f || byte === 0x90 || byte === 0x9d) return false
    if (byte > 0x7f) beyond++
  }
  return beyond * 4 <= bytes.length
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}

/** As `latin1`, of any length: that many arguments do not fit on the stack. */
function latin1Long(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += HEAD_BYTES) text += latin1(bytes.subarray(at, at + HEAD_BYTES))
  return text
}
