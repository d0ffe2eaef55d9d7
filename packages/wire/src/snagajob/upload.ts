import { isObject, member } from './json.ts'

/** Asking for a presigned form and uploading with it (contract 2). */

export type UploadKind = 'single' | 'bulk' | 'disposition'

/** Where each form is asked for, after the API base. POST, with an empty body. */
export const presignPaths: Readonly<Record<UploadKind, string>> = {
  single: '/v1/presigned-s3-posting-post',
  bulk: '/v1/presigned-s3-bulk-posting-post',
  disposition: '/v1/presigned-s3-disposition-post',
}

/** The answer: `fields` is an open map, to be copied without looking (contract 2.1). */
export type PresignedForm = { url: string; fileUrl: string; fields: Record<string, string> }

/** A form is good for 5 minutes: stated for dispositions only, taken for all three (contract 2.2). */
export const FORM_LIFETIME_MS = 300_000

/** Whether a form given out at `issuedMs` has run out. */
export function formExpired(issuedMs: number, nowMs: number): boolean {
  return nowMs - issuedMs > FORM_LIFETIME_MS
}

/** Whether the store's answer means a form that has run out: 401 by Snagajob's words, 403 by Amazon's. */
export function needsNewForm(status: number): boolean {
  return status === 401 || status === 403
}

export type PresignedFormReading = { ok: true; form: PresignedForm } | { ok: false; message: string }

/** Reads the answer to a presign call. `fileUrl` may be missing, since nothing depends on it. */
export function readPresignedForm(value: unknown): PresignedFormReading {
  if (!isObject(value)) return { ok: false, message: 'the answer is not an object' }
  const [url, fileUrl, fields] = ['url', 'fileUrl', 'fields'].map((key) => member(value, key))
  if (typeof url !== 'string' || !URL.canParse(url)) return { ok: false, message: 'url is not an address' }
  if (!isObject(fields)) return { ok: false, message: 'fields is not an object' }
  const entries = Object.entries(fields)
  if (!entries.every(([, text]) => typeof text === 'string')) {
    return { ok: false, message: 'a member of fields is not a text' }
  }
  if (Object.hasOwn(fields, 'file')) return { ok: false, message: 'fields has a member named file' }
  return {
    ok: true,
    form: { url, fileUrl: typeof fileUrl === 'string' ? fileUrl : '', fields: Object.fromEntries(entries) },
  }
}

/**
 * The parts of the multipart upload in order: every field with name and value unchanged, then the file as `file`, which
 * must be last, since what follows it is ignored (contract 2.2). No `X-SAJ-*` header goes on this request.
 */
export function uploadParts<File>(form: PresignedForm, file: File): [name: string, value: string | File][] {
  return [...Object.entries(form.fields), ['file', file]]
}

/** What is wrong with the names of an upload's parts in the order received, or null: `file` comes once and last. */
export function uploadOrderFault(names: readonly string[]): string | null {
  const at = names.indexOf('file')
  if (at === -1) return 'there is no part named file'
  return at === names.length - 1 ? null : 'the part named file is not the last one; those after it are ignored'
}

/**
 * The object key that Snagajob's samples show: `<folder>/PP_<id>_<yyyyMMddHHmmss>.<xml|csv>`, where the id is an account
 * number or, for dispositions, the partner's name. For a sandbox: the server chooses it.
 */
export function uploadKey(folder: string, id: string, nowMs: number, extension: 'xml' | 'csv'): string {
  const stamp = new Date(nowMs).toISOString().replace(/\D/g, '').slice(0, 14)
  return `${folder}/PP_${id}_${stamp}.${extension}`
}
