import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ClaimedItem } from '../store/operations/outbox/item.ts'
import { createLanes, type Lane } from './lanes.ts'

let position = 0
const inHand = (lane: string) => ({ item: { lane, position: ++position } as ClaimedItem, endpoint: null, since: 0 })

function setUp(options = { perLane: 4, inHand: 100 }) {
  const lanes = createLanes(options)
  const take = (name: string, count: number): Lane => {
    let lane!: Lane
    for (let n = 0; n < count; n++) lane = lanes.take(inHand(name))
    return lane
  }
  const sendAll = (lane: Lane) => {
    let sent = 0
    while (lanes.next(lane)) sent++
    return sent
  }
  return { lanes, take, sendAll }
}

test('a lane sends as many at a time as it may, and the next when one has ended', () => {
  const { lanes, take, sendAll } = setUp()
  const lane = take('a', 6)
  assert.equal(sendAll(lane), 4)
  lanes.ended(lane, 10, false)
  assert.equal(sendAll(lane), 1)
  assert.equal(lanes.held(), 5)
})

test('a fast lane takes more in hand than it sends at a time, a slow one hardly', () => {
  const { lanes, take, sendAll } = setUp()
  const roomAfter = (name: string, tryMs: number) => {
    const lane = take(name, 100)
    for (let n = 0; n < 100; n++) {
      sendAll(lane)
      lanes.ended(lane, tryMs, false)
    }
    return lanes.roomIn(lane, 0)
  }
  assert.ok(roomAfter('fast', 1) > 30)
  assert.equal(roomAfter('slow', 5000), 4)
  assert.equal(lanes.room(0).otherwise, 4)
})

test('a lane that only fails is probed, and back at once when a try succeeds', () => {
  const { lanes, take, sendAll } = setUp({ perLane: 32, inHand: 1000 })
  const lane = take('a', 64)
  assert.equal(sendAll(lane), 32)
  for (let n = 0; n < 32; n++) lanes.ended(lane, 5, true)
  assert.equal(sendAll(lane), 4)
  assert.equal(lanes.roomIn(lane, 0), 0)
  lanes.ended(lane, 5, false)
  assert.equal(sendAll(lane), 28)
})

test('when all hold as much as they should, each lane still gets its share', () => {
  const { lanes, take } = setUp({ perLane: 4, inHand: 8 })
  const [a, b] = [take('a', 4), take('b', 4)]
  assert.deepEqual([lanes.roomIn(a, 0), lanes.roomIn(b, 0), lanes.room(0).otherwise], [0, 0, 2])
  const c = take('c', 2)
  assert.equal(lanes.roomIn(c, 0), 0)
  assert.equal(lanes.room(0).otherwise, 2)
})

test('a paused lane has no room until its time', () => {
  const { lanes } = setUp()
  lanes.pause('a', 50)
  assert.equal(lanes.room(49).byLane.a, 0)
  assert.ok(lanes.room(50).byLane.a! > 0)
})

test('what waits can be put down, all of it or what a lease was lost of', () => {
  const { lanes, take } = setUp()
  const lane = take('a', 3)
  const second = lane.waiting[1]!.item
  assert.deepEqual(lanes.drop(new Set([second.position, -1])), [second])
  assert.equal(lanes.drop().length, 2)
  assert.deepEqual([lanes.held(), lane.waiting.length], [0, 0])
})

test('lanes long out of use are forgotten, those in use are not', () => {
  const { lanes, take, sendAll } = setUp()
  const idle = take('idle', 1)
  sendAll(idle)
  lanes.ended(idle, 1, true)
  take('busy', 1)
  lanes.pause('paused', 1_000_000)
  lanes.tidy(1000)
  assert.deepEqual(Object.keys(lanes.room(1000).byLane), ['idle', 'busy', 'paused'])
  lanes.tidy(100_000)
  assert.deepEqual(Object.keys(lanes.room(1000).byLane), ['busy', 'paused'])
})
