import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import S3rver from '@20minutes/s3rver'
import { blobStoreContract, sha256Of, someBytes } from './blob-store-contract.fixture.ts'
import { openS3BlobStore } from './s3.ts'

const directory = await mkdtemp(join(tmpdir(), 'gangway-s3-'))
const bucket = { name: 'documents', configs: [] }
const server = new S3rver({ address: '127.0.0.1', port: 0, silent: true, directory, configureBuckets: [bucket] })
const { port } = await server.run()
after(async () => {
  await server.close()
  await rm(directory, { recursive: true })
})

const env = {
  AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${port}`,
  AWS_ACCESS_KEY_ID: 'S3RVER',
  AWS_SECRET_ACCESS_KEY: 'S3RVER',
}
let prefixes = 0

blobStoreContract(async (t) => {
  prefixes += 1
  const store = await openS3BlobStore({ bucket: 'documents', prefix: `some/where/${prefixes}`, env })
  t.after(() => store.close())
  return store
})

test('prefixes keep installations in one bucket apart, and no prefix is one', async (t) => {
  const [a, b, bare] = await Promise.all(
    ['a', 'b', ''].map((prefix) => openS3BlobStore({ bucket: 'documents', prefix, env })),
  )
  t.after(() => Promise.all([a, b, bare].map((store) => store!.close())))
  const bytes = someBytes(10, 1)
  await a!.put('ten_1', sha256Of(bytes), bytes)
  await bare!.put('ten_2', sha256Of(bytes), bytes)
  assert.equal(await b!.get('ten_1', sha256Of(bytes)), null)
  assert.equal(await bare!.get('ten_1', sha256Of(bytes)), null)
  assert.notEqual(await a!.get('ten_1', sha256Of(bytes)), null)
  assert.notEqual(await bare!.get('ten_2', sha256Of(bytes)), null)
})

test('a bucket that is missing, or keys that are wrong, are faults and not an empty store', async (t) => {
  const hash = sha256Of(someBytes(1, 1))
  const missing = await openS3BlobStore({ bucket: 'elsewhere', prefix: '', env })
  const intruder = await openS3BlobStore({
    bucket: 'documents',
    prefix: '',
    env: { ...env, AWS_SECRET_ACCESS_KEY: 'wrong' },
  })
  t.after(() => Promise.all([missing.close(), intruder.close()]))
  await assert.rejects(missing.healthy(), { name: 'NoSuchBucket' })
  await assert.rejects(missing.get('ten_1', hash), { name: 'NoSuchBucket' })
  await assert.rejects(intruder.healthy(), { name: 'SignatureDoesNotMatch' })
  await assert.rejects(intruder.get('ten_1', hash), { name: 'SignatureDoesNotMatch' })
  await assert.rejects(intruder.readStream('ten_1', hash))
})
