import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { type TestContext, test } from 'node:test'
import type { BlobStore } from './interface.ts'

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Bytes that differ for each seed. */
export function someBytes(size: number, seed: number): Uint8Array {
  const bytes = new Uint8Array(size)
  for (let i = 0; i < size; i++) bytes[i] = (i * 31 + seed * 17 + (i >>> 8)) & 255
  return bytes
}

/** What every store of documents must do. `open` gives an empty one that goes with the test. */
export function blobStoreContract(open: (t: TestContext) => Promise<BlobStore>): void {
  const tenant = 'ten_01jd0000000000000000000000'
  const other = 'ten_01jd0000000000000000000001'

  test('what was put is there, for its tenant alone', async (t) => {
    const store = await open(t)
    const bytes = someBytes(300_000, 1)
    const hash = sha256Of(bytes)
    await store.put(tenant, hash, bytes)
    assert.equal(sha256Of((await store.get(tenant, hash))!), hash)
    assert.equal(await store.get(other, hash), null)
    assert.equal(await store.readStream(other, hash), null)
    assert.equal(await store.get(tenant, sha256Of(someBytes(1, 2))), null)
  })

  test('a stream gives the same bytes, in pieces', async (t) => {
    const store = await open(t)
    const bytes = someBytes(1_000_000, 2)
    const hash = sha256Of(bytes)
    await store.put(tenant, hash, bytes)
    const pieces: Uint8Array[] = []
    for await (const piece of (await store.readStream(tenant, hash))!) pieces.push(piece)
    assert.ok(pieces.length > 1)
    assert.equal(sha256Of(Buffer.concat(pieces)), hash)
    // One that is left alone, and one that is left early, hold nothing that would keep this process alive.
    assert.notEqual(await store.readStream(tenant, hash), null)
    for await (const piece of (await store.readStream(tenant, hash))!) {
      assert.ok(piece.length > 0)
      break
    }
  })

  test('no bytes at all are bytes too', async (t) => {
    const store = await open(t)
    const hash = sha256Of(new Uint8Array(0))
    await store.put(tenant, hash, new Uint8Array(0))
    assert.equal((await store.get(tenant, hash))!.length, 0)
    const pieces: Uint8Array[] = []
    for await (const piece of (await store.readStream(tenant, hash))!) pieces.push(piece)
    assert.equal(Buffer.concat(pieces).length, 0)
  })

  test('the same bytes put again, even at once, are there once and go once', async (t) => {
    const store = await open(t)
    const bytes = someBytes(200_000, 3)
    const hash = sha256Of(bytes)
    await Promise.all(Array.from({ length: 8 }, () => store.put(tenant, hash, bytes)))
    await store.put(tenant, hash, bytes)
    await store.put(other, hash, bytes)
    await store.delete(tenant, hash)
    assert.equal(await store.get(tenant, hash), null)
    assert.equal(sha256Of((await store.get(other, hash))!), hash)
    await store.delete(tenant, hash)
    await store.put(tenant, hash, bytes)
    assert.equal(sha256Of((await store.get(tenant, hash))!), hash)
  })

  test('many at once', async (t) => {
    const store = await open(t)
    const all = Array.from({ length: 64 }, (_, seed) => someBytes(120_000, seed))
    await Promise.all(all.map((bytes) => store.put(tenant, sha256Of(bytes), bytes)))
    for (const bytes of all)
      assert.deepEqual(Buffer.from((await store.get(tenant, sha256Of(bytes)))!), Buffer.from(bytes))
  })

  test('an address that is none reaches nothing', async (t) => {
    const store = await open(t)
    const hash = sha256Of(someBytes(1, 1))
    for (const [badTenant, badHash] of [
      ['', hash],
      ['..', hash],
      ['.tmp', hash],
      ['ten/../x', hash],
      ['ten_A', hash],
      ['ten_\0', hash],
      ['a'.repeat(91), hash],
      [tenant, ''],
      [tenant, hash.toUpperCase()],
      [tenant, `${hash}0`],
      [tenant, `../${hash.slice(3)}`],
      [tenant, `${hash}\n`],
    ] as const) {
      await assert.rejects(store.put(badTenant, badHash, new Uint8Array(1)), RangeError)
      await assert.rejects(store.get(badTenant, badHash), RangeError)
      await assert.rejects(store.readStream(badTenant, badHash), RangeError)
      await assert.rejects(store.delete(badTenant, badHash), RangeError)
    }
  })

  test('it says that it is well', async (t) => {
    const store = await open(t)
    await store.healthy()
  })
}
