import assert from 'node:assert/strict'
import { onBothStores } from '../support/stores.ts'
import { startApi } from './support/api-server.ts'

onBothStores(
  'an API key is shown once, works, is listed without itself, and is of no use once revoked',
  async (t, home) => {
    const { call } = await startApi(t, home)
    const made = await call('POST', '/v1/api-keys', { body: { name: 'For the ATS', scope: 'read' } })
    assert.equal(made.status, 201)
    const { id, key } = made.body
    assert.match(id, /^key_/)
    assert.match(key, /^gwk_[\w-]{43}$/)
    assert.equal((await call('GET', '/v1/api-keys', { key })).body.code, 'insufficient_scope')

    const listed = await call('GET', '/v1/api-keys')
    const at = '2026-11-21T18:00:00.000Z'
    assert.deepEqual(listed.body, {
      data: [{ id, name: 'For the ATS', scope: 'read', createdAt: at, updatedAt: at, version: 1 }],
      nextCursor: null,
    })
    assert.deepEqual((await call('GET', `/v1/api-keys/${id}`)).body, listed.body.data[0])

    assert.equal((await call('DELETE', `/v1/api-keys/${id}`)).status, 204)
    assert.equal((await call('GET', '/v1/api-keys', { key })).status, 401)
    assert.deepEqual((await call('GET', '/v1/api-keys')).body.data, [])
    const revoked = await call('GET', '/v1/api-keys?revoked=true')
    assert.equal(revoked.body.data[0].revokedAt, '2026-11-21T18:00:00.000Z')
    assert.equal((await call('DELETE', `/v1/api-keys/${id}`)).status, 204)
  },
)
