import { isUtf8 } from 'node:buffer'
import { create as contentDisposition } from 'content-disposition'
import { FileAnswer } from '../model/api-route.ts'

/** Types that a browser may show by itself: nothing in them runs. */
const shown = new Set(['text/plain', 'image/png', 'image/jpeg', 'image/gif', 'image/webp'])

/** Types that are told as what they are, to be saved. Anything else, above all what a browser runs, is just bytes. */
const told = new Set([
  'application/pdf',
  'application/json',
  'application/rtf',
  'application/msword',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.oasis.opendocument.text',
  'application/zip',
])

/**
 * Bytes that came from outside, as an answer that harms no browser: inert types only, everything else to be saved, no
 * guessing of types, and nothing that a page of ours could be attacked with.
 */
export function fileAnswer(bytes: Uint8Array, contentType: string, filename: string): FileAnswer {
  const type = contentType.split(';')[0]!.trim().toLowerCase()
  return new FileAnswer(bytes, {
    'content-type': type === 'text/plain' ? textType(bytes) : safeType(type),
    'content-disposition': contentDisposition(filename, { type: shown.has(type) ? 'inline' : 'attachment' }),
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
  })
}

function safeType(type: string): string {
  return shown.has(type) || told.has(type) ? type : 'application/octet-stream'
}

/** A browser believes a byte order mark before this, so UTF-16 needs none. */
function textType(bytes: Uint8Array): string {
  return `text/plain; charset=${isUtf8(bytes) ? 'utf-8' : 'windows-1252'}`
}
