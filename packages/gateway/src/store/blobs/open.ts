import type { DocumentsSetting } from './documents-setting.ts'
import { openFileBlobStore } from './file.ts'
import type { BlobStore } from './interface.ts'

export interface OpenBlobStoreOptions {
  now: () => number
  /** No other process shares them. */
  alone: boolean
  /** Where the usual AWS variables are read from. */
  env: NodeJS.ProcessEnv
}

/** Opens what GANGWAY_DOCUMENTS names, other than the database itself. What S3 needs is loaded for S3 only. */
export async function openBlobStore(
  setting: Exclude<DocumentsSetting, { kind: 'db' }>,
  options: OpenBlobStoreOptions,
): Promise<BlobStore> {
  if (setting.kind === 'file') return openFileBlobStore({ dir: setting.dir, now: options.now, alone: options.alone })
  const { openS3BlobStore } = await import('./s3.ts')
  return openS3BlobStore({ bucket: setting.bucket, prefix: setting.prefix, env: options.env })
}
