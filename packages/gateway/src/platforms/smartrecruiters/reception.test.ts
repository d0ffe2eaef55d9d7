import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import type { Judgement, Refusal } from '../../intake/interface.ts'
import { commonRefusals } from './answers.ts'
import {
  completedCallbackUrl,
  connection,
  deps,
  inlineOrder,
  judgeInput,
  manualOrder,
  orderId,
  publicUrl,
  registration,
} from './orders.test-data.ts'
import { createOrderReception, createRefusingReception, createStoredOrderReception } from './reception.ts'

const orders = createOrderReception(deps, 'order')
const inlineOrders = createOrderReception(deps, 'inline_order')
const storedOrders = createStoredOrderReception(deps, 'order')

const token = Buffer.alloc(24, 7).toString('base64url')
const goUrl = `${publicUrl}/go/${token}`

function acceptedOf(judgement: Judgement) {
  assert.ok('accepted' in judgement, JSON.stringify(judgement))
  return judgement.accepted
}

function refusedOf(judgement: Judgement): Refusal {
  assert.ok('refused' in judgement, JSON.stringify(judgement))
  return judgement.refused
}

for (const generation of ['current', 'seed'] as const) {
  test(`a manual order in the spelling of ${generation} is accepted with 202 and an empty object`, async () => {
    const accepted = acceptedOf(await orders.judge(judgeInput(manualOrder({}, generation))))
    assert.equal(accepted.answer, undefined)
    assert.deepEqual({ ...orders.accepted, body: JSON.parse(orders.accepted.body) }, { status: 202, body: {} })
    assert.equal(accepted.dedupeKey, orderId)
    assert.equal(accepted.connection, connection)
    assert.deepEqual(accepted.note, { token, orderId, kind: 'manual', packageRetired: false })
    assert.ok(accepted.checks.every(({ ok }) => ok))
  })

  test(`an inline order in the spelling of ${generation} is answered with our URL under both names`, async () => {
    const accepted = acceptedOf(await inlineOrders.judge(judgeInput(inlineOrder({}, generation))))
    assert.equal(accepted.answer?.status, 200)
    assert.deepEqual(JSON.parse(accepted.answer!.body), { url: goUrl, assessmentPackageURL: goUrl })
    assert.deepEqual(accepted.note, { token, orderId, kind: 'inline', packageRetired: false })
  })
}

test('one URL for both: an order that says where to return to is inline', async () => {
  const accepted = acceptedOf(await orders.judge(judgeInput(inlineOrder())))
  assert.deepEqual(JSON.parse(accepted.answer!.body), { url: goUrl, assessmentPackageURL: goUrl })
  const misspelt = inlineOrder({
    completedAssessmentCallbackUrl: undefined,
    completeAssessmentCallbackUrl: completedCallbackUrl,
  })
  assert.equal(acceptedOf(await orders.judge(judgeInput(misspelt))).answer?.status, 200)
})

test('the note begins with the token, where the store finds it', async () => {
  const { note } = acceptedOf(await orders.judge(judgeInput(manualOrder())))
  assert.ok(JSON.stringify(note).startsWith(`{"token":"${token}"`))
  assert.equal(token.length, 32)
})

test('an order without what the contract requires of the candidate is accepted and says so', async () => {
  const { checks } = acceptedOf(await orders.judge(judgeInput(manualOrder({ candidate: { id: 'c' } }))))
  const failed = checks.filter(({ ok }) => !ok)
  assert.equal(failed.length, 1)
  assert.match(failed[0]!.detail, /\/candidate\/email, .*\/candidate\/applicationLanguage/)
})

test('a retired package may still be ordered', async () => {
  const { note } = acceptedOf(await orders.judge(judgeInput(manualOrder({ assessmentPackageId: 'pkg-old' }))))
  assert.equal((note as { packageRetired: boolean }).packageRetired, true)
})

