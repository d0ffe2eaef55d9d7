import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import type { CandidateSnapshot } from '../../src/model/index.ts'
import type { Store } from '../../src/store/interface.ts'
import { openStore } from '../../src/store/open.ts'
import type { ProjectedMessage } from '../../src/store/operations/projections/save-projections.ts'
import { type Home, onBothStores } from '../support/stores.ts'

const tenant = 'ten_a'
const packed = () => new Uint8Array(0)

interface Given {
  id: string
  remoteId?: string
  candidate?: CandidateSnapshot
  receivedAt?: number
  /** The text of its one document. */
  resume?: string
}

async function withStore(t: { after(fn: () => Promise<void>): void }, home: Home): Promise<Store> {
  const { databaseUrl, dataDir } = home
  const store = await openStore({ databaseUrl, dataDir, report: (error) => assert.fail(error) })
  t.after(() => store.close())
  return store
}

const mira = { fullName: 'Mira Okafor', lastName: 'Okafor', emails: ['mira@example.org'] }

async function accept(store: Store, given: Given[]): Promise<void> {
  await store.acceptMessages({
    packed: packed(),
    messages: given.map(({ id, receivedAt }) => ({
      tenant,
      id,
      connectionId: 'con_1',
      registrationId: 'reg_1',
      platform: 'snagajob',
      kind: 'application',
      verdict: 'accepted',
      reason: null,
      dedupeKey: id,
      headers: '[]',
      verification: '[]',
      size: 0,
      sha256: hash('sha256', id),
      note: null,
      answer: null,
      receivedAt: receivedAt ?? 1000,
      body: { offset: 0, length: 0 },
      blob: null,
    })),
  })
}

function projected({ id, remoteId, candidate, receivedAt, resume }: Given): {
  message: ProjectedMessage
  packed: Uint8Array<ArrayBuffer>
} {
  const bytes = Uint8Array.from(Buffer.from(resume ?? ''))
  const document = {
    kind: 'resume' as const,
    contentType: 'text/plain',
    sha256: hash('sha256', bytes),
    size: bytes.length,
    inPacked: { offset: 0, length: bytes.length },
  }
  return {
    packed: bytes,
    message: {
      tenant,
      messageId: id,
      connectionId: 'con_1',
      platform: 'snagajob',
      receivedAt: receivedAt ?? 1000,
      outcome: {
        type: 'application',
        ...(remoteId !== undefined && { remoteId }),
        flags: [],
        content: { candidate: candidate ?? mira },
        documents: resume === undefined ? [] : [document],
      },
    },
  }
}

/** Leases whatever waits and saves it as given, a batch for each. */
async function project(store: Store, given: Given[]): Promise<void> {
  for (const each of given) {
    const { message, packed } = projected(each)
    await store.leaseMessages({ now: 5000, leaseMs: 1000, lease: each.id, limit: 1, onlyMessage: each.id })
    await store.saveProjections({ lease: each.id, now: 5000, messages: [message], packed })
  }
}

async function events(store: Store) {
  const { rows } = await store.listEvents(tenant, { page: { limit: 100 } })
  return rows.map(({ type, data }) => ({ type, data: JSON.parse(data) }))
}

onBothStores('a message becomes an application, a candidate, a document and an event', async (t, home) => {
  const store = await withStore(t, home)
  await accept(store, [{ id: 'msg_1' }])
  await project(store, [{ id: 'msg_1', remoteId: 'app-1', resume: 'Line cook' }])
  const [event, ...rest] = await events(store)
  assert.equal(rest.length, 0)
  assert.equal(event!.type, 'application.received')
  assert.equal(event!.data.remoteId, 'app-1')
  assert.equal(event!.data.candidate.fullName, 'Mira Okafor')
  assert.match(event!.data.candidate.id, /^cnd_/)
  const { sha256 } = event!.data.documents[0]
  assert.equal(Buffer.from((await store.readBlobBytes(tenant, { sha256 }))!).toString(), 'Line cook')
  assert.equal((await store.countBacklog({ limit: 10 })).count, 0)
})

onBothStores('same e-mail and last name is one candidate; people without either are not matched', async (t, home) => {
  const store = await withStore(t, home)
  const given: Given[] = [
    { id: 'msg_1', remoteId: '1' },
    { id: 'msg_2', remoteId: '2', candidate: { lastName: 'OKAFOR', emails: ['Mira@Example.org'] } },
    { id: 'msg_3', remoteId: '3', candidate: { lastName: 'Reed', emails: ['mira@example.org'] } },
    { id: 'msg_4', remoteId: '4', candidate: { lastName: 'Okafor' } },
    { id: 'msg_5', remoteId: '5', candidate: { lastName: 'Okafor' } },
  ]
  await accept(store, given)
  await project(store, given)
  const ids = (await events(store)).map(({ data }) => data.candidate.id)
  assert.equal(ids[1], ids[0])
  assert.equal(new Set(ids).size, 4)
})

