import assert from 'node:assert/strict'
import { sealingContext } from '../../src/secrets/contexts.ts'
import { onBothStores } from '../support/stores.ts'
import { type ApiServer, startApi } from './support/api-server.ts'

const hour = 60 * 60 * 1000

const registration = {
  platform: 'candidatehub',
  name: 'Our hub',
  credentials: { apiKey: 'first-key', extra: 'kept' },
  settings: { nested: { depth: 5 } },
}

/** What the store holds of a registration's credentials, opened. */
async function credentialsOf(api: ApiServer, id: string) {
  const row = await api.store.findRegistration(api.tenant, { id })
  const open = (sealed: string | null) =>
    sealed && JSON.parse(api.secretBox.open(sealed, sealingContext('registration', api.tenant, id)))
  return { now: open(row.credentials), before: open(row.previous_credentials), until: row.previous_valid_until }
}

onBothStores('a registration is made with its settings completed and its secrets sealed', async (t, home) => {
  const api = await startApi(t, home)
  const made = await api.call('POST', '/v1/registrations', { body: registration })
  assert.equal(made.status, 201)
  const { id, urls, ...rest } = made.body
  assert.match(id, /^reg_/)
  assert.match(urls.import, /^https:\/\/gangway\.example\/plain\/r\/[\w-]{22}$/)
  assert.deepEqual(rest, {
    platform: 'candidatehub',
    name: 'Our hub',
    status: 'active',
    settings: { apiBaseUrl: 'https://platform.example', nested: { depth: 5, on: false } },
    createdAt: '2026-11-21T18:00:00.000Z',
    updatedAt: '2026-11-21T18:00:00.000Z',
    version: 1,
  })
  assert.deepEqual((await api.call('GET', `/v1/registrations/${id}`)).body, made.body)
  assert.deepEqual((await api.call('GET', '/v1/registrations')).body, { data: [made.body], nextCursor: null })
  const row = await api.store.findRegistration(api.tenant, { id })
  assert.doesNotMatch(JSON.stringify(row), /first-key/)
  assert.deepEqual((await credentialsOf(api, id)).now, registration.credentials)
})

onBothStores('settings are merged by PATCH, and null gives a default back', async (t, home) => {
  const api = await startApi(t, home)
  const { id } = (await api.call('POST', '/v1/registrations', { body: registration })).body
  const patch = (body: unknown) => api.call('PATCH', `/v1/registrations/${id}`, { body })
  const changed = await patch({ settings: { nested: { on: true }, apiBaseUrl: 'https://other.example' } })
  assert.equal(changed.status, 200)
  assert.deepEqual(changed.body.settings, { apiBaseUrl: 'https://other.example', nested: { depth: 5, on: true } })
  assert.equal(changed.body.version, 2)
  const back = await patch({ settings: { apiBaseUrl: null, nested: null }, name: 'Renamed' })
  assert.deepEqual(back.body.settings, { apiBaseUrl: 'https://platform.example', nested: { depth: 3, on: false } })
  assert.equal(back.body.name, 'Renamed')
  const refused = await patch({ settings: { nested: { depth: 'deep' }, unknown: 1 } })
  assert.equal(refused.status, 422)
  assert.deepEqual(refused.body.errors.map((error: { pointer: string }) => error.pointer).sort(), [
    '/settings/nested/depth',
    '/settings/unknown',
  ])
})

