import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { orderIdOfCallback, readOrder } from './order-read.ts'
import { type OrderToWrite, writeOrder } from './order-write.ts'
import type { OrderExpectation } from './orders.ts'

const orderId = '0b5c3a1e-1111-4222-8333-444455556666'
const jobId = '9f0e1d2c-1111-4222-8333-444455556666'
const apiBaseUrl = 'https://api.smartrecruiters.com'
const callback = `${apiBaseUrl}/assessment-api/v202010/orders/${orderId}/results`

const manual: OrderToWrite = {
  kind: 'manual',
  apiBaseUrl,
  orderId,
  companyId: 'acme',
  assessmentPackageId: 'pkg-1',
  jobId,
  candidate: { id: 'c-1', email: 'mira@example.org', firstName: 'Mira', lastName: 'Okafor', language: 'en' },
  requester: { userId: 'u-1', email: 'recruiter@customer.com' },
  fields: { seniority: 'senior' },
}
const inline: OrderToWrite = { ...manual, kind: 'inline', completedCallbackUrl: 'https://jobs.example/done?x=%2f' }

function read(value: unknown, expected: Partial<OrderExpectation> = {}) {
  const reading = readOrder(value, { apiBaseUrl, ...expected })
  assert.ok(reading.ok, JSON.stringify(reading))
  return reading
}

function refusal(value: unknown, expected: Partial<OrderExpectation> = {}) {
  const reading = readOrder(value, { apiBaseUrl, ...expected })
  return reading.ok ? undefined : [reading.status, reading.code]
}

const expectedManual = {
  kind: 'manual',
  orderId,
  resultCallbackUrl: callback,
  companyId: 'acme',
  assessmentPackageId: 'pkg-1',
  candidate: { id: 'c-1', email: 'mira@example.org', firstName: 'Mira', lastName: 'Okafor', language: 'en' },
  jobId,
  requester: { userId: 'u-1', email: 'recruiter@customer.com' },
  fields: { seniority: 'senior' },
}

test('a manual order of either generation reads the same, but for what the older one lacks', () => {
  assert.deepEqual(read(writeOrder(manual)), { ...read(writeOrder(manual)), order: expectedManual, missing: [] })
  assert.deepEqual(read(writeOrder(manual, 'seed')).order, { ...expectedManual, fields: {} })
})

test('an inline order has a way back, no candidate id and no requester', () => {
  const { id: _id, ...candidate } = expectedManual.candidate
  const { requester: _requester, ...rest } = expectedManual
  const { order, missing } = read(writeOrder(inline))
  assert.deepEqual(order, {
    ...rest,
    kind: 'inline',
    candidate,
    completedCallbackUrl: 'https://jobs.example/done?x=%2f',
  })
  assert.deepEqual(missing, [])
})

test('inline is told by the way back, whatever route was called', () => {
  assert.equal(read(writeOrder(inline), { route: 'manual' }).order.kind, 'inline')
  const { completedAssessmentCallbackUrl: _url, ...without } = writeOrder(inline)
  assert.equal(read(without).order.kind, 'manual')
  const onInlineRoute = read(without, { route: 'inline' })
  assert.equal(onInlineRoute.order.kind, 'inline')
  assert.deepEqual(onInlineRoute.missing, ['/completedAssessmentCallbackUrl'])
})

test('the misspelt way back is read too, the right one counts (row 8)', () => {
  const { completedAssessmentCallbackUrl: url, ...body } = writeOrder(inline)
  const { order } = read({ ...body, completeAssessmentCallbackUrl: url })
  assert.deepEqual([order.kind, order.completedCallbackUrl], ['inline', url])
  const both = read({ ...writeOrder(inline), completeAssessmentCallbackUrl: 'https://other.example/' })
  assert.equal(both.order.completedCallbackUrl, url)
  assert.ok(both.trace.some(({ from, outcome }) => from === '/completeAssessmentCallbackUrl' && outcome === 'dropped'))
})

test('names are case-sensitive (row 9)', () => {
  const { resultCallbackURL, ...body } = writeOrder(manual)
  assert.deepEqual(refusal({ ...body, resultCallbackUrl: resultCallbackURL }), [400, 'INVALID_ORDER'])
})