onBothStores('a new message for the same remote id updates the application, and tells so', async (t, home) => {
  const store = await withStore(t, home)
  const first = { id: 'msg_1', remoteId: 'C-1', resume: 'old' }
  const second = { id: 'msg_2', remoteId: 'C-1', resume: 'new', receivedAt: 2000, candidate: { fullName: 'M. Okafor' } }
  await accept(store, [first, second])
  await project(store, [first, second])
  const [received, updated] = await events(store)
  assert.equal(updated!.type, 'application.updated')
  assert.equal(updated!.data.id, received!.data.id)
  assert.equal(updated!.data.version, 2)
  assert.equal(updated!.data.candidate.fullName, 'M. Okafor')
  assert.equal(updated!.data.documents.length, 1)
  assert.notEqual(updated!.data.documents[0].sha256, received!.data.documents[0].sha256)
})

onBothStores('an older message that is projected late does not overwrite a newer one', async (t, home) => {
  const store = await withStore(t, home)
  const older = { id: 'msg_1', remoteId: 'C-1', receivedAt: 1000, candidate: { fullName: 'Older' } }
  const newer = { id: 'msg_2', remoteId: 'C-1', receivedAt: 2000, candidate: { fullName: 'Newer' } }
  await accept(store, [older, newer])
  await project(store, [newer, older])
  const all = await events(store)
  assert.deepEqual(
    all.map(({ type, data }) => [type, data.candidate.fullName]),
    [['application.received', 'Newer']],
  )
})

onBothStores(
  'projecting again changes nothing, tells nothing and keeps ids, even without a remote id',
  async (t, home) => {
    const store = await withStore(t, home)
    for (const remoteId of ['C-1', undefined]) {
      const given = { id: `msg_${remoteId}`, remoteId, resume: 'text' }
      await accept(store, [given])
      await project(store, [given])
      const before = await events(store)
      const { message, packed } = projected(given)
      const batch = { lease: 'again', now: 9000, messages: [message], packed }
      const [result] = (await store.reprojectMessage(tenant, { batch, dryRun: false }))!
      assert.deepEqual(result!.after, result!.before)
      assert.deepEqual(await events(store), before)
    }
  },
)

onBothStores('a dry run says what would change and changes nothing', async (t, home) => {
  const store = await withStore(t, home)
  const given = { id: 'msg_1', remoteId: 'C-1', resume: 'text' }
  await accept(store, [given])
  await project(store, [given])
  const { message, packed } = projected({ ...given, candidate: { fullName: 'Changed' } })
  const batch = () => ({ lease: 'again', now: 9000, messages: [message], packed: packed.slice() })
  const [dry] = (await store.reprojectMessage(tenant, { batch: batch(), dryRun: true }))!
  assert.equal((dry!.after as { candidate: CandidateSnapshot }).candidate.fullName, 'Changed')
  assert.equal((await events(store)).length, 1)
  assert.equal((await store.countBacklog({ limit: 10 })).count, 0)
  const [real] = (await store.reprojectMessage(tenant, { batch: batch(), dryRun: false }))!
  assert.equal((real!.before as { candidate: CandidateSnapshot }).candidate.fullName, 'Mira Okafor')
  assert.equal((await events(store)).length, 2)
})

onBothStores('a repeat with another body flags the record, once it is there', async (t, home) => {
  const store = await withStore(t, home)
  await accept(store, [{ id: 'msg_1' }, { id: 'msg_2' }])
  const differs = (now: number) =>
    store.saveProjections({
      lease: `d${now}`,
      now,
      packed: packed(),
      messages: [
        {
          tenant,
          messageId: 'msg_2',
          connectionId: 'con_1',
          platform: 'snagajob',
          receivedAt: 1000,
          outcome: { type: 'body_differs', first: 'msg_1' },
        },
      ],
    })
  await store.leaseMessages({ now: 2000, leaseMs: 1000, lease: 'd2000', limit: 1, onlyMessage: 'msg_2' })
  await differs(2000)
  assert.equal((await store.countBacklog({ limit: 10 })).count, 2, 'the repeat waits for the first message')
  await project(store, [{ id: 'msg_1', remoteId: 'C-1' }])
  await store.leaseMessages({ now: 6000, leaseMs: 1000, lease: 'd6000', limit: 1 })
  await differs(6000)
  assert.equal((await store.countBacklog({ limit: 10 })).count, 0)
  const [record] = (await store.reprojectMessage(tenant, {
    batch: {
      lease: 'x',
      now: 9000,
      ...{ messages: [projected({ id: 'msg_1', remoteId: 'C-1' }).message] },
      packed: packed(),
    },
    dryRun: true,
  }))!
  assert.ok((record!.before as { flags: string[] }).flags.includes('body_differs'))
  assert.ok((record!.after as { flags: string[] }).flags.includes('body_differs'), 'projecting again keeps the flag')
})

onBothStores('what was leased and lost is not saved twice', async (t, home) => {
  const store = await withStore(t, home)
  await accept(store, [{ id: 'msg_1' }])
  await store.leaseMessages({ now: 2000, leaseMs: 1000, lease: 'slow', limit: 1 })
  assert.deepEqual(await store.leaseMessages({ now: 2500, leaseMs: 1000, lease: 'early', limit: 1 }), [])
  const [taken] = await store.leaseMessages({ now: 3001, leaseMs: 1000, lease: 'quick', limit: 1 })
  assert.equal(taken!.id, 'msg_1')
  const save = (lease: string) =>
    store.saveProjections({
      lease,
      now: 3100,
      messages: [projected({ id: 'msg_1', remoteId: '1' }).message],
      packed: packed(),
    })
  await save('slow')
  assert.deepEqual(await events(store), [])
  await save('quick')
  assert.equal((await events(store)).length, 1)
})
