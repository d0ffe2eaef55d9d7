import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { openBlobStore } from './open.ts'

test('each kind of setting opens its own store', async (t) => {
  const dir = await mkdtemp(join(tmpdir(), 'gangway-open-'))
  t.after(() => rm(dir, { recursive: true }))
  const options = {
    now: Date.now,
    alone: false,
    env: { AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:1', AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b' },
  }
  const file = await openBlobStore({ kind: 'file', dir }, options)
  await file.healthy()
  const s3 = await openBlobStore({ kind: 's3', bucket: 'bucket', prefix: '' }, options)
  await assert.rejects(s3.healthy(), { code: 'ECONNREFUSED' })
  await s3.close()
})
