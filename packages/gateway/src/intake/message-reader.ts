import type { BlobStore } from '../store/blobs/interface.ts'
import type { Store } from '../store/interface.ts'

/** Reads the raw bodies of messages from wherever they lie. */
export interface MessageReader {
  /** Of a message whose row was read. Throws where the bytes are gone, which they never are while it is not projected. */
  bodyOf(message: { tenant: string; id: string; bytes: Uint8Array | null; blob: string | null }): Promise<Buffer>
  /** Null where the body was not kept, or not any more. */
  body(tenant: string, messageId: string): Promise<Buffer | null>
}

export function createMessageReader(store: Store, blobs: BlobStore): MessageReader {
  const read = async (tenant: string, place: { bytes: Uint8Array | null; blob: string | null } | null) => {
    if (place?.bytes) return Buffer.from(place.bytes.buffer, place.bytes.byteOffset, place.bytes.length)
    const bytes = place?.blob ? await blobs.get(tenant, place.blob) : null
    return bytes && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  }
  return {
    async bodyOf(message) {
      const body = await read(message.tenant, message)
      if (body) return body
      throw new Error(`The body of ${message.id} is not in the document store. Restore it there, then project again.`)
    },
    async body(tenant, messageId) {
      return read(tenant, await store.findMessageBody(tenant, { id: messageId }))
    },
  }
}
