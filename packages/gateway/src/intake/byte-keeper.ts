import { hash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Instant } from '../model/index.ts'
import type { BlobStore } from '../store/blobs/interface.ts'
import type { Store } from '../store/interface.ts'
import type { BlobAddress } from '../store/operations/blobs/renew-wants.ts'
import { renewWantsMs } from '../store/operations/blobs/want-blob.ts'

/** Where bytes were put: small ones go into a row of the caller's, larger ones are durable under their hash already. */
export interface KeptBytes {
  sha256: string
  size: number
  inRow: boolean
  /** To be called once the reference is committed, or is not going to be: until then nobody removes the bytes. */
  letGo(): void
}

export type KeepBytes = (tenant: string, bytes: Uint8Array) => Promise<KeptBytes>

/** The removal of the same bytes takes milliseconds; one that was cut off is finished by the next sweep. */
const removalTries = 400
const removalWaitMs = 50

export interface ByteKeeperDeps {
  store: Store
  blobs: BlobStore
  /** Up to so many bytes lie in a row, which is faster than a file of their own (design section 5). */
  inRowBytes: number
  now(): Instant
  report(error: unknown): void
}

export function createByteKeeper({ store, blobs, inRowBytes, now, report }: ByteKeeperDeps): KeepBytes {
  const inHand = new Set<BlobAddress>()
  let timer: NodeJS.Timeout | undefined
  const renew = () => {
    store.renewWants({ wanted: [...inHand], now: now() }).catch(report)
  }
  const hold = (address: BlobAddress) => {
    inHand.add(address)
    timer ??= setInterval(renew, renewWantsMs)
    return () => {
      inHand.delete(address)
      if (inHand.size > 0) return
      clearInterval(timer)
      timer = undefined
    }
  }
  return async (tenant, bytes) => {
    const sha256 = hash('sha256', bytes, 'hex')
    const size = bytes.length
    if (size <= inRowBytes) return { sha256, size, inRow: true, letGo() {} }
    for (let tries = 1; !(await store.wantBlob(tenant, { sha256, size, now: now() })); tries++) {
      if (tries === removalTries) throw new Error('The same bytes are being removed, and that does not come to an end')
      await wait(removalWaitMs)
    }
    const letGo = hold({ tenant, sha256 })
    try {
      await blobs.put(tenant, sha256, bytes)
    } catch (error) {
      letGo()
      throw error
    }
    return { sha256, size, inRow: false, letGo }
  }
}
