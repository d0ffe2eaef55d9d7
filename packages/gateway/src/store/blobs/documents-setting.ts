import { isAbsolute, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What GANGWAY_DOCUMENTS says: in the database, in a folder, or in an S3 bucket (`prefix` without slashes around it, or empty). */
export type DocumentsSetting =
  | { kind: 'db' }
  | { kind: 'file'; dir: string }
  | { kind: 's3'; bucket: string; prefix: string }

/** The setting GANGWAY_DOCUMENTS holds something else. */
export class DocumentsSettingError extends Error {
  constructor(fault: string) {
    super(`GANGWAY_DOCUMENTS: ${fault}`)
    this.name = 'DocumentsSettingError'
  }
}

const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/
const PREFIX = /^[A-Za-z0-9!_.*'()/-]{0,500}$/

/**
 * Reads GANGWAY_DOCUMENTS (model section 7): `db:`, `file:` (the folder `documents` of the data folder), `file:<path>`
 * or `file:///<path>`, a relative path from the data folder, or `s3://bucket/prefix`. Throws `DocumentsSettingError`.
 */
export function parseDocumentsSetting(text: string, dataDir: string): DocumentsSetting {
  const setting = text.trim()
  if (setting === 'db:') return { kind: 'db' }
  if (setting.startsWith('file:')) return { kind: 'file', dir: parseFolder(setting, dataDir) }
  if (setting.startsWith('s3://')) return parseBucket(setting.slice('s3://'.length))
  throw new DocumentsSettingError('expected db:, file:, file:<path> or s3://bucket/prefix')
}

function parseFolder(setting: string, dataDir: string): string {
  if (setting.startsWith('file://')) {
    try {
      return fileURLToPath(setting)
    } catch {
      throw new DocumentsSettingError('a file URL needs three slashes and an absolute path')
    }
  }
  const path = setting.slice('file:'.length)
  if (path.includes('\0')) throw new DocumentsSettingError('a path without NUL')
  if (path === '') return join(dataDir, 'documents')
  return isAbsolute(path) ? path : join(dataDir, path)
}

function parseBucket(rest: string): DocumentsSetting {
  const slash = rest.indexOf('/')
  const bucket = slash < 0 ? rest : rest.slice(0, slash)
  const prefix = slash < 0 ? '' : rest.slice(slash + 1).replace(/\/+$/, '')
  if (!BUCKET.test(bucket)) throw new DocumentsSettingError(`${JSON.stringify(bucket)} is no bucket name`)
  const segments = prefix === '' ? [] : prefix.split('/')
  if (!PREFIX.test(prefix) || segments.some((segment) => ['', '.', '..'].includes(segment))) {
    throw new DocumentsSettingError(`${JSON.stringify(prefix)} is no key prefix`)
  }
  return { kind: 's3', bucket, prefix }
}
