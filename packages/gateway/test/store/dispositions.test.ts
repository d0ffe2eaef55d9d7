import assert from 'node:assert/strict'
import { randomFillSync } from 'node:crypto'
import type { TestContext } from 'node:test'
import { createIdSource } from '../../src/model/ids.ts'
import { openStore } from '../../src/store/open.ts'
import { type Home, onBothStores } from '../support/stores.ts'

const ids = createIdSource(Date.now, randomFillSync)
const at = Date.parse('2026-03-05T14:00:00Z')
const hour = 3_600_000
const registrationId = 'reg_1'
const everyHour = { registrationId, perConnection: false, minMs: hour, maxMs: 23 * hour }

async function open(t: TestContext, home: Home) {
  const report = (error: Error) => void t.diagnostic(error.message)
  const store = await openStore({ databaseUrl: home.databaseUrl, dataDir: home.dataDir, report })
  t.after(() => store.close())
  const tenant = await store.ensureFirstTenant({ id: ids.newId('tenant'), name: 'First', now: at })
  /** Applications come in, each with a row to be told. */
  const tell = async (changes: { applyId: string; at: number; connectionId?: string }[]) => {
    for (const { applyId, at: changedAt, connectionId = 'con_1' } of changes) {
      const [messageId, lease] = [ids.newId('message'), ids.newId('message')]
      await store.acceptMessages({
        messages: [
          {
            tenant,
            id: messageId,
            connectionId,
            registrationId,
            platform: 'snagajob',
            kind: 'application',
            verdict: 'accepted',
            reason: null,
            dedupeKey: applyId,
            headers: '[]',
            verification: '[]',
            size: 0,
            sha256: null,
            note: null,
            answer: null,
            receivedAt: changedAt,
            body: null,
            blob: null,
          },
        ],
        packed: new Uint8Array(0),
      })
      await store.leaseMessages({ now: changedAt, leaseMs: 1000, lease, limit: 10 })
      const disposition = {
        registrationId,
        applyId,
        applicationStatus: 'received',
        status: 'NEW',
        reason: null,
        at: changedAt,
      } as const
      const effects = { dispositions: [disposition] }
      const outcome = {
        type: 'application',
        remoteId: applyId,
        flags: [],
        content: { candidate: {} },
        documents: [],
        effects,
      } as const
      const message = { tenant, messageId, connectionId, platform: 'snagajob', receivedAt: changedAt, outcome }
      await store.saveProjections({ lease, now: at, messages: [message as never], packed: new Uint8Array(0) })
    }
  }
  const plan = (now: number, change: Partial<typeof everyHour> = {}) =>
    store.planDispositionUploads(tenant, { ...everyHour, ...change, cause: 'schedule', now })
  const rowsOf = async (uploadId: string) =>
    (await store.readDispositionRows(tenant, { uploadId, after: null, limit: 100 })).map(({ applyId }) => applyId)
  const accept = async (id: string, now: number) =>
    store.noteUpload(tenant, { id, size: 1, sha256: 'x', objectKey: null, now })
  return { store, tenant, tell, plan, rowsOf, accept }
}

onBothStores(
  'rows are taken some at a time, the oldest changes first, and what is too much goes on in the next file',
  async (t, home) => {
    const { store, tenant, tell, plan, rowsOf, accept } = await open(t, home)
    await tell([3, 1, 5, 2, 4].map((n) => ({ applyId: `app-${n}`, at: at + n })))
    const [first] = await plan(at)
    const fill = (uploadId: string, limit = 1) => store.fillDispositionUpload(tenant, { uploadId, limit, maxRows: 2 })
    assert.deepEqual([await fill(first!.row.id), await fill(first!.row.id), await fill(first!.row.id)], [1, 1, 0])
    assert.deepEqual(await rowsOf(first!.row.id), ['app-1', 'app-2'])
    const list = async () =>
      (await store.listUploads(tenant, { page: { limit: 10 }, kind: 'disposition', of: { registrationId } })).rows
    // The next file of the run is there, once, and stands under no hour of its own.
    const second = (await list())[0]!.row.id
    assert.equal((await list()).length, 2)
    await accept(first!.row.id, at)
    assert.equal(await store.lastDispositionUpload(tenant, { uploadId: second }), null)
    assert.equal(await fill(second, 10), 2)
    assert.deepEqual(await rowsOf(second), ['app-3', 'app-4'])
    const third = (await list())[0]!.row.id
    assert.equal(await fill(third, 10), 1)
    assert.equal((await list()).length, 3)
    assert.deepEqual(await rowsOf(third), ['app-5'])
    assert.equal((await store.findUpload(tenant, { id: third })).row_count, 1)
  },
)

onBothStores('one upload at a time, one an hour, one a day at least', async (t, home) => {
  const { store, tenant, tell, plan, accept } = await open(t, home)
  assert.deepEqual(await plan(at), [])
  await tell([{ applyId: 'app-1', at }])
  const planned = await Promise.all([plan(at), plan(at), plan(at)])
  assert.equal(planned.flat().length, 1)
  const id = planned.flat()[0]!.row.id
  assert.deepEqual(await plan(at + hour), [])
  await store.fillDispositionUpload(tenant, { uploadId: id, limit: 10, maxRows: 10 })
  await accept(id, at)
  await tell([{ applyId: 'app-2', at }])
  assert.deepEqual(await plan(at + hour - 1), [])
  const asked = { ...everyHour, cause: 'request', now: at + hour - 1 } as const
  await assert.rejects(store.planDispositionUploads(tenant, asked), {
    code: 'invalid_state',
    detail: /2026-03-05T15:00:00/,
  })
  const [second] = await plan(at + hour)
  await store.fillDispositionUpload(tenant, { uploadId: second!.row.id, limit: 10, maxRows: 10 })
  assert.equal(await store.lastDispositionUpload(tenant, { uploadId: second!.row.id }), at)
  await accept(second!.row.id, at + hour)
  assert.deepEqual(await plan(at + 23 * hour), [])
  assert.equal((await plan(at + 24 * hour)).length, 1)
})

onBothStores('each connection has its own files where no partner stands for all', async (t, home) => {
  const { store, tenant, tell, plan, rowsOf, accept } = await open(t, home)
  await tell([
    { applyId: 'app-1', at, connectionId: 'con_1' },
    { applyId: 'app-2', at, connectionId: 'con_2' },
  ])
  const uploads = await plan(at, { perConnection: true })
  assert.deepEqual(
    uploads.map(({ row }) => row.connection_id),
    ['con_1', 'con_2'],
  )
  for (const { row } of uploads) await store.fillDispositionUpload(tenant, { uploadId: row.id, limit: 10, maxRows: 10 })
  assert.deepEqual(await rowsOf(uploads[1]!.row.id), ['app-2'])
  await accept(uploads[0]!.row.id, at)
  await tell([{ applyId: 'app-3', at, connectionId: 'con_1' }])
  // The one waits for its hour, the other for its upload.
  assert.deepEqual(await plan(at, { perConnection: true }), [])
  assert.equal((await plan(at + hour, { perConnection: true })).length, 1)
})