const results = (path: string) => manualOrder({ resultCallbackURL: path })
const returningTo = (url: unknown) => inlineOrder({ completedAssessmentCallbackUrl: url })
const refused: [string, unknown, number, string][] = [
  ['a body that is not JSON', Buffer.from('{"companyId":'), 400, 'not_json'],
  ['an empty body', Buffer.alloc(0), 400, 'not_json'],
  ['a body that is not UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]), 400, 'not_json'],
  ['an array', [manualOrder()], 400, 'invalid_order'],
  ['null', null, 400, 'invalid_order'],
  ['a callback of another origin', results(`https://evil.example/orders/${orderId}/results`), 400, 'invalid_order'],
  [
    'a callback of another scheme',
    results(`http://api.smartrecruiters.com/orders/${orderId}/results`),
    400,
    'invalid_order',
  ],
  [
    'a callback of another port',
    results(`https://api.smartrecruiters.com:8443/orders/${orderId}/results`),
    400,
    'invalid_order',
  ],
  [
    'a callback with a user',
    results(`https://api.smartrecruiters.com@evil.example/orders/${orderId}/results`),
    400,
    'invalid_order',
  ],
  ['a callback without a UUID', results('https://api.smartrecruiters.com/orders/42/results'), 400, 'invalid_order'],
  [
    'a callback that goes on',
    results(`https://api.smartrecruiters.com/orders/${orderId}/results/more`),
    400,
    'invalid_order',
  ],
  ['no callback', manualOrder({ resultCallbackURL: undefined }), 400, 'invalid_order'],
  ['no package', manualOrder({ assessmentPackageId: null }), 400, 'invalid_order'],
  ['no company', manualOrder({ companyId: '' }), 400, 'invalid_order'],
  ['a return by http', returningTo('http://www.smartrecruiters.com/done'), 400, 'invalid_order'],
  ['a return by script', returningTo('javascript:alert(1)'), 400, 'invalid_order'],
  ['a return with a line break', returningTo('https://a.example/x\r\nSet-Cookie: a=b'), 400, 'invalid_order'],
  ['a return with a control character', returningTo('https://a.example/\u0001'), 400, 'invalid_order'],
  ['a return with DEL', returningTo('https://a.example/\u007f'), 400, 'invalid_order'],
  ['a return with half a character', returningTo('https://a.example/\ud800'), 400, 'invalid_order'],
  ['another company', manualOrder({ companyId: 'rival' }), 403, 'company_mismatch'],
  ['a company in another case', manualOrder({ companyId: 'ACME' }), 403, 'company_mismatch'],
  ['an unknown package', manualOrder({ assessmentPackageId: 'pkg-9' }), 404, 'unknown_package'],
  ['a package with U+0000 in its id', manualOrder({ assessmentPackageId: 'pkg-1\0' }), 404, 'unknown_package'],
  ['a package that is offered to others', manualOrder({ assessmentPackageId: 'pkg-others' }), 404, 'unknown_package'],
]
for (const [what, body, status, reason] of refused) {
  test(`refused with ${status}: ${what}`, async () => {
    const judgement = await orders.judge(judgeInput(body))
    const refusal = refusedOf(judgement)
    assert.equal(refusal.answer.status, status)
    assert.equal(refusal.reason, reason)
    const { errors } = JSON.parse(refusal.answer.body)
    assert.match(errors[0].code, /^[A-Z_]+$/)
    assert.equal((judgement as { connection?: unknown }).connection, connection, 'it is on record for its connection')
    assert.deepEqual(
      refusal.checks.map(({ ok }) => ok),
      [true, false],
    )
  })
}

test('a package that is offered to this company among others is found', async () => {
  acceptedOf(await orders.judge(judgeInput(manualOrder({ assessmentPackageId: 'pkg-ours' }))))
})

test('where candidates return to is held to the configured origins', async () => {
  const reached = { registration: registration({ redirectOrigins: ['https://jobs.acme.example'] }), connection: null }
  assert.equal(refusedOf(await orders.judge(judgeInput(inlineOrder(), { reached }))).answer.status, 400)
  acceptedOf(await orders.judge(judgeInput(returningTo('https://jobs.acme.example/done'), { reached })))
})

test('a return may hold what is not ASCII', async () => {
  acceptedOf(await orders.judge(judgeInput(returningTo('https://jobs.acme.example/größe'))))
})

const bearers: [string, string | undefined, string][] = [
  ['no header', undefined, 'bearer_missing'],
  ['Basic', 'Basic Y2xpZW50OnNlY3JldA==', 'bearer_missing'],
  ['an empty token', 'Bearer ', 'bearer_missing'],
  ['two tokens', 'Bearer good-token good-token', 'bearer_missing'],
  ['a masked token', 'Bearer ***', 'bearer_missing'],
  ['an unknown token', 'Bearer other-token', 'bearer_invalid'],
  ['a token in another case', 'Bearer GOOD-TOKEN', 'bearer_invalid'],
]
for (const [what, authorization, reason] of bearers) {
  test(`refused with 401: ${what}`, async () => {
    const input = judgeInput(manualOrder(), { headers: { authorization } })
    const judgement = await orders.judge(input)
    const refusal = refusedOf(judgement)
    assert.equal(refusal.reason, reason)
    assert.equal(refusal.answer.status, 401)
    assert.match(refusal.answer.headers!['www-authenticate']!, /^Bearer/)
    assert.ok(!('connection' in judgement), 'nobody is believed to have sent it')
    const early = await orders.admit!(input)
    assert.equal(early?.reason, reason, 'before the body is read')
  })
}

test('a token that is valid lets the body in', async () => {
  assert.equal(await orders.admit!(judgeInput(manualOrder())), null)
})

test('the scheme is read in any case', async () => {
  acceptedOf(await orders.judge(judgeInput(manualOrder(), { headers: { authorization: 'bearer good-token' } })))
})

test('a token of another registration is unknown', async () => {
  const reached = { registration: { ...registration(), id: 'reg_2' }, connection: null }
  assert.equal(refusedOf(await orders.judge(judgeInput(manualOrder(), { reached }))).reason, 'bearer_invalid')
})

test('a masked token never counts for an order that just came, whatever URL it came by', async () => {
  const input = judgeInput(manualOrder(), {
    reached: { registration: registration(), connection },
    headers: { authorization: 'Bearer ***' },
  })
  assert.equal(refusedOf(await orders.judge(input)).reason, 'bearer_missing')
})

test('a stored order is judged by the connection that its token was found to be of', async () => {
  const headers = { authorization: 'Bearer ***' }
  const known = { registration: registration(), connection }
  const accepted = acceptedOf(await storedOrders.judge(judgeInput(manualOrder(), { reached: known, headers })))
  assert.match(accepted.checks[0]!.detail, /cannot be checked again/)
  assert.equal(accepted.dedupeKey, orderId)
  const unknown = judgeInput(manualOrder({ assessmentPackageId: 'pkg-9' }), { reached: known, headers })
  assert.equal(refusedOf(await storedOrders.judge(unknown)).reason, 'unknown_package')
})

test("a stored order whose token was nobody's is refused in so many words", async () => {
  const refusal = refusedOf(
    await storedOrders.judge(judgeInput(manualOrder(), { headers: { authorization: 'Bearer ***' } })),
  )
  assert.equal(refusal.reason, 'bearer_not_kept')
  assert.match(refusal.checks[0]!.detail, /must send the order again/)
})

test('what takes no messages refuses before it reads', async () => {
  const reception = createRefusingReception('token', commonRefusals)
  assert.equal((await reception.admit!(judgeInput({})))?.reason, 'unknown_url')
  assert.equal(refusedOf(await reception.judge(judgeInput({}))).answer.status, 404)
})

const hostile = [
  `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
  `${'{"candidate":'.repeat(100_000)}1${'}'.repeat(100_000)}`,
  '{"__proto__":{"companyId":"acme"},"constructor":{"prototype":{"companyId":"acme"}}}',
  '{"companyId":"acme","companyId":"acme"}',
  '\ufeff{}',
  '{"companyId":"\\u0000\\ud800"}',
  '1e999',
  '"x"',
]
for (const text of hostile) {
  test(`hostile bodies are refused with 400: ${text.slice(0, 40)}`, async () => {
    assert.equal(refusedOf(await orders.judge(judgeInput(Buffer.from(text)))).answer.status, 400)
  })
}

test('whatever JSON stands in an order, it is judged', async () => {
  const whole = fc.record(Object.fromEntries(Object.keys(inlineOrder()).map((name) => [name, fc.jsonValue()])), {
    requiredKeys: [],
  })
  await fc.assert(
    fc.asyncProperty(fc.oneof(whole, fc.jsonValue()), fc.boolean(), async (change, over) => {
      const body = over && typeof change === 'object' ? { ...manualOrder(), ...(change as object) } : change
      const judgement = await orders.judge(judgeInput(body))
      if ('refused' in judgement) assert.ok([400, 403, 404].includes(judgement.refused.answer.status))
    }),
  )
})

test('whatever bytes come, they are judged', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
      assert.equal(refusedOf(await orders.judge(judgeInput(Buffer.from(bytes)))).answer.status, 400)
    }),
  )
})
