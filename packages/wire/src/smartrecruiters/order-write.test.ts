import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readOrderAnswer, writeOrder } from './order-write.ts'
import { inlineOrderAnswer, manualOrderAnswer } from './orders.ts'

const order = {
  kind: 'manual',
  apiBaseUrl: 'https://api.smartrecruiters.com',
  orderId: '0b5c3a1e-1111-4222-8333-444455556666',
  companyId: 'acme',
  assessmentPackageId: 'pkg-1',
  jobId: 'j-1',
  candidate: { id: 'c-1', email: 'm@example.org', firstName: 'M', lastName: 'O', language: 'en' },
  fields: { a: 'b' },
} as const
const resultCallbackURL =
  'https://api.smartrecruiters.com/assessment-api/v202010/orders/0b5c3a1e-1111-4222-8333-444455556666/results'

test('current has both pairs of names with equal values (row 10)', () => {
  assert.deepEqual(writeOrder(order), {
    resultCallbackURL,
    candidate: {
      id: 'c-1',
      email: 'm@example.org',
      firstName: 'M',
      lastName: 'O',
      applicationLanguage: 'en',
      language: 'en',
    },
    job: { id: 'j-1' },
    jobId: 'j-1',
    assessmentPackageId: 'pkg-1',
    companyId: 'acme',
    fields: { a: 'b' },
  })
})

test("seed has the guide's names only", () => {
  assert.deepEqual(writeOrder(order, 'seed'), {
    resultCallbackURL,
    candidate: { id: 'c-1', email: 'm@example.org', firstName: 'M', lastName: 'O', language: 'en' },
    jobId: 'j-1',
    assessmentPackageId: 'pkg-1',
    companyId: 'acme',
  })
})

test('an inline order has no candidate id and no requester, and its way back spelt as it should be (rows 8 and 9)', () => {
  const written = writeOrder({
    ...order,
    kind: 'inline',
    requester: { userId: 'u', email: 'r@example.org' },
    completedCallbackUrl: 'https://jobs.example/done',
  })
  assert.equal('id' in written.candidate, false)
  assert.equal('requester' in written, false)
  assert.equal(written.completedAssessmentCallbackUrl, 'https://jobs.example/done')
})

test('answers: 202 and an object, with a url when it is known; 200 and both keys (rows 11, 16, 29)', () => {
  assert.deepEqual(manualOrderAnswer(), { status: 202, body: {} })
  assert.deepEqual(manualOrderAnswer('https://p.example/go/1'), {
    status: 202,
    body: { url: 'https://p.example/go/1' },
  })
  assert.deepEqual(inlineOrderAnswer('https://p.example/go/1'), {
    status: 200,
    body: { url: 'https://p.example/go/1', assessmentPackageURL: 'https://p.example/go/1' },
  })
})

test("the platform's side ignores a manual answer's body and reads url before assessmentPackageURL", () => {
  assert.deepEqual(readOrderAnswer('manual', { status: 202, body: { url: 'https://p.example' } }), { ok: true })
  assert.deepEqual(readOrderAnswer('manual', { status: 202 }), { ok: true })
  assert.deepEqual(readOrderAnswer('inline', inlineOrderAnswer('https://p.example/a')), {
    ok: true,
    url: 'https://p.example/a',
  })
  assert.deepEqual(readOrderAnswer('inline', { status: 200, body: { assessmentPackageURL: 'https://p.example/b' } }), {
    ok: true,
    url: 'https://p.example/b',
  })
  const both = { url: 'https://p.example/a', assessmentPackageURL: 'https://p.example/b' }
  assert.deepEqual(readOrderAnswer('inline', { status: 200, body: both }), { ok: true, url: 'https://p.example/a' })
})

test('other statuses and unusable urls are no acceptance', () => {
  for (const [kind, answer] of [
    ['manual', { status: 200 }],
    ['manual', { status: 201 }],
    ['inline', { status: 202, body: { url: 'https://p.example' } }],
    ['inline', { status: 200, body: {} }],
    ['inline', { status: 200, body: null }],
    ['inline', { status: 200, body: { url: 'javascript:alert(1)' } }],
  ] as const) {
    assert.equal(readOrderAnswer(kind, answer).ok, false)
  }
})
