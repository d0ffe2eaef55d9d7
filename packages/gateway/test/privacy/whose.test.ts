import assert from 'node:assert/strict'
import { onBothStores } from '../support/stores.ts'
import { openPeople, type People, type Sent, tenant } from './people.fixture.ts'
import { foundIn } from './stored.fixture.ts'

const zed: Sent = { id: 'msg_zed1', remoteId: 'zed-1', email: 'zed@quill.example', lastName: 'Quillfeather', files: [] }

const messagesLeft = async ({ store }: People) =>
  (await store.listApplications(tenant, { page: { limit: 50 }, filter: {} })).rows
    .map(({ row }) => row.message_id)
    .sort()

onBothStores('a candidate is erased at its connection, an e-mail at every one, whatever the name', async (t, home) => {
  const people = await openPeople(t, home)
  const candidateId = await people.take(zed)
  await people.take({ ...zed, id: 'msg_elsewhere', connectionId: 'con_2' })
  await people.take({ ...zed, id: 'msg_other_name', remoteId: 'reed-1', lastName: 'Reed' })
  await people.take({ ...zed, id: 'msg_ann', remoteId: 'ann-1', email: 'ann@example.org', lastName: 'Reed' })
  const one = await people.erase({ candidateId })
  assert.deepEqual([one.erased.candidates, one.erased.applications], [1, 1])
  assert.deepEqual(await messagesLeft(people), ['msg_ann', 'msg_elsewhere', 'msg_other_name'])
  const all = await people.erase({ email: ' ZED@quill.example' })
  assert.deepEqual([all.erased.candidates, all.erased.applications], [2, 2])
  assert.deepEqual(await messagesLeft(people), ['msg_ann'])
  assert.deepEqual(await foundIn(home, ['zed@quill.example', 'quillfeather']), [])
  const none = await people.erase({ email: 'nobody@example.org' })
  assert.ok(Object.values(none.erased).every((count) => count === 0))
  await assert.rejects(people.erase({ candidateId }), { code: 'not_found' })
})

onBothStores('what was merged goes together, by whichever of its ids or e-mails', async (t, home) => {
  const people = await openPeople(t, home)
  const rootId = await people.take(zed)
  const otherId = await people.take({
    ...zed,
    id: 'msg_other',
    remoteId: 'zed-2',
    email: 'z@other.example',
    lastName: 'Quill',
  })
  const lastId = await people.take({
    ...zed,
    id: 'msg_last',
    remoteId: 'zed-3',
    email: 'z@last.example',
    lastName: 'Zed',
  })
  await people.take({ ...zed, id: 'msg_ann', remoteId: 'ann-1', email: 'ann@example.org', lastName: 'Reed' })
  await people.store.mergeCandidates(tenant, { id: rootId, candidateIds: [otherId], now: Date.now() })
  await people.store.mergeCandidates(tenant, { id: lastId, candidateIds: [rootId], now: Date.now() })
  const { erased } = await people.erase({ email: 'z@other.example' })
  assert.deepEqual([erased.candidates, erased.applications], [3, 3])
  assert.deepEqual(await messagesLeft(people), ['msg_ann'])
  assert.deepEqual(await foundIn(home, ['quill', 'z@other.example', 'z@last.example']), [])
})

onBothStores('clicks lose the device that the person applied with, and no other', async (t, home) => {
  const people = await openPeople(t, home)
  const device = { ipAddress: '203.0.113.77', userAgent: 'Marshwiggle/1.0' }
  const candidateId = await people.take({ ...zed, device })
  const click = (remoteId: string, content: object) => ({
    dedupeKey: remoteId,
    remoteId,
    remoteJobId: null,
    clickedAt: null,
    content: { cost: '0.40', ...content },
  })
  const others = { ipAddress: device.ipAddress, userAgent: 'Another/1.0' }
  const clicks = [click('own', { ...device, url: 'https://a.example/?who=zed' }), click('other', others)]
  const given = { registrationId: 'reg_1', connectionId: 'con_1', source: 'http' as const, clicks, now: Date.now() }
  await people.store.saveClicks(tenant, given)
  const { erased } = await people.erase({ candidateId })
  assert.deepEqual([erased.clicks, erased.events], [1, 2])
  const { rows } = await people.store.listClicks(tenant, { page: { limit: 9 }, filter: {} })
  assert.deepEqual(
    rows.map(({ content }) => JSON.parse(content)),
    [{ cost: '0.40', ...others }, { cost: '0.40' }],
  )
  assert.deepEqual(await foundIn(home, ['marshwiggle', 'who=zed']), [])
})
