import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asArray, isEmptyAnswer, usableApplicationId } from './tolerance.ts'

test('array, single value and nothing (U10)', () => {
  assert.deepEqual(asArray([1, null]), [1, null])
  assert.deepEqual(asArray({ a: 1 }), [{ a: 1 }])
  assert.deepEqual(asArray(0), [0])
  for (const nothing of [undefined, null, '', ' ', {}, []]) assert.deepEqual(asArray(nothing), [])
})

test('an answer that answers nothing', () => {
  const empty = [undefined, null, '', '\n', {}, [], { selectedAnswers: [] }, { answerText: ' ', selectedAnswers: null }]
  for (const answer of empty) assert.equal(isEmptyAnswer(answer), true, JSON.stringify(answer))
  for (const answer of ['0', 0, false, ['x'], { answerText: '0' }, { selectedAnswers: [{}] }]) {
    assert.equal(isEmptyAnswer(answer), false, JSON.stringify(answer))
  }
})

test('an id that can serve as a key', () => {
  for (const id of ['app-7f3c21', '0', 'ид', 'a b', 'x'.repeat(500)]) assert.equal(usableApplicationId(id), id)
  assert.equal(usableApplicationId(42), '42')
  for (const id of [undefined, null, '', ' ', {}, [], true, 1.5, 2 ** 60, 'x'.repeat(501), 'a\0', 'a\n', '\ud800']) {
    assert.equal(usableApplicationId(id), null, JSON.stringify(id))
  }
})
