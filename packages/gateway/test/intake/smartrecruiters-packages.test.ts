import assert from 'node:assert/strict'
import { onBothStores } from '../support/stores.ts'
import { bearer, call, startPartner } from './smartrecruiters.fixture.ts'

const java = {
  id: 'pkg-1',
  type: 'SKILL_TEST',
  name: 'Java',
  description: 'Java in depth',
  assessments: [{ id: 'a-1', type: 'SKILL_TEST', name: 'Java core', description: 'The language' }],
}

onBothStores(
  'the list holds what is offered to the company, inline packages too, retired ones not',
  async (t, home) => {
    const partner = await startPartner(t, home)
    const rival = await partner.connect('rival')
    const [token, rivals] = [await partner.token(), await partner.token(rival)]
    const list = (of = token) => call(partner.urls.packages!, { headers: bearer(of) })
    const ids = async (of?: string) => (await list(of)).body.map(({ id }: { id: string }) => id)

    const empty = await list()
    assert.deepEqual([empty.status, empty.text, empty.headers.get('content-length')], [204, '', null])

    const offered = await partner.offer()
    await partner.offer({ remoteId: 'pkg-inline', type: 'INLINE_ASSESSMENT', assessments: [] })
    await partner.offer({ remoteId: 'pkg-rival', connectionIds: [rival.id] })
    const full = await list()
    assert.equal(full.status, 200)
    assert.match(full.headers.get('content-type')!, /^application\/json/)
    assert.deepEqual(full.body[0], java)
    assert.deepEqual(full.body[1].assessments, [])
    assert.deepEqual(await ids(), ['pkg-1', 'pkg-inline'])
    assert.deepEqual(await ids(rivals), ['pkg-1', 'pkg-inline', 'pkg-rival'])

    await partner.v1('DELETE', `/assessment-packages/${offered.id}`)
    assert.deepEqual(await ids(), ['pkg-inline'])
  },
)

onBothStores('where it is set so, a list of nothing is an empty array', async (t, home) => {
  const partner = await startPartner(t, home, { emptyPackageList: 'array' })
  const answer = await call(partner.urls.packages!, { headers: bearer(await partner.token()) })
  assert.deepEqual([answer.status, answer.body], [200, []])
})

onBothStores('the list is narrowed by requester and job, whatever the encoding of the requester', async (t, home) => {
  const partner = await startPartner(t, home)
  await partner.offer({ remoteId: 'for-rita', visibleTo: { requesters: ['rita@customer.example'] } })
  await partner.offer({ remoteId: 'for-berlin', visibleTo: { countries: ['DE'], cities: ['Berlin'], remote: false } })
  const token = await partner.token()
  const list = async (requester: string | undefined, query = '') => {
    const headers = { ...bearer(token), ...(requester !== undefined && { requester }) }
    const answer = await call(partner.urls.packages! + query, { headers })
    return answer.status === 200 ? answer.body.map(({ id }: { id: string }) => id) : answer.status
  }
  assert.deepEqual(await list(undefined), ['for-rita', 'for-berlin'])
  const of = (email: string) => JSON.stringify({ email })
  for (const encode of [
    of,
    (email: string) => encodeURIComponent(of(email)),
    (email: string) => btoa(of(email)),
    (email: string) => `email,${email}`,
    (email: string) => `email=${email}`,
    (email: string) => email,
    (email: string) => `{"email": "${email}",}`,
  ]) {
    assert.deepEqual(await list(encode('rita@customer.example')), ['for-rita', 'for-berlin'], encode(''))
    assert.deepEqual(await list(encode('sam@customer.example')), ['for-berlin'], encode(''))
  }
  assert.deepEqual(await list(of('sam@customer.example'), '?country-code=FR&postal-code=75001&team=Blue'), 204)
  assert.deepEqual(await list(undefined, '?country-code=DE&city=Berlin&remote=false'), ['for-rita', 'for-berlin'])
  assert.deepEqual(await list(undefined, '?country-code=DE&city=Berlin&remote=true'), ['for-rita'])
  for (const malformed of ['{"email":', 'nobody', '{}', 'name,Rita', '[]', 'a@b\tc']) {
    assert.equal(await list(malformed), 400, malformed)
  }
})

