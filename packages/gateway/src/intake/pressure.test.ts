import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createPressure } from './pressure.ts'

function pressureAt() {
  const state = { now: 1000, backlogIsLong: false }
  const pressure = createPressure(
    () => state.now,
    () => state.backlogIsLong,
  )
  const take = (count: number, size = 3000) => {
    for (let i = 0; i < count; i++) pressure.taken(size)
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

test('Messages wait for each other as long as full batches of them are projected, and a moment longer', () => {
  const { state, pressure } = pressureAt()
  assert.equal(pressure.isBehind(), false)
  pressure.projected(64, 30)
  assert.equal(pressure.isBehind(), true)
  state.now += 1999
  assert.equal(pressure.isBehind(), true)
  state.now += 1
  assert.equal(pressure.isBehind(), false)
})

/** `perSecond` requests come in evenly, all of them in hand at once, until `ms` have gone by. Answers for how long projection gave way. */
function come(
  { state, pressure, take, answer }: ReturnType<typeof pressureAt>,
  ms: number,
  perSecond: () => number,
): number {
  let gaveWay = 0
  take(64)
  for (let gone = 0; gone < ms; gone += 10) {
    state.now += 10
    answer(perSecond() / 100)
    take(perSecond() / 100)
    if (pressure.givesWay()) gaveWay += 10
  }
  answer(64)
  return gaveWay
}

/** For three seconds so many requests come every 10 ms and are answered at once. */
function comeLightly({ state, take, answer }: ReturnType<typeof pressureAt>, count: number): void {
  for (let gone = 0; gone < 3000; gone += 10) {
    state.now += 10
    take(count)
    answer(count)
  }
}

test('Requests that come no faster than messages are projected get the way for a moment, ever more rarely', () => {
  const at = pressureAt()
  at.pressure.projected(100, 80)
  comeLightly(at, 12)
  const gaveWay = (ms: number) => come(at, ms, () => 1200)
  const trial = 250
  assert.equal(gaveWay(2000), trial)
  assert.equal(gaveWay(4000), trial, 'after two seconds')
  assert.equal(gaveWay(7000), trial, 'after four more')
  at.state.now += 500
  assert.equal(at.pressure.givesWay(), false)
  assert.equal(gaveWay(250), 0, 'it is soon after the last trial')
  at.state.now += 2000
  assert.equal(at.pressure.givesWay(), false)
  assert.equal(gaveWay(2000), trial, 'nothing pressed for two seconds')
})

test('A burst whose trial met a stall is found by the next one', () => {
  const at = pressureAt()
  at.pressure.projected(100, 100)
  let stalls = true
  const heldUp = () => (at.pressure.givesWay() && !stalls ? 5000 : 1000)
  assert.equal(come(at, 1000, heldUp), 250)
  stalls = false
  const gaveWay = come(at, 5000, heldUp)
  assert.ok(gaveWay > 3500, `${gaveWay} ms`)
})

test('Requests that come much faster than messages are projected get the way', () => {
  const at = pressureAt()
  at.pressure.projected(100, 100)
  const gaveWay = come(at, 14_000, () => 5000)
  assert.ok(gaveWay > 13_500, `${gaveWay} ms`)
})

test('Senders that wait for their answers show by a trial how many they are', () => {
  const at = pressureAt()
  at.pressure.projected(100, 100)
  const gaveWay = come(at, 14_000, () => (at.pressure.givesWay() ? 5000 : 1000))
  assert.ok(gaveWay > 13_500, `${gaveWay} ms`)
})

test('They do so although messages are projected faster than their requests come', () => {
  const at = pressureAt()
  at.pressure.projected(100, 35)
  const gaveWay = come(at, 14_000, () => (at.pressure.givesWay() ? 5000 : 1000))
  assert.ok(gaveWay > 13_500, `${gaveWay} ms`)
})

test('Large requests get the way, however few they are', () => {
  const at = pressureAt()
  at.pressure.projected(64, 100)
  at.take(60, 1_000_000)
  let gaveWay = 0
  for (let gone = 0; gone < 5000; gone += 10) {
    at.state.now += 10
    at.answer(2)
    at.take(2, 1_000_000)
    if (at.pressure.givesWay()) gaveWay += 10
  }
  assert.ok(gaveWay > 4900, `${gaveWay} ms`)
})

test('After a burst the next one is tried for at once', () => {
  const at = pressureAt()
  const heldUp = () => (at.pressure.givesWay() ? 5000 : 1000)
  at.pressure.projected(100, 50)
  assert.ok(come(at, 3000, heldUp) > 2500)
  at.state.now += 1000
  assert.equal(at.pressure.givesWay(), false)
  assert.ok(come(at, 3000, heldUp) > 2500)
})

test('A load that grows to what is projected is no burst, though it was a fraction of it before', () => {
  const at = pressureAt()
  at.pressure.projected(100, 60)
  comeLightly(at, 3)
  const gaveWay = come(at, 9000, () => 1500)
  assert.ok(gaveWay <= 750, `${gaveWay} ms`)
})

test('A load that stays as it is becomes no burst when projection slows down', () => {
  const at = pressureAt()
  at.pressure.projected(100, 60)
  come(at, 30_000, () => 1500)
  at.state.now += 500
  at.pressure.givesWay()
  for (let batch = 0; batch < 50; batch++) at.pressure.projected(100, 200)
  const gaveWay = come(at, 12_000, () => 1500)
  assert.ok(gaveWay <= 500, `${gaveWay} ms`)
})

test('A burst does not end with a moment in which nothing can come in', () => {
  const at = pressureAt()
  at.pressure.projected(100, 40)
  assert.equal(
    come(at, 500, () => 1000),
    250,
    'the trial is over',
  )
  assert.ok(come(at, 1000, () => 5000) > 500)
  at.take(64)
  at.state.now += 80
  assert.equal(at.pressure.givesWay(), true)
  at.state.now += 400
  assert.equal(at.pressure.givesWay(), false, 'nothing came for long')
})

test('How fast messages are projected is known anew from later batches', () => {
  const at = pressureAt()
  at.pressure.projected(100, 10)
  for (let batch = 0; batch < 20; batch++) at.pressure.projected(100, 100)
  const gaveWay = come(at, 5000, () => 3000)
  assert.ok(gaveWay > 4500, `${gaveWay} ms`)
})
