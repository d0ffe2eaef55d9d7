import assert from 'node:assert/strict'
import test from 'node:test'
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import type { PackageView } from '../../intake/interface.ts'
import type { ProjectedOrder, TraceEntry } from '../../model/index.ts'
import { mapOrder } from './mapping.ts'
import type { OrderNote } from './order-note.ts'
import { completedCallbackUrl, inlineOrder, manualOrder, orderId, publicUrl } from './orders.test-data.ts'

const note: OrderNote = { token: 'token-of-32-characters-as-minted', orderId, kind: 'manual', packageRetired: false }
const inline: Partial<OrderNote> = { kind: 'inline' }
const skillTest: PackageView = {
  id: 'pkg_ours',
  remoteId: 'pkg-1',
  type: 'SKILL_TEST',
  status: 'active',
  candidateUrlTemplate: null,
}

function map(
  body: unknown,
  noted: Partial<OrderNote> = {},
  found: Partial<PackageView> | null = {},
): Promise<ProjectedOrder> {
  const message = {
    tenant: 'ten_1',
    id: 'msg_1',
    connectionId: 'con_1',
    kind: 'order',
    receivedAt: 0,
    headers: [],
    note: { ...note, ...noted },
    body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
  }
  const context = { recordId: 'ord_1', findPackage: async () => found && { ...skillTest, ...found } }
  return mapOrder(message, context, publicUrl)
}

for (const generation of ['current', 'seed'] as const) {
  test(`a manual order in the spelling of ${generation} becomes the record`, async () => {
    const { trace, details, ...order } = await map(manualOrder({}, generation))
    assert.deepEqual(order, {
      type: 'assessment_order',
      remoteId: orderId,
      kind: 'manual',
      packageId: 'pkg_ours',
      token: note.token,
      flags: [],
      content: {
        remotePackageId: 'pkg-1',
        candidate: {
          remoteId: 'cand-1',
          email: 'mira.okafor@example.org',
          firstName: 'Mira',
          lastName: 'Okafor',
          language: 'en',
        },
        requester: { remoteId: 'user-3', email: 'rita@customer.example' },
        remoteJobId: 'job-9',
        fields: generation === 'current' ? { team: 'Blue' } : {},
        resultCallbackUrl: `https://api.smartrecruiters.com/assessment-api/v202010/orders/${orderId}/results`,
      },
    })
    assert.ok(trace.every(({ outcome }) => outcome === 'kept'))
    assert.deepEqual(
      details!.map(({ kind, call }) => [kind, call.recordId, call.limit]),
      ['candidate', 'job', 'hiring_team'].map((kind) => [
        kind,
        'ord_1',
        { key: 'con_1 smartrecruiters', perSecond: 10, concurrent: 8 },
      ]),
    )
  })
}

test('an inline order says where the candidate goes and comes back to', async () => {
  const { content, kind, flags, details } = await map(inlineOrder(), inline, {
    type: 'INLINE_ASSESSMENT',
    candidateUrlTemplate: 'https://tests.example/take/{orderId}{?token,language,email,returnUrl}',
  })
  assert.equal(kind, 'inline')
  assert.deepEqual(flags, [])
  assert.deepEqual(
    details!.map((detail) => detail.kind),
    ['job', 'hiring_team'],
  )
  assert.deepEqual(content, {
    remotePackageId: 'pkg-1',
    candidate: { email: 'mira.okafor@example.org', firstName: 'Mira', lastName: 'Okafor', language: 'en' },
    remoteJobId: 'job-9',
    fields: { team: 'Blue' },
    resultCallbackUrl: `https://api.smartrecruiters.com/assessment-api/v202010/orders/${orderId}/results`,
    completedCallbackUrl,
    returnUrl: `${publicUrl}/return/${note.token}`,
    candidateUrl:
      `https://tests.example/take/ord_1?token=${note.token}&language=en&email=mira.okafor%40example.org` +
      `&returnUrl=${encodeURIComponent(`${publicUrl}/return/${note.token}`)}`,
  })
})

test('a manual order leads to the assessment too, without a way back', async () => {
  const { content } = await map(
    manualOrder(),
    {},
    { candidateUrlTemplate: 'https://tests.example/{orderId}{?returnUrl}' },
  )
  assert.equal(content.candidateUrl, 'https://tests.example/ord_1')
  assert.ok(!('returnUrl' in content))
})

test('the trace tells of both names of a value, and of one that differs', async () => {
  const { trace, content } = await map(
    manualOrder({ jobId: 'other', candidate: { applicationLanguage: 'de', language: 'de' } }),
  )
  assert.equal(content.remoteJobId, 'job-9')
  const of = (from: string) => trace.find((entry) => entry.from === from)
  assert.deepEqual(of('/jobId'), {
    from: '/jobId',
    to: null,
    outcome: 'dropped',
    note: 'differs from the value that remoteJobId was taken from',
  })
  assert.deepEqual(of('/candidate/language'), {
    from: '/candidate/language',
    to: 'candidate.language',
    outcome: 'kept',
    note: 'the same value under its other name',
  })
  assert.equal(of('/companyId')?.to, 'connectionId')
})

