import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createRejectionTeller } from './rejections.ts'

test('refusals of one connection for one reason are told at once, then once a minute, each counted once', async (t) => {
  t.mock.timers.enable({ apis: ['setInterval'] })
  let now = 0
  const told: { at: number; count: number }[] = []
  const store = {
    async tellRejections(_tenant: string, { rejections }: { rejections: { count: number }[] }) {
      for (const { count } of rejections) told.push({ at: now, count })
      return rejections.map(() => null)
    },
  }
  const teller = createRejectionTeller(
    store as never,
    () => now,
    (error) => assert.fail(String(error)),
  )
  const refuse = (reason = 'date_missing') =>
    teller.noticed({ tenant: 'ten_1', connectionId: 'con_1', reason, reception: { platform: 'snagajob' } } as never)
  const pass = (seconds: number) => {
    for (let gone = 0; gone < seconds; gone++) {
      now += 1000
      t.mock.timers.tick(1000)
    }
  }
  const counts = () => told.map(({ count }) => count)
  for (let n = 0; n < 4; n++) refuse()
  assert.deepEqual(counts(), [1])
  pass(64)
  assert.deepEqual(counts(), [1, 3])
  refuse()
  refuse('signature_missing')
  pass(3)
  assert.deepEqual(counts(), [1, 3, 1], 'another reason is told at once, the same one later')
  pass(120)
  assert.deepEqual(counts(), [1, 3, 1, 1])
  refuse()
  assert.equal(told.length, 5, 'after a quiet minute one is told at once')
  refuse()
  await teller.stop()
  assert.deepEqual(counts(), [1, 3, 1, 1, 1, 1])
})