onBothStores('one package is answered, retired or not, and to whom it is offered', async (t, home) => {
  const partner = await startPartner(t, home)
  const rival = await partner.connect('rival')
  const offered = await partner.offer()
  await partner.offer({ remoteId: 'pkg-rival', connectionIds: [rival.id] })
  await partner.offer({ remoteId: 'orders' })
  const headers = bearer(await partner.token())
  const one = async (tail: string) => {
    const answer = await call(partner.urls.package! + tail, { headers })
    return answer.status === 200 ? answer.body : [answer.status, answer.body.errors[0].code]
  }
  assert.deepEqual(await one('pkg-1'), java)
  assert.deepEqual(await one('/pkg-1'), java, 'joined with a slash of the caller')
  assert.deepEqual(await one('p%6Bg-1'), java)
  assert.equal((await one('orders')).id, 'orders')
  for (const unknown of ['pkg-2', 'PKG-1', 'pkg-rival', 'pkg-1%00', 'pkg-1/x', '', 'x'.repeat(2000)]) {
    assert.deepEqual(await one(unknown), [404, 'PACKAGE_NOT_FOUND'], unknown)
  }
  await partner.v1('DELETE', `/assessment-packages/${offered.id}`)
  assert.deepEqual(await one('pkg-1'), java)
})

onBothStores(
  "who has no token of ours, or asks for what is not there, hears so in the contract's shape",
  async (t, home) => {
    const partner = await startPartner(t, home)
    await partner.offer()
    const { packages, package: prefix } = partner.urls as Record<string, string>
    const token = await partner.token()
    const refused = async (url: string, options: Parameters<typeof call>[1] = {}) => {
      const { status, body, headers } = await call(url, options)
      assert.equal(typeof body.message, 'string')
      return [status, body.errors[0].code, headers.get('www-authenticate') ?? headers.get('allow')]
    }
    for (const url of [packages!, `${prefix}pkg-1`]) {
      assert.deepEqual(await refused(url), [401, 'UNAUTHORIZED', 'Bearer'])
      assert.deepEqual(await refused(url, { headers: bearer('x') }), [
        401,
        'UNAUTHORIZED',
        'Bearer error="invalid_token"',
      ])
      const other = { method: 'POST', headers: bearer(token), body: '{}' }
      assert.deepEqual(await refused(url, other), [405, 'METHOD_NOT_ALLOWED', 'GET, HEAD'])
      assert.equal((await call(url, { method: 'HEAD', headers: bearer(token) })).status, 200)
    }
    const nowhere = `${partner.gateway.origin}/smartrecruiters/nobody`
    assert.deepEqual(await refused(`${nowhere}/packages`, { headers: bearer(token) }), [404, 'UNKNOWN_URL', null])
    assert.deepEqual(await refused(`${nowhere}/nothing`), [404, 'UNKNOWN_URL', null])
    assert.deepEqual(await refused(`${nowhere}%00/packages`, { headers: bearer(token) }), [404, 'UNKNOWN_URL', null])
    await partner.v1('PATCH', `/registrations/${partner.registration.id}`, { status: 'disabled' })
    assert.deepEqual(await refused(packages!, { headers: bearer(token) }), [403, 'INTEGRATION_DISABLED', null])
    const { body } = await partner.v1('GET', '/messages?verdict=rejected')
    assert.deepEqual(
      body.data.map(({ kind, reason }: { kind: string; reason: string }) => `${kind} ${reason}`),
      ['packages disabled', 'packages unknown_url', 'packages unknown_url'],
    )
  },
)
