import assert from 'node:assert/strict'
import { wantedForMs } from '../../src/store/operations/blobs/want-blob.ts'
import { onBothStores } from '../support/stores.ts'
import { large, openPeople, type People, type Sent, sha256, tenant } from './people.fixture.ts'
import { foundIn } from './stored.fixture.ts'

const zed: Sent = {
  id: 'msg_zed1',
  remoteId: 'zed-1',
  email: 'zed@quill.example',
  lastName: 'Quillfeather',
  files: ['Quillfeather in short', large('Quillfeather at length')],
}
/** Waits until the erasure has come so far. */
async function noApplication({ store }: People): Promise<void> {
  for (;;) {
    const { rows } = await store.listApplications(tenant, { page: { limit: 9 }, filter: {} })
    if (rows.length === 0) return
  }
}

const texts = ['quillfeather', 'zed@quill.example']

onBothStores(
  'a message that came before the erasure and is projected after it leaves nothing behind',
  async (t, home) => {
    const people = await openPeople(t, home)
    await people.take(zed)
    const later = { ...zed, id: 'msg_zed2', remoteId: 'zed-2', files: [large('Quillfeather once more')] }
    await people.accept(later)
    const save = await people.begin(later)
    people.eraser.start()
    const { id } = await people.store.requestErasure(tenant, { who: { email: zed.email }, now: Date.now() })
    // The first application is gone, and the second one is still to be made.
    for (;;) {
      const { rows } = await people.store.listApplications(tenant, { page: { limit: 9 }, filter: {} })
      if (rows.length === 0) break
    }
    assert.equal((await people.store.findErasure(tenant, { id })).completed_at, null)
    await save()
    const { erased } = await people.completed(id)
    assert.deepEqual([erased.applications, erased.messages, erased.documents], [2, 2, 3])
    assert.deepEqual(await foundIn(home, texts), [])
  },
)

onBothStores('a message whose projection fails is found by what it carries', async (t, home) => {
  const people = await openPeople(t, home)
  const candidateId = await people.take(zed)
  const failing: Sent[] = [
    { ...zed, id: 'msg_zed2', remoteId: 'zed-2' },
    { ...zed, id: 'msg_ann1', remoteId: 'ann-1', email: 'ann@example.org', lastName: 'Reed', files: [] },
    // Another person at the same address.
    { ...zed, id: 'msg_zed3', remoteId: 'zed-3', lastName: 'Reed', files: [] },
  ]
  for (const each of failing) {
    await people.accept(each)
    const lease = `fails ${each.id}`
    const now = Date.now()
    await people.store.leaseMessages({ now, leaseMs: 60_000, lease, limit: 1, onlyMessage: each.id })
    const outcome = { type: 'failed' as const, error: 'no', retryAt: now + 60_000 }
    const message = {
      tenant,
      messageId: each.id,
      connectionId: 'con_1',
      platform: 'candidatehub',
      receivedAt: now,
      outcome,
    }
    await people.store.saveProjections({ lease, now, messages: [message], packed: new Uint8Array(0) })
  }
  const { erased } = await people.erase({ candidateId })
  assert.equal(erased.messages, 2)
  assert.deepEqual(await foundIn(home, ['quillfeather']), [])
  const kept = await Promise.all(failing.map(({ id }) => people.store.findMessageBody(tenant, { id })))
  assert.deepEqual(
    kept.map((body) => body !== null),
    [false, true, true],
  )
})

onBothStores('who maps a message again that is erased meanwhile is refused', async (t, home) => {
  const people = await openPeople(t, home)
  const candidateId = await people.take(zed)
  const save = await people.again(zed)
  people.eraser.start()
  const { id } = await people.store.requestErasure(tenant, { who: { candidateId }, now: Date.now() })
  await noApplication(people)
  // It had put the large document where it belongs.
  assert.equal(await save(), null)
  await people.completed(id)
  const verdict = { verdict: 'accepted' as const, reason: null, verification: '[]', now: 1, acceptance: null }
  await assert.rejects(people.store.appendVerdict(tenant, { id: zed.id, ...verdict }), { code: 'erased' })
  assert.deepEqual(await foundIn(home, texts), [])
})

onBothStores('a document that is being read when it is erased is not kept as text', async (t, home) => {
  const people = await openPeople(t, home)
  const candidateId = await people.take(zed)
  const now = Date.now()
  const leased = await people.store.leaseContents({ now, leaseMs: 60_000, lease: 'reader', limit: 9 })
  assert.equal(leased.length, 2)
  await people.erase({ candidateId })
  for (const { position } of leased) {
    const text = { status: 'done' as const, text: 'Quillfeather', words: ['quillfeather'], truncated: false }
    const done = { position, lease: 'reader', now, text, scan: { status: 'skipped' as const } }
    assert.equal(await people.store.finishContent(done), false)
  }
  assert.deepEqual(await foundIn(home, texts), [])
})

onBothStores('an erasure that was cut off is gone on with to its end', async (t, home) => {
  const people = await openPeople(t, home)
  for (let n = 1; n <= 5; n++) await people.take({ ...zed, id: `msg_zed${n}`, remoteId: `zed-${n}` })
  const now = Date.now()
  const { id } = await people.store.requestErasure(tenant, { who: { email: zed.email }, now })
  assert.deepEqual(await people.store.claimErasure({ now }), { tenant, id })
  assert.equal(await people.store.eraseNext(tenant, { id, now }), true)
  assert.equal(await people.store.eraseNext(tenant, { id, now }), true)
  // Whoever had it is dead.
  await people.store.releaseErasures({ now })
  people.eraser.start()
  const { erased } = await people.completed(id)
  assert.deepEqual([erased.candidates, erased.applications, erased.messages, erased.documents], [1, 5, 5, 10])
  assert.deepEqual(await foundIn(home, texts), [])
  assert.equal(await people.store.eraseNext(tenant, { id, now }), false)
})

