import assert from 'node:assert/strict'
import test from 'node:test'
import { together } from './together.ts'

test('answers come in the order in which they were asked for', async () => {
  const slow = Promise.withResolvers<string>()
  const both = together(slow.promise, Promise.resolve(2))
  slow.resolve('one')
  assert.deepEqual(await both, ['one', 2])
})

test('it rejects with what failed first, and only when all have ended', async () => {
  const [slow, failsLater, failsFirst] = [0, 1, 2].map(() => Promise.withResolvers<void>())
  let isOver = false
  const all = together(slow!.promise, failsLater!.promise, failsFirst!.promise).finally(() => {
    isOver = true
  })
  failsFirst!.reject(new Error('the fault'))
  failsLater!.reject(new Error('what followed from it'))
  await failsLater!.promise.catch(() => {})
  await new Promise(setImmediate)
  assert.equal(isOver, false)
  slow!.resolve()
  await assert.rejects(all, { message: 'the fault' })
})
