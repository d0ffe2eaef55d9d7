import assert from 'node:assert/strict'
import { onBothStores } from '../support/stores.ts'
import { startApi } from './support/api-server.ts'
import { seed } from './support/seed.ts'

const java = {
  remoteId: 'pkg-1',
  type: 'SKILL_TEST',
  name: 'Java',
  description: 'Two parts',
  assessments: [{ id: 'a-1', type: 'SKILL_TEST', name: 'Java core', description: '' }],
}

onBothStores('a package is made, changed and retired, and its remoteId is never used again', async (t, home) => {
  const api = await startApi(t, home)
  const connectionId = await seed(api).connection('smartrecruiters')
  const body = {
    ...java,
    connectionIds: [connectionId],
    candidateUrlTemplate: 'https://product.example/take{/orderId}{?language,email,returnUrl}',
    visibleTo: { countries: ['US'], remote: true },
  }
  const made = await api.call('POST', '/v1/assessment-packages', { body })
  assert.equal(made.status, 201)
  const { id, createdAt, updatedAt, version, status, ...rest } = made.body
  assert.match(id, /^pkg_/)
  assert.deepEqual([status, version], ['active', 1])
  assert.deepEqual(rest, body)
  assert.deepEqual((await api.call('GET', `/v1/assessment-packages/${id}`)).body, made.body)
  assert.deepEqual((await api.call('GET', '/v1/assessment-packages?type=SKILL_TEST&remoteId=pkg-1')).body.data, [
    made.body,
  ])

  const patch = {
    name: 'Java 25',
    assessments: [],
    visibleTo: { countries: null, cities: ['Oslo'] },
    connectionIds: null,
  }
  const changed = await api.call('PATCH', `/v1/assessment-packages/${id}`, { body: patch })
  assert.equal(changed.status, 200, changed.text)
  assert.equal(changed.body.name, 'Java 25')
  assert.deepEqual(changed.body.assessments, [])
  assert.deepEqual(changed.body.visibleTo, { cities: ['Oslo'], remote: true })
  assert.equal('connectionIds' in changed.body, false)
  assert.equal(changed.body.candidateUrlTemplate, body.candidateUrlTemplate)

  assert.equal((await api.call('DELETE', `/v1/assessment-packages/${id}`)).status, 204)
  assert.equal((await api.call('GET', `/v1/assessment-packages/${id}`)).body.status, 'retired')
  assert.deepEqual((await api.call('GET', '/v1/assessment-packages?status=active')).body.data, [])
  const again = await api.call('POST', '/v1/assessment-packages', { body: java })
  assert.equal(again.status, 409)
  assert.equal(again.body.code, 'conflict')
})

onBothStores('a package that is not acceptable is refused at each place', async (t, home) => {
  const { call } = await startApi(t, home)
  const pointers = async (change: object) => {
    const answer = await call('POST', '/v1/assessment-packages', { body: { ...java, ...change } })
    assert.equal(answer.status, 422, JSON.stringify(change))
    return answer.body.errors.map((error: { pointer: string }) => error.pointer)
  }
  for (const remoteId of ['', '.', '..', 'a b', 'a/b', 'é', 'x'.repeat(65)]) {
    assert.deepEqual(await pointers({ remoteId }), ['/remoteId'])
  }
  assert.deepEqual(await pointers({ type: 'SKILLS_TEST' }), ['/type'])
  assert.deepEqual(await pointers({ description: undefined }), ['/description'])
  const assessment = java.assessments[0]!
  assert.deepEqual(await pointers({ assessments: [{ ...assessment, name: undefined }] }), ['/assessments/0/name'])
  assert.deepEqual(await pointers({ assessments: [assessment, assessment] }), ['/assessments/1/id'])
  assert.deepEqual(await pointers({ connectionIds: ['con_01k7z2c5n6e7f8g9h0j1k2m3n4'] }), ['/connectionIds/0'])
  assert.deepEqual(await pointers({ visibleTo: { planets: [] } }), ['/visibleTo/planets'])
  for (const candidateUrlTemplate of [
    'https://product.example/a b/{token}',
    'https://product.example/a\nb/{token}',
    'https://product.example\\{token}',
    'https://product.example/100%/{token}',
    'https://somebody:secret@product.example/{token}',
    'take/{orderId}',
    'ftp://product.example/{orderId}',
    'https://product.example/{orderid}',
    'https://product.example/{',
    'https://{email}/take',
    'https://product.example{email}',
    'https://product.example:{language}/',
    'https://{token}@product.example/',
    'javascript:alert(1)',
  ]) {
    assert.deepEqual(await pointers({ candidateUrlTemplate }), ['/candidateUrlTemplate'])
  }
  const made = await call('POST', '/v1/assessment-packages', { body: java })
  const change = async (body: unknown) =>
    (await call('PATCH', `/v1/assessment-packages/${made.body.id}`, { body })).body.errors
  assert.equal((await change({ remoteId: 'other' }))[0].pointer, '/remoteId')
  assert.equal((await change({ visibleTo: { remote: 'yes' } }))[0].pointer, '/visibleTo/remote')
  assert.equal((await change({ name: null }))[0].pointer, '/name')
})

onBothStores('orders are listed, filtered and read', async (t, home) => {
  const api = await startApi(t, home)
  const make = seed(api)
  const connectionId = await make.connection('smartrecruiters')
  const pkg = (await api.call('POST', '/v1/assessment-packages', { body: java })).body.id
  const one = await make.order(connectionId, { remoteId: 'order-1', packageId: pkg })
  const two = await make.order(connectionId, { remoteId: 'order-2' })
  const found = async (query: string) =>
    (await api.call('GET', `/v1/assessment-orders?${query}`)).body.data.map((order: { id: string }) => order.id)
  assert.deepEqual(await found(''), [two, one])
  assert.deepEqual(await found('remoteId=order-1'), [one])
  assert.deepEqual(await found(`packageId=${pkg}`), [one])
  assert.deepEqual(await found('kind=manual'), [])
  assert.deepEqual(await found('status=pending&kind=inline'), [two, one])
  const { body } = await api.call('GET', `/v1/assessment-orders/${one}`)
  assert.equal(body.remotePackageId, 'pkg-1')
  assert.equal(body.candidate.email, 'ada@example.org')
  assert.equal('token' in body, false)
})
