import type { ErrorCode } from './errors.ts'
import type { Mode } from './faults.ts'
import { isObject, own } from './json.ts'
import { httpUrl } from './urls.ts'

/** The multipart part's name. Not published: our reading after the platform's other uploads (contract 5.5). */
export const defaultAttachmentPartName = 'file'

/** What we hold uploads to; the platform's own limits are not published (contract 5.5). */
export const attachmentLimits = {
  maxBytes: 10 * 1024 * 1024,
  mediaTypes: [
    'application/pdf',
    'image/png',
    'image/jpeg',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'text/plain',
  ],
} as const

/** One file part of an upload: its name, declared media type (parameters allowed) and size in bytes. */
export interface UploadedPart {
  name: string
  contentType?: string
  size: number
}

/**
 * How the sandbox judges an upload: undefined when it is taken, else the code to answer with. Exactly one file part, of any
 * name; strict wants {@link defaultAttachmentPartName}. Inline orders take no uploads.
 */
export function attachmentRefusal(
  upload: { inline: boolean; parts: readonly UploadedPart[] },
  mode: Mode,
): ErrorCode | undefined {
  if (upload.inline) return 'INLINE_ATTACHMENT_NOT_SUPPORTED'
  const [part, ...more] = upload.parts
  if (part === undefined || more.length > 0) return 'INVALID_ATTACHMENT'
  if (mode === 'strict' && part.name !== defaultAttachmentPartName) return 'INVALID_ATTACHMENT'
  if (part.size > attachmentLimits.maxBytes) return 'ATTACHMENT_TOO_LARGE'
  const mediaType = part.contentType?.split(';')[0]?.trim().toLowerCase()
  return attachmentLimits.mediaTypes.some((known) => known === mediaType) ? undefined : 'UNSUPPORTED_MEDIA_TYPE'
}

/** The answer to an upload: 201 and the file's URL, which a result then lists. */
export function attachmentAnswer(url: string): { status: 201; body: { url: string } } {
  return { status: 201, body: { url } }
}

/** The URL in the answer to an upload; undefined when there is no http(s) URL in it. */
export function readAttachmentAnswer(value: unknown): string | undefined {
  const url = isObject(value) ? own(value, 'url') : undefined
  return typeof url === 'string' && httpUrl(url) ? url : undefined
}
