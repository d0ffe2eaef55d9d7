import type { Store } from '../interface.ts'
import { assertBlobAddress, type BlobStore } from './interface.ts'

/** Bytes handed on at a time. */
const pieceBytes = 256 * 1024

/**
 * The document store in the database itself, for gateways that share a PostgreSQL (GANGWAY_DOCUMENTS `db:`). The row that
 * says that bytes are wanted, which must be there before `put`, is where they go.
 */
export function createDatabaseBlobStore(store: Store): BlobStore {
  const get = async (tenant: string, sha256: string) => {
    assertBlobAddress(tenant, sha256)
    return store.readBlobBytes(tenant, { sha256 })
  }
  return {
    async put(tenant, sha256, bytes) {
      assertBlobAddress(tenant, sha256)
      await store.keepBlobBytes(tenant, { sha256, packed: Uint8Array.from(bytes) })
    },
    get,
    async readStream(tenant, sha256) {
      const bytes = await get(tenant, sha256)
      return bytes && piecesOf(bytes)
    },
    async delete(tenant, sha256) {
      assertBlobAddress(tenant, sha256)
      await store.dropBlobBytes(tenant, { sha256 })
    },
    tidy: async () => {},
    healthy: () => store.ping(),
    close: async () => {},
  }
}

async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes)
}
