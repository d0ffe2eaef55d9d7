import type { Config } from './config.ts'
import { blame } from './config-fault.ts'
import { withAuditing } from './store/auditing.ts'
import { createDatabaseBlobStore } from './store/blobs/database.ts'
import type { BlobStore } from './store/blobs/interface.ts'
import { openBlobStore } from './store/blobs/open.ts'
import type { Store } from './store/interface.ts'
import { openStore } from './store/open.ts'

/** Opens the store, and brings its schema up to date. */
export async function openAuditedStore(config: Config, report: (error: unknown) => void): Promise<Store> {
  return withAuditing(await openStore({ ...config, report }).catch(blame('DATABASE_URL')))
}

/** Opens the document store. */
export async function openDocuments({ documents }: Config, store: Store, now: () => number): Promise<BlobStore> {
  if (documents.kind === 'db') return createDatabaseBlobStore(store)
  const opening = openBlobStore(documents, { now, alone: store.kind === 'sqlite', env: process.env })
  return opening.catch(blame('GANGWAY_DOCUMENTS'))
}

/** Frees at once what a process that died had in hand, where nobody else can have anything in hand. */
export async function freeWork(store: Store, now: () => number): Promise<void> {
  if (store.kind !== 'sqlite') return
  await store.releaseMessageLeases({ now: now() })
  await store.releaseContentLeases({ now: now() })
  await store.releaseLeases({ now: now() })
  await store.releaseErasures({ now: now() })
  await store.releaseWants({})
}
