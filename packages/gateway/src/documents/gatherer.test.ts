import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createGatherer } from './gatherer.ts'

/** Work that notes when it begins, and ends when it is told. */
function scene(most: number) {
  const gatherer = createGatherer({ afterMs: 1, most })
  const begun: number[] = []
  const ends: (() => void)[] = []
  const work = (name: number) => () => {
    begun.push(name)
    return new Promise<void>((resolve) => ends.push(resolve))
  }
  const endAll = () => {
    for (const end of ends.splice(0)) end()
  }
  return { gatherer, begun, work, endAll }
}

test('work that comes together begins together, and nobody waits for its end', async () => {
  const { gatherer, begun, work, endAll } = scene(10)
  await gatherer.add(work(1))
  await gatherer.add(work(2))
  assert.deepEqual(begun, [], 'nothing begins by itself')
  const ended = gatherer.ended()
  assert.deepEqual(begun, [1, 2])
  assert.equal(gatherer.count(), 2)
  endAll()
  await ended
  assert.equal(gatherer.count(), 0)
})

test('work that nobody asks after begins by itself', async () => {
  const { promise, resolve } = Promise.withResolvers<void>()
  const { gatherer } = scene(10)
  await gatherer.add(async () => resolve())
  await promise
})

test('where much waits it begins at once, and whoever adds more waits for its end', async () => {
  const { gatherer, begun, work, endAll } = scene(2)
  await gatherer.add(work(1))
  let wentOn = false
  const second = gatherer.add(work(2)).then(() => {
    wentOn = true
  })
  assert.deepEqual(begun, [1, 2])
  await gatherer.add(work(3))
  assert.equal(wentOn, false)
  endAll()
  await second
  const ended = gatherer.ended()
  endAll()
  await ended
  assert.deepEqual(begun, [1, 2, 3])
})