onBothStores('replaced credentials stay valid for 24 hours unless the request says otherwise', async (t, home) => {
  const api = await startApi(t, home)
  const { id } = (await api.call('POST', '/v1/registrations', { body: registration })).body
  const patch = (body: unknown) => api.call('PATCH', `/v1/registrations/${id}`, { body })

  const replaced = await patch({ credentials: { apiKey: 'second-key' } })
  assert.equal(replaced.body.previousValidUntil, '2026-11-22T18:00:00.000Z')
  assert.doesNotMatch(replaced.text, /key"/)
  assert.deepEqual(await credentialsOf(api, id), {
    now: { apiKey: 'second-key', extra: 'kept' },
    before: registration.credentials,
    until: api.clock.now + 24 * hour,
  })

  // The same ones again do not push the ones before out.
  await patch({ credentials: { apiKey: 'second-key' } })
  assert.equal((await credentialsOf(api, id)).before.apiKey, 'first-key')

  const until = '2026-12-01T00:00:00+01:00'
  const third = await patch({ credentials: { apiKey: 'third-key', extra: null }, previousValidUntil: until })
  assert.equal(third.body.previousValidUntil, '2026-11-30T23:00:00.000Z')
  assert.deepEqual((await credentialsOf(api, id)).now, { apiKey: 'third-key' })

  const ended = await patch({ previousValidUntil: null })
  assert.equal(ended.body.previousValidUntil, undefined)
  assert.equal((await credentialsOf(api, id)).before, null)
  assert.equal((await patch({ previousValidUntil: until })).body.errors[0].pointer, '/previousValidUntil')
  assert.equal(
    (await patch({ previousValidUntil: '2016-12-31T23:59:60Z' })).body.errors[0].pointer,
    '/previousValidUntil',
  )
  assert.equal((await patch({ credentials: { apiKey: null } })).body.errors[0].pointer, '/credentials/apiKey')
})

onBothStores('a registration is disabled and enabled again', async (t, home) => {
  const { call } = await startApi(t, home)
  const { id } = (await call('POST', '/v1/registrations', { body: registration })).body
  assert.equal((await call('DELETE', `/v1/registrations/${id}`)).status, 204)
  assert.equal((await call('DELETE', `/v1/registrations/${id}`)).status, 204)
  const disabled = await call('GET', '/v1/registrations?status=disabled')
  assert.equal(disabled.body.data[0].status, 'disabled')
  assert.equal(disabled.body.data[0].version, 2)
  assert.deepEqual((await call('GET', '/v1/registrations?status=active&platform=candidatehub')).body.data, [])
  const enabled = await call('PATCH', `/v1/registrations/${id}`, { body: { status: 'active' } })
  assert.equal(enabled.body.status, 'active')
})

onBothStores('a registration that is not acceptable is refused at each place', async (t, home) => {
  const { call } = await startApi(t, home)
  const pointers = async (body: unknown) => {
    const answer = await call('POST', '/v1/registrations', { body })
    assert.equal(answer.status, 422)
    assert.equal(answer.body.code, 'invalid_body')
    return answer.body.errors.map((error: { pointer: string }) => error.pointer).sort()
  }
  const all = ['/credentials', '/name', '/platform']
  for (const body of [{}, [], null, { platform: '__proto__' }]) assert.deepEqual(await pointers(body), all)
  assert.deepEqual(await pointers({ ...registration, platform: 'x' }), ['/platform'])
  assert.deepEqual(await pointers({ platform: 'candidatehub' }), ['/credentials', '/name'])
  assert.deepEqual(await pointers({ ...registration, colour: 1 }), ['/colour'])
  assert.deepEqual(await pointers({ ...registration, name: ' \t\n' }), ['/name'])
  const { id } = (await call('POST', '/v1/registrations', { body: registration })).body
  const renamed = await call('PATCH', `/v1/registrations/${id}`, { body: { name: '   ' } })
  assert.deepEqual([renamed.status, renamed.body.errors], [422, [{ pointer: '/name', detail: 'must not be blank' }]])
  const connection = { registrationId: id, name: '\u00a0', remoteId: 'acme', credentials: { secret: 's' } }
  const refused = await call('POST', '/v1/connections', { body: connection })
  assert.deepEqual([refused.status, refused.body.errors[0].pointer], [422, '/name'])
  assert.deepEqual(await pointers({ ...registration, credentials: { apiKey: 7, 'a/b~': 1 } }), [
    '/credentials/apiKey',
    '/credentials/a~1b~0',
  ])
  assert.deepEqual(await pointers({ ...registration, settings: { nested: { deep: 1 } } }), ['/settings/nested/deep'])
})

onBothStores("a registration's credentials are tried where the platform offers it", async (t, home) => {
  const { call } = await startApi(t, home)
  const make = async (body: unknown) => (await call('POST', '/v1/registrations', { body })).body.id
  const partner = {
    platform: 'smartrecruiters',
    name: 'Partner',
    credentials: { clientId: 'c', clientSecret: 'wrong' },
  }
  const id = await make(partner)
  const wrong = await call('POST', `/v1/registrations/${id}/verify`)
  assert.deepEqual(wrong.body, {
    ok: false,
    checks: [{ name: 'token', ok: false, detail: 'The token endpoint was asked' }],
  })
  await call('PATCH', `/v1/registrations/${id}`, { body: { credentials: { clientSecret: 'right' } } })
  assert.equal((await call('POST', `/v1/registrations/${id}/verify`)).body.ok, true)
  const nothing = await call('POST', `/v1/registrations/${await make(registration)}/verify`)
  assert.deepEqual(nothing.body, { ok: true, checks: [] })
})

onBothStores('changes made at the same time are all kept', async (t, home) => {
  const { call } = await startApi(t, home)
  const { id } = (await call('POST', '/v1/registrations', { body: registration })).body
  const patches = [
    { name: 'Changed' },
    { settings: { nested: { on: true } } },
    { settings: { apiBaseUrl: 'https://a.example' } },
    { settings: { nested: { depth: 9 } } },
  ]
  const answers = await Promise.all(patches.map((body) => call('PATCH', `/v1/registrations/${id}`, { body })))
  assert.deepEqual(
    answers.map((answer) => answer.status),
    [200, 200, 200, 200],
  )
  const { body } = await call('GET', `/v1/registrations/${id}`)
  assert.equal(body.name, 'Changed')
  assert.deepEqual(body.settings, { apiBaseUrl: 'https://a.example', nested: { depth: 9, on: true } })
  assert.equal(body.version, 5)
})
