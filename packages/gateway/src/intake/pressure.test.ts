import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createPressure } from './pressure.ts'

function pressureAt() {
  const state = { now: 1000, backlogIsLong: false }
  const pressure = createPressure(
    () => state.now,
    () => state.backlogIsLong,
  )
  const take = (count: number) => {
    for (let i = 0; i < count; i++) pressure.taken()
  }
  const answer = (count: number) => {
    for (let i = 0; i < count; i++) pressure.answered()
  }
  return { state, pressure, take, answer }
}

test('Projection gives way while many requests are in hand, and goes on once they are answered', () => {
  const { state, pressure, take, answer } = pressureAt()
  take(64)
  assert.equal(pressure.givesWay(), false, 'a moment is no pressure')
  state.now += 200
  assert.equal(pressure.givesWay(), true)
  answer(64)
  state.now += 400
  assert.equal(pressure.givesWay(), false)
})

test('Requests that are answered in no time do not press, however many', () => {
  const { state, pressure, take, answer } = pressureAt()
  for (let round = 0; round < 1000; round++) {
    take(20)
    state.now += 1
    answer(20)
    state.now += 9
  }
  assert.equal(pressure.givesWay(), false)
})

test('What presses without end is no burst: projection takes its share, until the pressure has been gone', () => {
  const { state, pressure, take, answer } = pressureAt()
  take(64)
  state.now += 1000
  assert.equal(pressure.givesWay(), true)
  state.now += 15_000
  assert.equal(pressure.givesWay(), false)
  answer(64)
  state.now += 1000
  assert.equal(pressure.givesWay(), false)
  take(64)
  state.now += 1000
  assert.equal(pressure.givesWay(), true)
})

test('A long backlog is worked off whatever presses, so that requests need not be refused', () => {
  const { state, pressure, take } = pressureAt()
  take(64)
  state.now += 1000
  state.backlogIsLong = true
  assert.equal(pressure.givesWay(), false)
})
