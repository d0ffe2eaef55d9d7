import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import type { Store } from '../../src/store/interface.ts'
import { openStore } from '../../src/store/open.ts'
import type { NewMessage } from '../../src/store/operations/messages/accept-messages.ts'
import { type Home, onBothStores } from '../support/stores.ts'

const tenant = 'ten_a'

type Given = Partial<NewMessage> & { id: string; text?: string }

const open = (home: Home) =>
  openStore({ databaseUrl: home.databaseUrl, dataDir: home.dataDir, report: (error) => assert.fail(error) })

function batch(given: Given[]) {
  const bodies = given.map(({ text }) => Buffer.from(text ?? '{"a":1}'))
  const packed = new Uint8Array(bodies.reduce((sum, body) => sum + body.length, 0))
  let offset = 0
  const messages = given.map(({ text: _, ...message }, index): NewMessage => {
    const body = bodies[index]!
    packed.set(body, offset)
    offset += body.length
    return {
      tenant,
      connectionId: 'con_1',
      registrationId: 'reg_1',
      platform: 'snagajob',
      kind: 'application',
      verdict: 'accepted',
      reason: null,
      dedupeKey: message.id,
      headers: '[["x-note","caf\u00e9 \\"quoted\\""]]',
      verification: '[]',
      size: body.length,
      sha256: hash('sha256', body),
      note: null,
      answer: null,
      receivedAt: 1000,
      body: { offset: offset - body.length, length: body.length },
      blob: null,
      ...message,
    }
  })
  return { messages, packed }
}

const accept = (store: Store, given: Given[]) => store.acceptMessages(batch(given))
const outcomes = async (store: Store, given: Given[]) => (await accept(store, given)).map(({ outcome }) => outcome)

async function withStore(t: { after(fn: () => Promise<void>): void }, home: Home): Promise<Store> {
  const store = await open(home)
  t.after(() => store.close())
  return store
}

onBothStores('a group of messages is stored with bytes, headers and key exactly as they came', async (t, home) => {
  const store = await withStore(t, home)
  const text = `{"name":"Ren\u00e9e \\u0000 \\ud800","big":"${'x'.repeat(5000)}"}`
  assert.deepEqual(await outcomes(store, [{ id: 'msg_1', text }, { id: 'msg_2', text: '' }, { id: 'msg_3' }]), [
    'stored',
    'stored',
    'stored',
  ])
  const stored = await store.findStoredMessage(tenant, { id: 'msg_1' })
  assert.equal(Buffer.from(stored.bytes!).toString(), text)
  assert.deepEqual(JSON.parse(stored.headers), [['x-note', 'caf\u00e9 "quoted"']])
  const empty = await store.findStoredMessage(tenant, { id: 'msg_2' })
  assert.equal(empty.bytes?.length, 0)
})

onBothStores('a repeat is answered as the first was, and kept only where its bytes differ', async (t, home) => {
  const store = await withStore(t, home)
  await accept(store, [{ id: 'msg_1', dedupeKey: 'k', answer: '{"status":202}' }])
  assert.deepEqual(await accept(store, [{ id: 'msg_2', dedupeKey: 'k', answer: '{"status":500}' }]), [
    { outcome: 'duplicate', of: 'msg_1', answer: '{"status":202}', sameBytes: true },
  ])
  assert.deepEqual(await accept(store, [{ id: 'msg_3', dedupeKey: 'k', text: '{"a":2}' }]), [
    { outcome: 'duplicate', of: 'msg_1', answer: '{"status":202}', sameBytes: false },
  ])
  assert.equal(await store.findMessageBody(tenant, { id: 'msg_2' }), null)
  assert.ok(await store.findMessageBody(tenant, { id: 'msg_3' }))
  const leased = await store.leaseMessages({ now: 2000, leaseMs: 1000, lease: 'l', limit: 10 })
  assert.deepEqual(
    leased.map(({ id, verdict, duplicateOf }) => [id, verdict, duplicateOf]),
    [
      ['msg_1', 'accepted', null],
      ['msg_3', 'duplicate', 'msg_1'],
    ],
  )
})

onBothStores('repeats within one group and across groups at once are found, and one message wins', async (t, home) => {
  const store = await withStore(t, home)
  const inOne = await outcomes(store, [
    { id: 'msg_1', dedupeKey: 'k' },
    { id: 'msg_2', dedupeKey: 'k' },
  ])
  assert.deepEqual(inOne, ['stored', 'duplicate'])
  const many = await Promise.all(
    Array.from({ length: 20 }, (_, index) => outcomes(store, [{ id: `msg_b${index}`, dedupeKey: 'shared' }])),
  )
  assert.equal(many.flat().filter((outcome) => outcome === 'stored').length, 1)
  assert.equal(many.flat().filter((outcome) => outcome === 'duplicate').length, 19)
})

onBothStores('the same key on another connection or of another tenant is no repeat', async (t, home) => {
  const store = await withStore(t, home)
  const given = [
    { id: 'msg_1', dedupeKey: 'k' },
    { id: 'msg_2', dedupeKey: 'k', connectionId: 'con_2' },
    { id: 'msg_3', dedupeKey: 'k', tenant: 'ten_b' },
  ]
  assert.deepEqual(await outcomes(store, given), ['stored', 'stored', 'stored'])
})

onBothStores('a bad row fails alone', async (t, home) => {
  const store = await withStore(t, home)
  await accept(store, [{ id: 'msg_taken' }])
  const given = [{ id: 'msg_1' }, { id: 'msg_taken', dedupeKey: 'other' }, { id: 'msg_2' }]
  assert.deepEqual(await outcomes(store, given), ['stored', 'failed', 'stored'])
  assert.ok(await store.findMessageBody(tenant, { id: 'msg_2' }))
  const again = await outcomes(store, [{ id: 'msg_3', dedupeKey: 'other' }])
  assert.deepEqual(again, ['stored'], 'the failed row left its key free')
})

onBothStores(
  'refused messages keep their bodies within the limits of their connection, oldest first',
  async (t, home) => {
    const store = await withStore(t, home)
    const half = 'y'.repeat(33 * 1024 * 1024)
    const refused = { verdict: 'rejected', dedupeKey: null, reason: 'bad_signature' } as const
    await accept(store, [{ id: 'msg_old', text: half, ...refused }])
    await accept(store, [{ id: 'msg_other', text: 'kept', connectionId: 'con_2', ...refused }])
    await accept(store, [{ id: 'msg_new', text: half, ...refused }])
    await store.pruneRefusals({ now: 2000 })
    assert.equal(await store.findMessageBody(tenant, { id: 'msg_old' }), null)
    assert.ok(await store.findMessageBody(tenant, { id: 'msg_other' }))
    assert.ok(await store.findMessageBody(tenant, { id: 'msg_new' }))
    assert.equal((await store.findStoredMessage(tenant, { id: 'msg_old' })).reason, 'bad_signature')
    const week = 7 * 24 * 60 * 60 * 1000
    await store.pruneRefusals({ now: 1001 + week })
    assert.equal(await store.findMessageBody(tenant, { id: 'msg_new' }), null)
    await store.pruneRefusals({ now: 1001 + 31 * 24 * 60 * 60 * 1000 })
    await assert.rejects(store.findStoredMessage(tenant, { id: 'msg_new' }), { code: 'not_found' })
  },
)
