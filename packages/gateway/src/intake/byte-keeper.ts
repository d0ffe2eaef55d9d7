import { hash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Instant } from '../model/index.ts'
import type { BlobStore } from '../store/blobs/interface.ts'
import type { Store } from '../store/interface.ts'

/** Where bytes were put: small ones go into a row of the caller's, larger ones are durable under their hash already. */
export interface KeptBytes {
  sha256: string
  size: number
  inRow: boolean
}

export type KeepBytes = (tenant: string, bytes: Uint8Array) => Promise<KeptBytes>

/** The removal of the same bytes takes milliseconds; one that was cut off is finished by the next sweep. */
const removalTries = 100
const removalWaitMs = 50

/** `inRowBytes`: up to so many bytes lie in a row, which is faster than a file of their own (design section 5). */
export function createByteKeeper(store: Store, blobs: BlobStore, inRowBytes: number, now: () => Instant): KeepBytes {
  return async (tenant, bytes) => {
    const sha256 = hash('sha256', bytes, 'hex')
    const size = bytes.length
    if (size <= inRowBytes) return { sha256, size, inRow: true }
    for (let tries = 1; !(await store.wantBlob(tenant, { sha256, size, now: now() })); tries++) {
      if (tries === removalTries) throw new Error('The same bytes are being removed, and that does not come to an end')
      await wait(removalWaitMs)
    }
    await blobs.put(tenant, sha256, bytes)
    return { sha256, size, inRow: false }
  }
}
