import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DirectorySync } from './directory-sync.ts'

function controlled() {
  const started: { directory: string; finish: (error?: Error) => void }[] = []
  const sync = new DirectorySync(
    (directory) =>
      new Promise((resolve, reject) => {
        started.push({ directory, finish: (error) => (error ? reject(error) : resolve()) })
      }),
  )
  return { started, sync }
}

const turn = () => new Promise((resolve) => setImmediate(resolve))

test('a change made while a sync runs is not covered by it; all such share the next', async () => {
  const { started, sync } = controlled()
  const first = [sync.sync('a'), sync.sync('a')]
  await turn()
  assert.equal(started.length, 1)
  const late = [sync.sync('a'), sync.sync('a'), sync.sync('a')]
  await turn()
  assert.equal(started.length, 1)
  started[0]!.finish()
  await Promise.all(first)
  await turn()
  assert.equal(started.length, 2)
  started[1]!.finish()
  await Promise.all(late)
})

test('folders do not wait for each other', async () => {
  const { started, sync } = controlled()
  const [a, b] = [sync.sync('a'), sync.sync('b')]
  await turn()
  assert.deepEqual(
    started.map(({ directory }) => directory),
    ['a', 'b'],
  )
  started[1]!.finish()
  await b
  started[0]!.finish()
  await a
})

test('a failure is told to those it concerns, and the next one tries again', async () => {
  const { started, sync } = controlled()
  const first = sync.sync('a')
  await turn()
  const second = sync.sync('a')
  started[0]!.finish(new Error('no'))
  await assert.rejects(first, /no/)
  await turn()
  started[1]!.finish()
  await second
})

test('a folder that is not there is a fault', async () => {
  await assert.rejects(new DirectorySync().sync('/nonexistent/folder'), { code: 'ENOENT' })
})
