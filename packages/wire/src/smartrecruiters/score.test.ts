import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { scoreFault, scorePercentage, scoreText, toIntegerScore } from './score.ts'

function written(raw: number, min: number, max: number) {
  const outcome = toIntegerScore({ raw, min, max })
  return outcome.ok ? [outcome.score.raw, outcome.score.min, outcome.score.max] : outcome.code
}

test('integers are unchanged', () => {
  assert.deepEqual(written(8, 0, 10), [8, 0, 10])
  assert.deepEqual(written(-5, -10, 300), [-5, -10, 300])
})

test('decimals in a range below 100 are rescaled to 0–100, half up', () => {
  assert.deepEqual(written(3.5, 0, 5), [70, 0, 100])
  assert.deepEqual(written(3, 0.5, 5.5), [50, 0, 100])
  assert.deepEqual(written(0.285, 0, 1), [29, 0, 100])
  assert.deepEqual(written(7.25, 0, 10), [73, 0, 100])
  assert.deepEqual(written(-0.5, -1, 0), [50, 0, 100])
  assert.deepEqual(written(1e-7, 0, 1), [0, 0, 100])
})

test('decimals in a range of 100 and more are rounded half up', () => {
  assert.deepEqual(written(72.5, 0, 100), [73, 0, 100])
  assert.deepEqual(written(72.4, 0, 100), [72, 0, 100])
  assert.deepEqual(written(-2.5, -200, 0.4), [-2, -200, 0])
  assert.deepEqual(written(-2.6, -200, 0), [-3, -200, 0])
  assert.deepEqual(written(99.4, 0, 99.99999), [99, 0, 100])
})

test('the range is 100 exactly where its decimals say so', () => {
  assert.ok(128.01 - 28.01 < 100, 'binary fractions fall short of 100 here')
  assert.deepEqual(written(50.5, 28.01, 128.01), [51, 28, 128])
})

test('bounds are held', () => {
  assert.equal(written(0, 0, 0), 'score_bounds')
  assert.equal(written(1, 2, 1), 'score_bounds')
  assert.equal(written(11, 0, 10), 'score_out_of_bounds')
  assert.equal(written(-0.1, 0, 10), 'score_out_of_bounds')
  assert.equal(written(Number.NaN, 0, 10), 'score_not_exact')
  assert.equal(written(1, 0, Number.POSITIVE_INFINITY), 'score_not_exact')
  assert.equal(written(2 ** 53, 0, 2 ** 53), 'score_not_exact')
  assert.deepEqual(written(0, 0, 10), [0, 0, 10])
  assert.deepEqual(written(10, 0, 10), [10, 0, 10])
})

test('whatever is written is integers within their bounds', () => {
  const number = fc.oneof(
    fc.double({ min: -1e6, max: 1e6, noNaN: true }),
    fc.double({ min: -1, max: 1, noNaN: true }),
    fc.integer(),
  )
  fc.assert(
    fc.property(fc.tuple(number, number, number), (numbers) => {
      const [min, raw, max] = numbers.toSorted((a, b) => a - b) as [number, number, number]
      fc.pre(min < max)
      const outcome = toIntegerScore({ raw, min, max })
      assert.ok(outcome.ok)
      const { score } = outcome
      assert.ok([score.raw, score.min, score.max].every(Number.isSafeInteger))
      assert.equal(scoreFault(score), undefined)
      assert.ok(![score.raw, score.min, score.max].some((part) => Object.is(part, -0)))
    }),
  )
})

test("percentage and label are those of the platform's pages", () => {
  assert.equal(scorePercentage({ raw: 28, min: 20, max: 80 }), 13)
  assert.equal(scoreText({ raw: 28, min: 20, max: 80 }), '28/80')
  assert.equal(scorePercentage({ raw: 0, min: 0, max: 0 }), undefined)
})
