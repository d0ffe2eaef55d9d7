/** Types that magic bytes tell apart, by all the names they go by. */
const known: Record<string, string> = {
  'application/pdf': 'application/pdf',
  'application/x-pdf': 'application/pdf',
  'application/msword': 'application/msword',
  'application/doc': 'application/msword',
  'application/vnd.ms-word': 'application/msword',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document':
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.oasis.opendocument.text': 'application/vnd.oasis.opendocument.text',
  'application/rtf': 'application/rtf',
  'application/x-rtf': 'application/rtf',
  'text/rtf': 'application/rtf',
  'text/richtext': 'application/rtf',
  'application/zip': 'application/zip',
  'application/x-zip-compressed': 'application/zip',
  'image/png': 'image/png',
  'image/jpeg': 'image/jpeg',
  'image/jpg': 'image/jpeg',
  'image/pjpeg': 'image/jpeg',
  'image/gif': 'image/gif',
  'image/webp': 'image/webp',
  'text/plain': 'text/plain',
  'text/html': 'text/html',
}

/** Says of any bytes what is true. */
const anything = new Set(['application/octet-stream', 'binary/octet-stream', 'application/x-download'])

/**
 * Whether a declared content type cannot be that of bytes in which `found` was found, or nothing that is known. A type
 * that leaves no mark in the bytes is believed of bytes without one; other kinds of text are believed of plain text.
 */
export function contradicts(declared: string, found: string | null): boolean {
  const type = declared.split(';', 1)[0]!.trim().toLowerCase()
  if (anything.has(type) || type === '') return false
  const name = Object.hasOwn(known, type) ? known[type] : undefined
  if (found === 'text/plain' && type.startsWith('text/') && name !== 'application/rtf') return false
  return name === undefined ? found !== null : name !== found
}
