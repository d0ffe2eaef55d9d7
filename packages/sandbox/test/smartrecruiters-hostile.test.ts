import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Json, startAssessor, v202010 } from './support/smartrecruiters.ts'

test('whatever is sent, the servers answer in their own words and keep what they have', async (t) => {
  const { api, call, connect, sandbox, seeded, token } = await startAssessor(t)
  const companyToken = await token(await connect())
  const master = await token(seeded)
  await api('PATCH', '/settings', { requestsPerSecond: 1000 })
  const input = { partnerId: seeded.partnerId, packageId: 'pkg-1' }
  const amara = '3e5a1c90-6b7d-4f28-a1c3-9d0e8b7f6a01'
  const { orderId } = await api('POST', `/applications/${amara}/orders`, input, 201)
  const results = `${v202010}/orders/${orderId}/results`
  const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`
  const bodies = ['', '{', 'null', '[]', '"x"', '{"__proto__":{"status":"COMPLETED"}}', deep, '{"status":{}}', '\ud800']

  for (const body of bodies) {
    for (const path of [results, `${v202010}/integration/company/HarbourFoods`, `${v202010}/partner/configuration`]) {
      const method = path === results ? 'PATCH' : path.includes('company') ? 'POST' : 'PUT'
      const { status } = await call(method, path, path === results ? companyToken : master, body)
      assert.ok([200, 400].includes(status), `${method} ${path} ${body.slice(0, 50)}: ${status}`)
    }
  }
  assert.equal((await api('GET', `/orders/${orderId}`)).status, 'PENDING')
  assert.equal((await api('GET', `/apps/${seeded.partnerId}`)).status, 'active')

  for (const type of ['multipart/form-data', 'multipart/form-data; boundary=', 'multipart/form-data; boundary=x']) {
    const { status } = await call('POST', `${results}/attachment`, companyToken, 'not parts', { 'content-type': type })
    assert.ok([400, 415].includes(status), `${type}: ${status}`)
  }
  const large = new FormData()
  large.append('file', new Blob([new Uint8Array(11 * 1024 * 1024)], { type: 'application/pdf' }), 'large.pdf')
  assert.equal((await call('POST', `${results}/attachment`, companyToken, large)).status, 413)
  const two = new FormData()
  for (const name of ['a.pdf', 'b.pdf']) two.append('file', new Blob(['%PDF'], { type: 'application/pdf' }), name)
  assert.equal((await call('POST', `${results}/attachment`, companyToken, two)).status, 400)
  const named = new FormData()
  named.append('file', new Blob(['%PDF'], { type: 'application/pdf' }), '../../"<b>.pdf')
  const { body } = await call('POST', `${results}/attachment`, companyToken, named)
  const file = await fetch(body.url)
  assert.equal(await file.text(), '%PDF')
  assert.equal(file.headers.get('x-content-type-options'), 'nosniff')

  for (const authorization of ['', 'Bearer', 'Bearer x y', `Basic ${companyToken}`, `Bearer ${'x'.repeat(5000)}`]) {
    const response = await fetch(`${sandbox.origin}/jobs/x`, { headers: { authorization } })
    assert.equal(response.status, 401)
  }
})

test('a merge patch of any JSON leaves a document that the contract allows', async (t) => {
  const { api, call, connect, seeded, token } = await startAssessor(t)
  const companyToken = await token(await connect())
  const input = { partnerId: seeded.partnerId, packageId: 'pkg-1' }
  const amara = '3e5a1c90-6b7d-4f28-a1c3-9d0e8b7f6a01'
  const { orderId } = await api('POST', `/applications/${amara}/orders`, input, 201)
  const path = `${v202010}/orders/${orderId}/results`
  const score = fc.record({ raw: fc.integer(), min: fc.integer(), max: fc.integer() }, { requiredKeys: [] })
  const status = fc.constantFrom('PENDING', 'IN_PROGRESS', 'COMPLETED', 'DONE', null)
  const results = fc.array(fc.record({ assessmentId: fc.constantFrom('a-1', 'a-2', 'a-3'), status }), { maxLength: 3 })
  const patches = fc.record(
    {
      status,
      score: fc.option(score),
      summary: fc.option(fc.string()),
      assessmentResults: results,
      other: fc.jsonValue(),
    },
    { requiredKeys: [] },
  )
  let held: Json = { status: 'PENDING' }
  const property = fc.asyncProperty(patches, async (patch) => {
    const answer = await call('PATCH', path, companyToken, patch)
    if (answer.status === 200) held = answer.body
    else assert.equal(answer.status, 400)
    const { result } = await api('GET', `/orders/${orderId}`)
    assert.deepEqual(result, held, 'what was refused changes nothing')
    const { raw, min, max } = result.score ?? { raw: 0, min: 0, max: 1 }
    assert.ok(min < max && raw >= min && raw <= max)
  })
  await fc.assert(property, { numRuns: 60 })
})
