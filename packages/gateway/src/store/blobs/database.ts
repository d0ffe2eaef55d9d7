import type { Store } from '../interface.ts'
import type { BlobStore } from './interface.ts'

/** The document store in the database itself, for gateways that share a PostgreSQL (GANGWAY_DOCUMENTS `db:`). */
export function createDatabaseBlobStore(store: Store): BlobStore {
  const get = (tenant: string, sha256: string) => store.readBlobBytes(tenant, { sha256 })
  return {
    put: (tenant, sha256, bytes) => store.keepBlobBytes(tenant, { sha256, packed: Uint8Array.from(bytes) }),
    get,
    async readStream(tenant, sha256) {
      const bytes = await get(tenant, sha256)
      return (
        bytes &&
        (async function* () {
          yield bytes
        })()
      )
    },
    // The row goes with its bytes, in the transaction that finds them unwanted.
    delete: async () => {},
    healthy: () => store.ping(),
    close: async () => {},
  }
}
