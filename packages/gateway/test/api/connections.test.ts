import assert from 'node:assert/strict'
import { hashToken } from '../../src/secrets/hash-token.ts'
import { onBothStores } from '../support/stores.ts'
import { type ApiServer, startApi } from './support/api-server.ts'

async function register(api: ApiServer, platform: string, credentials: unknown): Promise<string> {
  const made = await api.call('POST', '/v1/registrations', { body: { platform, name: platform, credentials } })
  assert.equal(made.status, 201)
  return made.body.id
}

const hub = (api: ApiServer) => register(api, 'candidatehub', { apiKey: 'k' })

onBothStores('a connection is made, listed, read, changed and disabled', async (t, home) => {
  const api = await startApi(t, home)
  const registrationId = await hub(api)
  const body = {
    registrationId,
    name: 'Orchard',
    remoteId: 'orchardstaff',
    externalRef: 'ref-1',
    credentials: { secret: 's' },
  }
  const made = await api.call('POST', '/v1/connections', { body })
  assert.equal(made.status, 201)
  const { id, urls, ...rest } = made.body
  assert.match(id, /^con_/)
  // Where names meet, the connection's own URL stands.
  assert.match(urls.import, /^https:\/\/gangway\.example\/plain\/c\/[\w-]{22}$/)
  assert.deepEqual(rest, {
    registrationId,
    platform: 'candidatehub',
    name: 'Orchard',
    remoteId: 'orchardstaff',
    externalRef: 'ref-1',
    status: 'active',
    settings: { windowSeconds: 300, hosts: ['hub.example'] },
    createdAt: '2026-11-21T18:00:00.000Z',
    updatedAt: '2026-11-21T18:00:00.000Z',
    version: 1,
  })
  assert.deepEqual((await api.call('GET', `/v1/connections/${id}`)).body, made.body)
  for (const query of [
    `registrationId=${registrationId}`,
    'remoteId=orchardstaff',
    'externalRef=ref-1',
    'platform=candidatehub',
  ]) {
    assert.deepEqual((await api.call('GET', `/v1/connections?${query}`)).body.data, [made.body])
  }
  assert.deepEqual((await api.call('GET', '/v1/connections?platform=snagajob')).body.data, [])

  const patch = { externalRef: null, settings: { hosts: ['a.example', 'b.example'] }, credentials: { secret: 'new' } }
  const changed = await api.call('PATCH', `/v1/connections/${id}`, {
    body: patch,
    headers: { 'content-type': 'application/merge-patch+json' },
  })
  assert.equal(changed.status, 200)
  assert.equal('externalRef' in changed.body, false)
  assert.deepEqual(changed.body.settings, { windowSeconds: 300, hosts: ['a.example', 'b.example'] })
  assert.equal(changed.body.previousValidUntil, '2026-11-22T18:00:00.000Z')

  assert.equal((await api.call('DELETE', `/v1/connections/${id}`)).status, 204)
  assert.equal((await api.call('GET', `/v1/connections/${id}`)).body.status, 'disabled')
})

onBothStores('a second connection with the same registration and remoteId is a conflict', async (t, home) => {
  const api = await startApi(t, home)
  const registrationId = await hub(api)
  const body = { registrationId, name: 'One', remoteId: 'x', credentials: { secret: 's' } }
  assert.equal((await api.call('POST', '/v1/connections', { body })).status, 201)
  const second = await api.call('POST', '/v1/connections', { body })
  assert.equal(second.status, 409)
  assert.equal(second.body.code, 'conflict')
  const elsewhere = await api.call('POST', '/v1/connections', { body: { ...body, registrationId: await hub(api) } })
  assert.equal(elsewhere.status, 201)
})

onBothStores('credentials that we issue are shown once, and again only to a repeat of the request', async (t, home) => {
  const api = await startApi(t, home)
  const registrationId = await register(api, 'smartrecruiters', { clientId: 'm', clientSecret: 'm' })
  const body = { registrationId, name: 'Acme', remoteId: 'acme', credentials: { clientId: 'c', clientSecret: 's' } }
  const headers = { 'idempotency-key': 'make-acme' }
  const made = await api.call('POST', '/v1/connections', { body, headers })
  assert.equal(made.status, 201)
  const { clientId, clientSecret } = made.body.issuedCredentials
  const row = await api.store.findConnection(api.tenant, { id: made.body.id })
  assert.equal(row.issued_client_id, clientId)
  assert.equal(row.issued_secret_hash, hashToken(clientSecret))
  const repeat = await api.call('POST', '/v1/connections', { body, headers })
  assert.equal(repeat.status, 201)
  assert.deepEqual(repeat.body, made.body)
  const read = await api.call('GET', `/v1/connections/${made.body.id}`)
  assert.equal('issuedCredentials' in read.body, false)
  assert.doesNotMatch(read.text, new RegExp(clientSecret))
})

onBothStores('a platform without credentials of its own needs none', async (t, home) => {
  const api = await startApi(t, home)
  const registrationId = await register(api, 'snagajob', { apiKey: 'k' })
  const body = { registrationId, name: 'Store 1', remoteId: '1' }
  assert.equal((await api.call('POST', '/v1/connections', { body })).status, 201)
  const refused = await api.call('POST', '/v1/connections', {
    body: { ...body, remoteId: '2', credentials: { secret: 's' } },
  })
  assert.deepEqual(refused.body.errors, [{ pointer: '/credentials/secret', detail: 'is not known here' }])
})

onBothStores('a connection needs a registration of the same tenant', async (t, home) => {
  const api = await startApi(t, home)
  const registrationId = await hub(api)
  const { key } = await api.otherTenant()
  for (const given of [undefined, 7, null, 'reg_', 'reg_01k7z2c5n6e7f8g9h0j1k2m3n4']) {
    const refused = await api.call('POST', '/v1/connections', { body: { registrationId: given } })
    assert.equal(refused.status, 422)
    const pointers = refused.body.errors.map((error: { pointer: string }) => error.pointer)
    assert.deepEqual(pointers, ['/registrationId', '/name', '/remoteId'], 'whatever is missing is named, too')
  }
  const foreign = await api.call('POST', '/v1/connections', {
    key,
    body: { registrationId, name: 'x', remoteId: 'x', credentials: { secret: 's' } },
  })
  assert.equal(foreign.status, 422)
})
