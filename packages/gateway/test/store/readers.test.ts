import assert from 'node:assert/strict'
import type { Worker } from 'node:worker_threads'
import { openStore } from '../../src/store/open.ts'
import { onSqlite } from '../support/stores.ts'

onSqlite('no second reader is started because our own thread stood still', async (_t, { dataDir }) => {
  const threads: Worker[] = []
  const noticeThread = (worker: Worker) => void threads.push(worker)
  process.on('worker', noticeThread)
  const faults: Error[] = []
  const store = await openStore({ dataDir, report: (error) => faults.push(error) })
  const first = store.listTenants({ limit: 1 })
  standStill(400)
  const second = store.listTenants({ limit: 1 })
  await Promise.all([first, second])
  await store.close()
  process.off('worker', noticeThread)
  assert.equal(threads.length, 2, 'the writer and one reader')
  assert.deepEqual(faults, [])
})

const standStill = (ms: number) => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)