test('text is cleaned, numbers become text, and what we do not know is dropped', async () => {
  const { trace, content } = await map(
    manualOrder({
      candidate: { id: 77, email: 'a\0b@example.org', firstName: '\ud800', lastName: null, surprise: { deep: [1] } },
      fields: { count: 3, flag: true, list: [1], 'a\0b': 'x', empty: '' },
      company: 'Acme',
    }),
  )
  assert.deepEqual(content.candidate, { remoteId: '77', email: 'ab@example.org', firstName: '\ufffd' })
  assert.deepEqual(content.fields, { count: '3', flag: 'true', ab: 'x' })
  const outcomes = Object.fromEntries(trace.map(({ from, outcome }) => [from, outcome]))
  assert.equal(outcomes['/candidate/id'], 'coerced')
  assert.equal(outcomes['/candidate/email'], 'coerced')
  assert.equal(outcomes['/candidate/firstName'], 'coerced')
  assert.equal(outcomes['/candidate/lastName'], 'dropped')
  assert.equal(outcomes['/candidate/surprise'], 'dropped')
  assert.equal(outcomes['/fields/count'], 'coerced')
  assert.equal(outcomes['/fields/list'], 'dropped')
  assert.equal(outcomes['/fields/a\0b'], 'coerced')
  assert.equal(outcomes['/company'], 'dropped')
})

test('a field named __proto__ is a field', async () => {
  const body = JSON.stringify(manualOrder()).replace('"team"', '"__proto__"')
  const { content } = await map(body)
  assert.ok(Object.hasOwn(content.fields, '__proto__'))
  assert.equal(JSON.stringify(content.fields), '{"__proto__":"Blue"}')
})

test('at most a hundred fields are kept', async () => {
  const fields = Object.fromEntries(Array.from({ length: 150 }, (_, index) => [`f${index}`, 'x']))
  const { content, trace } = await map(manualOrder({ fields }))
  assert.equal(Object.keys(content.fields).length, 100)
  assert.equal(trace.find(({ from }) => from === '/fields/f100')?.note, 'only the first 100 are kept')
})

const flagged: [string, unknown, Partial<OrderNote>, Partial<PackageView>, string[]][] = [
  ['retired when it came', manualOrder(), { packageRetired: true }, {}, ['package_retired']],
  ['retired since', manualOrder(), {}, { status: 'retired' }, []],
  ['an inline package by hand', manualOrder(), {}, { type: 'INLINE_ASSESSMENT' }, ['package_type_mismatch']],
  ['another package inline', inlineOrder(), inline, {}, ['package_type_mismatch']],
  ['no last name', manualOrder({ candidate: { id: 'c' } }), {}, {}, ['missing_fields']],
  [
    'no way back',
    inlineOrder({ completedAssessmentCallbackUrl: undefined }),
    inline,
    { type: 'INLINE_ASSESSMENT' },
    ['missing_fields'],
  ],
]
for (const [what, body, noted, found, flags] of flagged) {
  test(`flags: ${what}`, async () => assert.deepEqual((await map(body, noted, found)).flags, flags))
}

test('an order for a package that is gone stands by itself', async () => {
  const order = await map(manualOrder(), {}, null)
  assert.ok(!('packageId' in order))
  assert.deepEqual(order.flags, [])
})

/** Pointers of every member that is no object of its own, and of empty objects: what a trace must speak of. */
function leaves(value: unknown, pointer = ''): string[] {
  if (typeof value !== 'object' || value === null) return [pointer]
  const entries = Object.entries(value)
  if (entries.length === 0) return [pointer]
  return entries.flatMap(([key, inner]) =>
    leaves(inner, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`),
  )
}

function isTold(trace: TraceEntry[], leaf: string): boolean {
  return trace.some(({ from }) => leaf === from || leaf.startsWith(`${from}/`))
}

test('whatever an order holds is mapped, and every member is in the trace once', async () => {
  const names = [...Object.keys(inlineOrder()), 'requester', 'completeAssessmentCallbackUrl']
  const candidate = fc.record(
    Object.fromEntries(['id', 'email', 'firstName', 'language', 'applicationLanguage'].map((n) => [n, fc.jsonValue()])),
    { requiredKeys: [] },
  )
  const whole = fc.record(
    {
      ...Object.fromEntries(names.map((name) => [name, fc.jsonValue()])),
      candidate: fc.oneof(candidate, fc.jsonValue()),
    },
    { requiredKeys: [] },
  )
  await fc.assert(
    fc.asyncProperty(whole, fc.constantFrom('manual' as const, 'inline' as const), async (body, kind) => {
      const { trace, content } = await map(body, { kind })
      const pointers = trace.map(({ from }) => from)
      assert.equal(new Set(pointers).size, pointers.length)
      if (Object.keys(body).length > 0)
        for (const leaf of leaves(JSON.parse(JSON.stringify(body)))) assert.ok(isTold(trace, leaf), leaf)
      assert.ok(isDeepStrictEqual(JSON.parse(JSON.stringify(content)), content), 'nothing that JSON leaves out')
      assert.ok(JSON.stringify(content).isWellFormed() && !JSON.stringify(content).includes('\\u0000'))
    }),
  )
})

test('whatever JSON is mapped, mapping does not throw', async () => {
  await fc.assert(fc.asyncProperty(fc.json(), async (text) => void (await map(text))))
  await map('not JSON at all')
})