test('applicationLanguage before language, job.id before jobId (row 10)', () => {
  const body = writeOrder(manual)
  const both = read({ ...body, candidate: { ...body.candidate, applicationLanguage: 'de' }, jobId: 'other' })
  assert.deepEqual([both.order.candidate.language, both.order.jobId], ['de', jobId])
  assert.deepEqual(
    both.trace.filter(({ outcome }) => outcome === 'dropped').map(({ from }) => from),
    ['/candidate/language', '/jobId'],
  )
  const { job: _job, ...older } = body
  const { applicationLanguage: _language, ...candidate } = body.candidate
  const alone = read({ ...older, candidate })
  assert.deepEqual([alone.order.candidate.language, alone.order.jobId], ['en', jobId])
})

test('snake_case is not read (row 19)', () => {
  const { assessmentPackageId, companyId, ...body } = writeOrder(manual)
  assert.deepEqual(refusal({ ...body, assessmentPackageId, company_id: companyId }), [400, 'INVALID_ORDER'])
  assert.deepEqual(refusal({ ...body, assessment_package_id: assessmentPackageId, companyId }), [400, 'INVALID_ORDER'])
})

test('what is no text is no address to come back to', () => {
  const { completedAssessmentCallbackUrl: _, ...body } = writeOrder(manual) as Record<string, unknown>
  for (const odd of [true, false, 5, {}, ['https://platform.example/']]) {
    assert.deepEqual(refusal({ ...body, completedAssessmentCallbackUrl: odd }), [400, 'INVALID_ORDER'])
    assert.deepEqual(refusal({ ...body, completeAssessmentCallbackUrl: odd }), [400, 'INVALID_ORDER'])
  }
  for (const none of [undefined, null, '']) {
    assert.equal(readOrder({ ...body, completedAssessmentCallbackUrl: none }, { apiBaseUrl }).ok, true)
  }
})

test('a token never follows a callback away from the configured origin', () => {
  const elsewhere = [
    callback.replace('https:', 'http:'),
    callback.replace('.com', '.com.evil.example'),
    callback.replace('api.', ''),
    callback.replace('.com', '.com:8443'),
    callback.replace('https://', 'https://user@'),
    callback.replace('https://', 'https://evil.example\\@'),
    callback.replace(orderId, 'not-a-uuid'),
    callback.replace(orderId, `${orderId}0`),
    callback.replace('/results', '/results/attachment'),
    callback.replace('/results', ''),
    callback.replace('/orders/', '/orders%2f'),
    `https://evil.example/?${callback}`,
    `${apiBaseUrl}/?x=/orders/${orderId}/results`,
    `${apiBaseUrl}/#/orders/${orderId}/results`,
    ` ${callback}`,
    'javascript:alert(1)',
    '',
  ]
  for (const url of elsewhere) {
    assert.equal(orderIdOfCallback(url, apiBaseUrl), undefined, url)
    assert.deepEqual(refusal({ ...writeOrder(manual), resultCallbackURL: url }), [400, 'INVALID_ORDER'], url)
  }
  assert.equal(orderIdOfCallback(callback, 'https://API.smartrecruiters.com:443/'), orderId)
  assert.equal(orderIdOfCallback(callback.toUpperCase().replace('HTTPS', 'https'), apiBaseUrl), undefined)
  assert.equal(orderIdOfCallback(callback.replace(orderId, orderId.toUpperCase()), apiBaseUrl), orderId.toUpperCase())
})

test('a sandbox on plain http works where the registration says so', () => {
  const local = 'http://127.0.0.1:4010'
  const body = writeOrder({ ...inline, apiBaseUrl: local, completedCallbackUrl: 'http://127.0.0.1:4011/done' })
  assert.equal(read(body, { apiBaseUrl: local }).order.orderId, orderId)
  assert.deepEqual(refusal(body), [400, 'INVALID_ORDER'])
  const elsewhere = { ...body, completedAssessmentCallbackUrl: 'http://jobs.example/done' }
  assert.deepEqual(refusal(elsewhere, { apiBaseUrl: local }), [400, 'INVALID_ORDER'])
})

test('the way back must be https, or on the list where there is one', () => {
  const back = (completedCallbackUrl: string) => writeOrder({ ...inline, completedCallbackUrl })
  assert.deepEqual(refusal(back('http://jobs.example/done')), [400, 'INVALID_ORDER'])
  assert.deepEqual(refusal(back('javascript:alert(1)')), [400, 'INVALID_ORDER'])
  assert.deepEqual(refusal(back('//jobs.example/done')), [400, 'INVALID_ORDER'])
  const redirectOrigins = ['https://jobs.example']
  assert.equal(refusal(back('https://jobs.example/done'), { redirectOrigins }), undefined)
  assert.deepEqual(refusal(back('https://jobs.example.evil/done'), { redirectOrigins }), [400, 'INVALID_ORDER'])
})