onBothStores("another person's identical file, and another tenant's same person, stay", async (t, home) => {
  const people = await openPeople(t, home)
  const candidateId = await people.take(zed)
  const ann = { ...zed, id: 'msg_ann', remoteId: 'ann-1', email: 'ann@example.org', lastName: 'Reed' }
  const annId = await people.take(ann)
  await people.take({ ...zed, id: 'msg_elsewhere', tenant: 'ten_b' })
  await people.erase({ candidateId })
  for (const text of zed.files!) {
    assert.equal(Buffer.from((await people.bytesOf(sha256(text)))!).toString(), text)
    assert.equal(Buffer.from((await people.bytesOf(sha256(text), 'ten_b'))!).toString(), text)
  }
  await people.erase({ candidateId: annId })
  for (const text of zed.files!) assert.equal(await people.bytesOf(sha256(text)), null)
  const elsewhere = await people.store.listApplications('ten_b', { page: { limit: 9 }, filter: { q: 'quillfeather' } })
  assert.equal(elsewhere.rows.length, 1)
  assert.ok(await people.store.findMessageBody('ten_b', { id: 'msg_elsewhere' }))
})

onBothStores('bytes that somebody is about to refer to are left until they have', async (t, home) => {
  const people = await openPeople(t, home)
  const candidateId = await people.take(zed)
  const ann = { ...zed, id: 'msg_ann', remoteId: 'ann-1', email: 'ann@example.org', lastName: 'Reed' }
  await people.accept(ann)
  // Its document is in the document store, and no row says so yet.
  const save = await people.begin(ann)
  people.eraser.start()
  const { id } = await people.store.requestErasure(tenant, { who: { candidateId }, now: Date.now() })
  await noApplication(people)
  await save()
  await people.completed(id)
  const bytes = await people.bytesOf(sha256(zed.files![1]!))
  assert.equal(Buffer.from(bytes!).toString(), zed.files![1])
})

/** Puts bytes where large ones go, as a process does that dies before it refers to them; so long ago. */
async function leaveBehind({ store, blobs }: People, text: string, agoMs: number): Promise<void> {
  const bytes = Buffer.from(text)
  const now = Date.now() - agoMs
  assert.equal(await store.wantBlob(tenant, { sha256: sha256(text), size: bytes.length, now }), true)
  await blobs.put(tenant, sha256(text), bytes)
}

onBothStores(
  'bytes that a process left behind when it died are gone with the person, within seconds',
  async (t, home) => {
    const people = await openPeople(t, home)
    const candidateId = await people.take(zed)
    // The person's own, once more, and others of which nothing tells whose they are.
    await leaveBehind(people, zed.files![1]!, wantedForMs - 1000)
    await leaveBehind(people, large('Quillfeather who never arrived'), wantedForMs - 1000)
    const { status } = await people.erase({ candidateId })
    assert.equal(status, 'completed')
    assert.deepEqual(await foundIn(home, texts), [])
  },
)

onBothStores(
  'what a process left behind is nobody’s as soon as the next one starts, where it has the store to itself',
  async (t, home) => {
    const people = await openPeople(t, home)
    await leaveBehind(people, large('Quillfeather'), 0)
    await people.sweepBytes()
    assert.ok(await people.bytesOf(sha256(large('Quillfeather'))))
    await people.store.releaseWants({})
    await people.sweepBytes()
    assert.equal(await people.bytesOf(sha256(large('Quillfeather'))), null)
  },
)

onBothStores('who stood still until the bytes were removed refers to nothing', async (t, home) => {
  const people = await openPeople(t, home)
  const accept = (id: string, blob: string) =>
    people.store.acceptMessages({
      packed: new Uint8Array(0),
      messages: [{ ...message, id, dedupeKey: id, blob, sha256: blob }],
    })
  const [gone, there] = [large('Quillfeather who is gone'), large('Quillfeather who is there')]
  await leaveBehind(people, gone, 2 * wantedForMs)
  await leaveBehind(people, there, 0)
  await people.sweepBytes()
  const [refused] = await accept('msg_late', sha256(gone))
  assert.equal(refused!.outcome, 'failed')
  assert.deepEqual(await people.store.findMessage(tenant, { id: 'msg_late' }).catch(({ code }) => code), 'not_found')
  const [stored] = await accept('msg_in_time', sha256(there))
  assert.equal(stored!.outcome, 'stored')
  await people.sweepBytes()
  assert.ok(await people.bytesOf(sha256(there)))
  const save = await people.begin({ ...zed, id: 'msg_in_time' })
  await people.store.releaseWants({})
  await people.sweepBytes()
  await assert.rejects(save(), /removed before/)
})

const message = {
  tenant,
  connectionId: 'con_1',
  registrationId: 'reg_1',
  platform: 'candidatehub',
  kind: 'import',
  verdict: 'accepted' as const,
  reason: null,
  headers: '[]',
  verification: '[]',
  size: 1,
  note: null,
  answer: null,
  receivedAt: 1,
  body: null,
}
