import assert from 'node:assert/strict'
import { onBothStores } from '../support/stores.ts'
import { startApi } from './support/api-server.ts'

const hour = 60 * 60 * 1000
const body = { name: 'One', scope: 'read' }
const under = (key: string) => ({ headers: { 'idempotency-key': key } })

onBothStores('a POST that is repeated happens once and is answered alike', async (t, home) => {
  const api = await startApi(t, home)
  const first = await api.call('POST', '/v1/api-keys', { body, ...under('k') })
  assert.equal(first.status, 201)
  // The order of members does not make another request.
  const repeat = await api.call('POST', '/v1/api-keys', { body: { scope: 'read', name: 'One' }, ...under('k') })
  assert.equal(repeat.status, 201)
  assert.deepEqual(repeat.body, first.body)
  assert.equal((await api.call('GET', '/v1/api-keys')).body.data.length, 1)
})

onBothStores('of many at once one happens, and all get its answer', async (t, home) => {
  const api = await startApi(t, home)
  const answers = await Promise.all(
    Array.from({ length: 12 }, () => api.call('POST', '/v1/api-keys', { body, ...under('k') })),
  )
  const [first] = answers
  for (const answer of answers) {
    assert.equal(answer.status, 201)
    assert.deepEqual(answer.body, first!.body)
  }
  assert.equal((await api.call('GET', '/v1/api-keys')).body.data.length, 1)
})

onBothStores('another request under the key is refused', async (t, home) => {
  const api = await startApi(t, home)
  await api.call('POST', '/v1/api-keys', { body, ...under('k') })
  const others: [string, unknown][] = [
    ['/v1/api-keys', { ...body, name: 'Two' }],
    ['/v1/tenants', { name: 'One' }],
    ['/v1/assessment-packages', { remoteId: 'p', type: 'SKILL_TEST', name: 'P', description: '' }],
  ]
  for (const [path, other] of others) {
    const refused = await api.call('POST', path, { body: other, ...under('k') })
    assert.equal(refused.status, 422)
    assert.equal(refused.body.code, 'idempotency_key_reused')
  }
  assert.equal((await api.call('GET', '/v1/tenants')).body.data.length, 1)
})

onBothStores('a key is forgotten after 24 hours', async (t, home) => {
  const api = await startApi(t, home)
  const first = await api.call('POST', '/v1/api-keys', { body, ...under('k') })
  api.clock.now += 24 * hour + 1
  const later = await api.call('POST', '/v1/api-keys', { body: { ...body, name: 'Two' }, ...under('k') })
  assert.equal(later.status, 201)
  assert.notEqual(later.body.id, first.body.id)
})

onBothStores('each tenant has keys of its own', async (t, home) => {
  const api = await startApi(t, home)
  const { key } = await api.otherTenant()
  const mine = await api.call('POST', '/v1/api-keys', { body, ...under('k') })
  const theirs = await api.call('POST', '/v1/api-keys', { key, body: { ...body, name: 'Two' }, ...under('k') })
  assert.equal(theirs.status, 201)
  assert.notEqual(theirs.body.id, mine.body.id)
})

onBothStores('a request that was refused leaves its key free', async (t, home) => {
  const api = await startApi(t, home)
  const wrong = await api.call('POST', '/v1/api-keys', { body: { ...body, scope: 'all' }, ...under('k') })
  assert.equal(wrong.status, 422)
  const pkg = { remoteId: 'p', type: 'SKILL_TEST', name: 'P', description: '' }
  await api.call('POST', '/v1/assessment-packages', { body: pkg })
  assert.equal((await api.call('POST', '/v1/assessment-packages', { body: pkg, ...under('k') })).status, 409)
  const other = { ...pkg, remoteId: 'q' }
  assert.equal((await api.call('POST', '/v1/assessment-packages', { body: other, ...under('k') })).status, 201)
})

onBothStores('a key is 1 to 255 visible characters', async (t, home) => {
  const api = await startApi(t, home)
  for (const key of ['', ' ', 'a b', 'x'.repeat(256), 'é']) {
    const refused = await api.call('POST', '/v1/api-keys', { body, ...under(key) })
    assert.equal(refused.status, 400, key)
    assert.equal(refused.body.code, 'invalid_idempotency_key')
  }
  for (const key of ['"quoted"', 'x'.repeat(255), '!~']) {
    assert.equal((await api.call('POST', '/v1/api-keys', { body, ...under(key) })).status, 201)
  }
})