test('what cannot be worked with is refused, what is merely missing is told', () => {
  for (const name of ['resultCallbackURL', 'assessmentPackageId', 'companyId']) {
    for (const value of [undefined, null, '', {}, [], true]) {
      assert.deepEqual(refusal({ ...writeOrder(manual), [name]: value }), [400, 'INVALID_ORDER'], `${name} ${value}`)
    }
  }
  for (const value of [null, 7, 'x', [], [writeOrder(manual)]]) assert.deepEqual(refusal(value), [400, 'INVALID_ORDER'])
  const { resultCallbackURL, assessmentPackageId, companyId } = writeOrder(manual)
  const { order, missing } = read({ resultCallbackURL, assessmentPackageId, companyId })
  assert.deepEqual(order.candidate, {})
  assert.deepEqual(missing, [
    '/candidate/email',
    '/candidate/firstName',
    '/candidate/lastName',
    '/candidate/applicationLanguage',
    '/job/id',
    '/candidate/id',
  ])
})

test('numbers are taken as ids, what is unknown or odd is traced as dropped', () => {
  const body = {
    ...writeOrder(manual),
    companyId: 42,
    candidate: { id: 'c-1', email: ['a'], phone: '1' },
    fields: { a: 1, b: true, c: null, d: {}, 'e/f': 'x' },
    extra: 1,
  }
  const { order, trace } = read(body)
  assert.equal(order.companyId, '42')
  assert.deepEqual(order.fields, { a: '1', b: 'true', 'e/f': 'x' })
  assert.equal(trace.find(({ from }) => from === '/companyId')?.outcome, 'coerced')
  assert.equal(trace.find(({ to }) => to === 'fields.e/f')?.from, '/fields/e~1f')
  assert.deepEqual(
    trace.filter(({ outcome }) => outcome === 'dropped').map(({ from }) => from),
    ['/candidate/email', '/fields/d', '/candidate/phone', '/extra'],
  )
})

test('a well-formed order loses nothing on the way', () => {
  for (const body of [writeOrder(manual), writeOrder(inline), writeOrder(manual, 'seed'), writeOrder(inline, 'seed')]) {
    assert.deepEqual(
      read(body).trace.filter(({ outcome }) => outcome !== 'kept'),
      [],
    )
  }
})

test('__proto__ in a body reaches nothing', () => {
  const text = JSON.stringify(writeOrder(manual))
  const body = JSON.parse(
    `${text.slice(0, -1)},"__proto__":{"completedAssessmentCallbackUrl":"https://evil.example/"}}`,
  )
  body.fields = JSON.parse('{"__proto__":"x"}')
  const { order } = read(body)
  assert.equal(order.kind, 'manual')
  assert.deepEqual(Object.entries(order.fields), [['__proto__', 'x']])
  assert.equal(Object.getPrototypeOf(order.fields), Object.prototype)
})

test('many fields and many unknown members stay bounded', () => {
  const many = (prefix: string) => Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`${prefix}${i}`, 'x']))
  const { order, trace } = read({ ...writeOrder(manual), ...many('u'), fields: many('f') })
  assert.equal(Object.keys(order.fields).length, 100)
  assert.ok(trace.length < 300)
})

test('hostile bodies never throw', () => {
  const depth = 50_000
  const deep = JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`)
  const names = Object.keys({ ...writeOrder(inline), fields: 0, requester: 0, __proto__: null })
  const hostile = fc.oneof(fc.anything(), fc.constant(deep), fc.constant(JSON.parse('{"__proto__":{"id":"x"}}')))
  fc.assert(
    fc.property(hostile, fc.constantFrom(...names, '__proto__', 'constructor'), hostile, (value, name, member) => {
      assert.equal(typeof readOrder(value, { apiBaseUrl }).ok, 'boolean')
      assert.equal(typeof readOrder({ ...writeOrder(inline), [name]: member }, { apiBaseUrl }).ok, 'boolean')
      assert.equal(typeof readOrder(value, { apiBaseUrl: String(name) }).ok, 'boolean')
    }),
  )
})
