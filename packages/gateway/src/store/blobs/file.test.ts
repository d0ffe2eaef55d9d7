import assert from 'node:assert/strict'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { blobStoreContract, sha256Of, someBytes } from './blob-store-contract.fixture.ts'
import { openFileBlobStore } from './file.ts'

const TENANT = 'ten_1'

async function freshFolder(t: TestContext): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'gangway-blobs-'))
  t.after(() => rm(dir, { recursive: true, force: true }))
  return dir
}

const openAt = (dir: string, now = Date.now(), alone = false) => openFileBlobStore({ dir, now: () => now, alone })

blobStoreContract(async (t) => openAt(join(await freshFolder(t), 'made', 'on', 'the', 'way')))

test('a file lies under tenant and hash, readable by nobody else, with nothing beside it', async (t) => {
  const dir = await freshFolder(t)
  const bytes = someBytes(1000, 1)
  const hash = sha256Of(bytes)
  await (await openAt(dir)).put(TENANT, hash, bytes)
  const path = join(dir, TENANT, hash.slice(0, 2), hash)
  assert.deepEqual(await readFile(path), Buffer.from(bytes))
  assert.equal((await stat(path)).mode & 0o077, 0)
  assert.deepEqual(await readdir(join(dir, '.tmp')), [])
})

test('two stores on one folder, as two processes are', async (t) => {
  const dir = await freshFolder(t)
  const stores = await Promise.all([openAt(dir), openAt(dir)])
  const all = Array.from({ length: 20 }, (_, seed) => someBytes(50_000, seed))
  await Promise.all(all.flatMap((bytes) => stores.map((store) => store.put(TENANT, sha256Of(bytes), bytes))))
  await stores[0]!.delete(TENANT, sha256Of(all[0]!))
  assert.equal(await stores[1]!.get(TENANT, sha256Of(all[0]!)), null)
  await stores[1]!.put(TENANT, sha256Of(all[0]!), all[0]!)
  for (const bytes of all) assert.equal(sha256Of((await stores[0]!.get(TENANT, sha256Of(bytes)))!), sha256Of(bytes))
})

test('temporary files that were left behind are removed, fresh ones only where no other process can be writing them', async (t) => {
  const dir = await freshFolder(t)
  await mkdir(join(dir, '.tmp'))
  const now = Date.now()
  const leave = async (name: string, age: number) => {
    await writeFile(join(dir, '.tmp', name), 'x')
    await utimes(join(dir, '.tmp', name), new Date(now - age), new Date(now - age))
  }
  await leave('orphan', 61_000)
  await leave('in-use', 59_000)
  const store = await openAt(dir, now)
  assert.deepEqual(await readdir(join(dir, '.tmp')), ['in-use'])
  await leave('orphan', 61_000)
  await store.tidy()
  assert.deepEqual(await readdir(join(dir, '.tmp')), ['in-use'])
  await openAt(dir, now, true)
  assert.deepEqual(await readdir(join(dir, '.tmp')), [])
})

test('a file that is not whole is replaced', async (t) => {
  const dir = await freshFolder(t)
  const store = await openAt(dir)
  const bytes = someBytes(1000, 1)
  const hash = sha256Of(bytes)
  await mkdir(join(dir, TENANT, hash.slice(0, 2)), { recursive: true })
  await writeFile(join(dir, TENANT, hash.slice(0, 2), hash), bytes.subarray(0, 500))
  await store.put(TENANT, hash, bytes)
  assert.equal(sha256Of((await store.get(TENANT, hash))!), hash)
})

test('a put that fails says so, leaves nothing behind, and can be repeated', async (t) => {
  const dir = await freshFolder(t)
  const store = await openAt(dir)
  const bytes = someBytes(1000, 1)
  const hash = sha256Of(bytes)
  await writeFile(join(dir, TENANT), 'a file where a folder should be')
  await assert.rejects(store.put(TENANT, hash, bytes))
  assert.deepEqual(await readdir(join(dir, '.tmp')), [])
  await rm(join(dir, TENANT))
  await store.put(TENANT, hash, bytes)
  assert.equal(sha256Of((await store.get(TENANT, hash))!), hash)
})

test('a folder that went away while the store was open is made again', async (t) => {
  const dir = await freshFolder(t)
  const store = await openAt(dir)
  const bytes = someBytes(1000, 1)
  await store.put(TENANT, sha256Of(bytes), bytes)
  await rm(join(dir, TENANT), { recursive: true })
  await assert.rejects(store.put(TENANT, sha256Of(bytes), bytes), { code: 'ENOENT' })
  await store.put(TENANT, sha256Of(bytes), bytes)
  assert.notEqual(await store.get(TENANT, sha256Of(bytes)), null)
})

test('a folder that cannot be written to is not healthy', async (t) => {
  const dir = await freshFolder(t)
  const store = await openAt(dir)
  await rm(join(dir, '.tmp'), { recursive: true })
  await assert.rejects(store.healthy(), { code: 'ENOENT' })
})

test('a process killed while putting leaves whole files only, and all that it acknowledged', async (t) => {
  const dir = await freshFolder(t)
  const child = fork(join(import.meta.dirname, 'putting-process.fixture.ts'), [dir])
  const acknowledged: string[] = []
  await new Promise<void>((resolve) => {
    child.on('message', (hash: string) => {
      acknowledged.push(hash)
      if (acknowledged.length === 40) {
        child.kill('SIGKILL')
        resolve()
      }
    })
  })
  await once(child, 'exit')
  const found = new Set<string>()
  for (const prefix of await readdir(join(dir, TENANT))) {
    for (const name of await readdir(join(dir, TENANT, prefix))) {
      assert.equal(sha256Of(await readFile(join(dir, TENANT, prefix, name))), name)
      found.add(name)
    }
  }
  for (const hash of acknowledged) assert.ok(found.has(hash))
})
