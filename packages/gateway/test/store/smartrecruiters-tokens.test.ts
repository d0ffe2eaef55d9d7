import assert from 'node:assert/strict'
import { openStore } from '../../src/store/open.ts'
import type { NewMessage } from '../../src/store/operations/messages/accept-messages.ts'
import { onBothStores } from '../support/stores.ts'

const token = 'A'.repeat(32)
const other = 'B'.repeat(32)

function message(id: string, change: Partial<NewMessage>): NewMessage {
  return {
    tenant: 'ten_a',
    id,
    connectionId: 'con_1',
    registrationId: 'reg_1',
    platform: 'smartrecruiters',
    kind: 'order',
    verdict: 'accepted',
    reason: null,
    dedupeKey: id,
    headers: '[]',
    verification: '[]',
    size: 0,
    sha256: null,
    note: null,
    answer: null,
    receivedAt: 1,
    body: null,
    blob: null,
    ...change,
  }
}

onBothStores("an order's message is found by the token in its note before it is projected", async (t, home) => {
  const store = await openStore({ ...home, report: (error) => assert.fail(error) })
  t.after(() => store.close())
  const note = (of: string) => JSON.stringify({ token: of, orderId: 'x', kind: 'manual', packageRetired: false })
  await store.acceptMessages({
    packed: new Uint8Array(0),
    messages: [
      message('msg_other', { note: note(other) }),
      message('msg_elsewhere', { platform: 'snagajob', note: note(token) }),
      message('msg_without', {}),
      message('msg_mine', { note: note(token), dedupeKey: 'key' }),
      // A repeat mints a token of its own, which nobody was told.
      message('msg_repeat', { note: note('C'.repeat(32)), dedupeKey: 'key' }),
    ],
  })
  assert.deepEqual(await store.findMessageByOrderToken({ token }), { tenant: 'ten_a', id: 'msg_mine' })
  assert.equal(await store.findMessageByOrderToken({ token: 'C'.repeat(32) }), null)
  assert.equal(await store.findMessageByOrderToken({ token: 'D'.repeat(32) }), null)
  assert.equal(await store.findOrderByToken({ token }), null)
})

onBothStores(
  'an access token is found until it expires or is revoked, by its own registration alone',
  async (t, home) => {
    const store = await openStore({ ...home, report: (error) => assert.fail(error) })
    t.after(() => store.close())
    const tenant = 'ten_a'
    const now = 1000
    const fields = { settings: '{}', credentials: 'sealed', now }
    for (const id of ['reg_1', 'reg_2']) {
      await store.createRegistration(tenant, { id, platform: 'smartrecruiters', name: id, urlToken: id, ...fields })
    }
    for (const id of ['con_1', 'con_2']) {
      await store.createConnection(tenant, {
        id,
        registrationId: 'reg_1',
        platform: 'smartrecruiters',
        name: id,
        remoteId: `company of ${id}`,
        externalRef: null,
        issuedClientId: `client of ${id}`,
        issuedSecretHash: 'hash',
        urlToken: id,
        ...fields,
      })
    }
    const client = { connectionId: 'con_1', status: 'active', secretHash: 'hash' }
    const asked = { registrationId: 'reg_1', clientId: 'client of con_1' }
    assert.deepEqual(await store.findIssuedClient(tenant, asked), client)
    assert.equal(await store.findIssuedClient(tenant, { ...asked, registrationId: 'reg_2' }), null)
    assert.equal(await store.findIssuedClient('ten_b', asked), null)

    await store.issueAccessToken(tenant, { hash: 'a', connectionId: 'con_1', expiresAt: now + 10 })
    await store.issueAccessToken(tenant, { hash: 'b', connectionId: 'con_1', expiresAt: now + 20 })
    await store.issueAccessToken(tenant, { hash: 'c', connectionId: 'con_2', expiresAt: now + 20 })
    const find = (hash: string, at = now, registrationId = 'reg_1', of = tenant) =>
      store.findAccessToken(of, { hash, registrationId, now: at })
    assert.deepEqual(await find('a'), { connectionId: 'con_1', remoteId: 'company of con_1' })
    assert.deepEqual(await find('a', now + 9), { connectionId: 'con_1', remoteId: 'company of con_1' })
    assert.equal(await find('a', now + 10), null)
    assert.equal(await find('a', now, 'reg_2'), null)
    assert.equal(await find('a', now, 'reg_1', 'ten_b'), null)
    assert.equal(await find('unknown'), null)
    await store.pruneExpired({ now: now + 15 })
    assert.equal(await find('a'), null)
    assert.ok(await find('b'))
    const ended = { set: { status: 'disabled' }, event: 'connection.disabled', data: '{}', revokeTokens: true } as const
    await assert.rejects(store.endConnection('ten_b', { id: 'con_1', version: 1, ...ended, now }), /not_found/)
    await store.endConnection(tenant, { id: 'con_1', version: 1, ...ended, now })
    assert.equal(await find('b'), null)
    assert.deepEqual(await find('c'), { connectionId: 'con_2', remoteId: 'company of con_2' })
  },
)
