import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type CheckpointingThread, createCheckpoints } from './checkpoints.ts'
import type { CheckpointProgress } from './messages.ts'

/** A log to which so many pages are written during each pass of a reader. */
function scene(log: number, writtenDuring: number[]) {
  const state = { log, moved: 0, passes: 0, byWriter: 0 }
  const reader: CheckpointingThread = {
    async checkpoint() {
      state.moved = state.log
      state.log += writtenDuring[state.passes++] ?? 0
      return { log: state.log, moved: state.moved }
    },
  }
  const writer: CheckpointingThread = {
    async checkpoint() {
      state.byWriter += state.log - state.moved
      return { log: state.log, moved: state.log }
    },
  }
  return { state, reader, writer }
}

async function roundOf(log: number, writtenDuring: number[]) {
  const { state, reader, writer } = scene(log, writtenDuring)
  const { promise, resolve } = Promise.withResolvers<CheckpointProgress>()
  const last: CheckpointingThread = {
    async checkpoint() {
      const progress = await writer.checkpoint()
      resolve(progress)
      return progress
    },
  }
  const checkpoints = createCheckpoints(last, () => reader, assert.fail)
  checkpoints.ask()
  await promise
  await checkpoints.stop()
  return state
}

test('A long log is moved by a reader, and the writer moves only what was written meanwhile', async () => {
  const state = await roundOf(100_000, [9000, 800])
  assert.equal(state.passes, 2)
  assert.equal(state.byWriter, 800)
})

test('Where more is written than a reader moves, the round ends all the same', async () => {
  const state = await roundOf(100_000, Array(100).fill(50_000))
  assert.equal(state.passes, 4)
  assert.equal(state.byWriter, 50_000)
})

test('A short log is moved, and goes on', async () => {
  const { state, reader } = scene(500, [])
  const { promise, resolve } = Promise.withResolvers<void>()
  const seen: CheckpointingThread = {
    async checkpoint() {
      const progress = await reader.checkpoint()
      resolve()
      return progress
    },
  }
  const writer: CheckpointingThread = { checkpoint: () => assert.fail('the writer had nothing to do') }
  const checkpoints = createCheckpoints(writer, () => seen, assert.fail)
  checkpoints.ask()
  await promise
  await checkpoints.stop()
  assert.equal(state.passes, 1)
})
