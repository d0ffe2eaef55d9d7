/**
 * Where bytes too large for a row lie, by content: the address is (tenant, SHA-256 in lower-case hex), and bytes under an
 * address never change. References are counted in the database, not here.
 *
 * A delete must not overtake a new reference to the same bytes. This order keeps them apart, whatever process does what:
 * 1. before `put`, commit a row of the address that says when it was last wanted;
 * 2. `put`, then commit the reference, which is refused where the row is gone; until then the row is said to be wanted
 *    every few seconds;
 * 3. mark a row without references that nobody wants, or has said so of lately, as being removed; `delete`; then remove
 *    the row. Who wants the same bytes meanwhile waits.
 */
export interface BlobStore {
  /**
   * Stores bytes; they are durable when it resolves. Again under the same address it is cheap and changes nothing. The
   * caller vouches that the hash is that of the bytes.
   */
  put(tenant: string, sha256: string, bytes: Uint8Array): Promise<void>
  /** All bytes, or null where there are none. */
  get(tenant: string, sha256: string): Promise<Uint8Array | null>
  /** The bytes in pieces, read while iterated, or null where there are none. Not iterating it holds nothing. */
  readStream(tenant: string, sha256: string): Promise<AsyncIterable<Uint8Array> | null>
  /** Removes the bytes, durably. No error where there are none. */
  delete(tenant: string, sha256: string): Promise<void>
  /** Removes what is left of a `put` that was cut off, by a process that died a minute ago or longer. */
  tidy(): Promise<void>
  /** Rejects while nothing could be stored. It writes a few bytes, so ask every few seconds at most. */
  healthy(): Promise<void>
  /** Lets go of connections and files. */
  close(): Promise<void>
}

/** Throws a RangeError unless both parts are of the only form that is safe in a path: neither comes from outside whole. */
export function assertBlobAddress(tenant: string, sha256: string): void {
  if (!/^[a-z0-9_]{1,90}$/.test(tenant)) throw new RangeError('a blob address needs a tenant id')
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new RangeError('a blob address needs a SHA-256 in lower-case hex')
}
