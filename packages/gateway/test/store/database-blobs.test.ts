import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { blobStoreContract } from '../../src/store/blobs/blob-store-contract.fixture.ts'
import { createDatabaseBlobStore } from '../../src/store/blobs/database.ts'
import { assertBlobAddress, type BlobStore } from '../../src/store/blobs/interface.ts'
import { openStore } from '../../src/store/open.ts'
import { type Home, withHome } from '../support/stores.ts'

/** The contract of document stores, on each database; who puts says first that the bytes are wanted. */
for (const kind of ['sqlite', 'postgres'] as const) {
  blobStoreContract((t: TestContext): Promise<BlobStore> => withHome(t, kind, (home) => open(t, home)))
}

async function open(t: TestContext, { databaseUrl, dataDir }: Home): Promise<BlobStore> {
  const store = await openStore({ databaseUrl, dataDir, report: (error) => assert.fail(error) })
  t.after(() => store.close())
  const blobs = createDatabaseBlobStore(store)
  return {
    ...blobs,
    async put(tenant, sha256, bytes) {
      assertBlobAddress(tenant, sha256)
      await store.wantBlob(tenant, { sha256, size: bytes.length, now: 1000 })
      await blobs.put(tenant, sha256, bytes)
    },
  }
}
