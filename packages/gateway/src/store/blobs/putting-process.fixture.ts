import { sha256Of, someBytes } from './blob-store-contract.fixture.ts'
import { openFileBlobStore } from './file.ts'

// A process that puts files, eight at a time and without end, and tells its parent of each that was acknowledged.
const store = await openFileBlobStore({ dir: process.argv[2]!, now: Date.now })
let seed = 0
for (let lane = 0; lane < 8; lane++) void put()

async function put(): Promise<void> {
  for (;;) {
    seed += 1
    const bytes = someBytes(200_000 + seed, seed)
    const hash = sha256Of(bytes)
    await store.put('ten_1', hash, bytes)
    process.send!(hash)
  }
}
