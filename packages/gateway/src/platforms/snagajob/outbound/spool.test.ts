import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { type TestContext } from 'node:test'
import { spool } from './spool.ts'

async function dataDir(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gangway-spool-'))
  t.after(() => rm(folder, { recursive: true, force: true }))
  return folder
}

const collected = async (chunks: AsyncIterable<Uint8Array>) => Buffer.concat(await Array.fromAsync(chunks))

test('what was written is read, as often as asked, and no file is left', async (t) => {
  const folder = await dataDir(t)
  async function* chunks() {
    yield 'Zoë '
    yield new Uint8Array(700_001).fill(7)
    yield ''
    yield '👋'
  }
  const whole = Buffer.concat([Buffer.from('Zoë '), Buffer.alloc(700_001, 7), Buffer.from('👋')])
  const file = await spool(folder, chunks())
  assert.equal(file.size, whole.length)
  assert.equal(file.sha256, createHash('sha256').update(whole).digest('hex'))
  assert.deepEqual(await readdir(join(folder, 'spool')), [])
  assert.ok((await collected(file.read())).equals(whole))
  assert.ok((await collected(file.read())).equals(whole))
  await file.close()
})

test('nothing at all is a file too', async (t) => {
  const file = await spool(await dataDir(t), (async function* () {})())
  assert.equal(file.size, 0)
  assert.equal((await collected(file.read())).length, 0)
  await file.close()
})

test('what fails under way leaves nothing behind', async (t) => {
  const folder = await dataDir(t)
  async function* broken() {
    yield 'a'.repeat(300_000)
    throw new Error('the source failed')
  }
  await assert.rejects(spool(folder, broken()), /the source failed/)
  assert.deepEqual(await readdir(join(folder, 'spool')), [])
})
