import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { inlineOrder, manualOrder } from '../../src/platforms/smartrecruiters/orders.test-data.ts'
import { onBothStores } from '../support/stores.ts'
import { bearer, call, type Json, resultCallbackURL, sendOrder, startPartner } from './smartrecruiters.fixture.ts'

const completedCallback = 'https://jobs.example/oneclick/done?flow=7&next=%2Fhome%20page&q=a+b#step/2'

onBothStores('a manual order is acknowledged with 202 and becomes the record of the model', async (t, home) => {
  const partner = await startPartner(t, home)
  const offered = await partner.offer()
  const orderId = randomUUID()
  const order = manualOrder({ resultCallbackURL: resultCallbackURL(orderId) })
  const answer = await sendOrder(partner.urls.orders!, await partner.token(), order)
  assert.deepEqual([answer.status, answer.body], [202, {}])
  const { data } = await partner.eventually('/assessment-orders', (body) => body.data.length === 1)
  const { id, messageId, receivedAt, createdAt, updatedAt, candidateUrl, ...record } = data[0]
  assert.deepEqual(record, {
    connectionId: partner.connection.id,
    remoteId: orderId,
    kind: 'manual',
    flags: [],
    packageId: offered.id,
    remotePackageId: 'pkg-1',
    status: 'pending',
    candidate: {
      remoteId: 'cand-1',
      email: 'mira.okafor@example.org',
      firstName: 'Mira',
      lastName: 'Okafor',
      language: 'en',
    },
    requester: { remoteId: 'user-3', email: 'rita@customer.example' },
    remoteJobId: 'job-9',
    fields: { team: 'Blue' },
    resultCallbackUrl: resultCallbackURL(orderId),
    version: 1,
  })
  assert.match(candidateUrl, new RegExp(`^https://tests\\.example/take/${id}\\?token=[\\w-]{32}&language=en&email=`))
  const events = await partner.v1('GET', '/events')
  assert.deepEqual(
    events.body.data.map(({ type, data }: Json) => [type, data.id]),
    [['assessment_order.received', id]],
  )
  const message = (await partner.v1('GET', `/messages/${messageId}`)).body
  assert.deepEqual([message.kind, message.verdict, message.dedupeKey], ['order', 'accepted', orderId])
  assert.ok(message.trace.length > 10 && message.trace.every(({ outcome }: Json) => outcome === 'kept'))
  assert.ok(message.headers.some(([name, value]: string[]) => /^authorization$/i.test(name!) && value === 'Bearer ***'))
})

onBothStores('an inline order is answered with our link, which leads there and back', async (t, home) => {
  const partner = await startPartner(t, home)
  await partner.offer({ type: 'INLINE_ASSESSMENT' })
  const token = await partner.token()
  const order = inlineOrder({
    resultCallbackURL: resultCallbackURL(),
    completedAssessmentCallbackUrl: completedCallback,
  })
  const answer = await sendOrder(partner.urls.inlineOrders!, token, order)
  assert.equal(answer.status, 200)
  assert.deepEqual(Object.keys(answer.body).sort(), ['assessmentPackageURL', 'url'])
  assert.equal(answer.body.url, answer.body.assessmentPackageURL)
  assert.ok(answer.body.url.startsWith(`${partner.gateway.publicUrl}/go/`))

  const gone = await call(answer.body.url)
  assert.equal(gone.status, 303, 'at once, whether it is projected or not')
  const { data } = await partner.eventually('/assessment-orders', (body) => body.data.length === 1)
  assert.equal(gone.headers.get('location'), data[0].candidateUrl)
  assert.equal(gone.headers.get('referrer-policy'), 'no-referrer')
  assert.deepEqual([data[0].kind, data[0].flags], ['inline', []])
  assert.equal(data[0].returnUrl, answer.body.url.replace('/go/', '/return/'))
  assert.equal(new URL(data[0].candidateUrl).searchParams.get('returnUrl'), data[0].returnUrl)

  for (const method of ['HEAD', 'GET', 'HEAD', 'GET']) {
    const back = await call(data[0].returnUrl, { method })
    assert.equal(back.status, 303)
    assert.equal(back.headers.get('location'), completedCallback)
    assert.equal((await call(answer.body.url, { method })).status, 303)
  }
  const posted = await call(answer.body.url, { method: 'POST', body: 'x' })
  assert.deepEqual([posted.status, posted.headers.get('allow')], [405, 'GET, HEAD'])
})

onBothStores('one URL for both, both spellings, both generations', async (t, home) => {
  const partner = await startPartner(t, home)
  await partner.offer()
  const token = await partner.token()
  const send = (order: object) =>
    sendOrder(partner.urls.orders!, token, { ...order, resultCallbackURL: resultCallbackURL() })
  for (const generation of ['current', 'seed'] as const) {
    assert.equal((await send(manualOrder({}, generation))).status, 202)
    assert.equal((await send(inlineOrder({}, generation))).status, 200)
  }
  const misspelt = { completedAssessmentCallbackUrl: undefined, completeAssessmentCallbackUrl: completedCallback }
  const { body } = await send(inlineOrder(misspelt, 'seed'))
  const back = await call(body.url.replace('/go/', '/return/'))
  assert.deepEqual([back.status, back.headers.get('location')], [303, completedCallback])
  const { data } = await partner.eventually('/assessment-orders', (list) => list.data.length === 5)
  for (const { candidate, remoteJobId } of data) {
    assert.deepEqual([candidate.language, remoteJobId], ['en', 'job-9'])
  }
})

onBothStores('a repeat gets the same answer and makes nothing new', async (t, home) => {
  const partner = await startPartner(t, home)
  await partner.offer()
  const token = await partner.token()
  const order = inlineOrder({ resultCallbackURL: resultCallbackURL() })
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => sendOrder(partner.urls.inlineOrders!, token, order)),
  )
  const anotherToken = await partner.token()
  const members = Object.entries(order).reverse()
  answers.push(await sendOrder(partner.urls.orders!, anotherToken, Object.fromEntries(members)))
  assert.deepEqual(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size, 1)
  assert.equal((await call(answers[0]!.body.url)).status, 303)

  answers.push(await sendOrder(partner.urls.orders!, token, { ...order, jobId: 'another' }))
  assert.equal(answers[9]!.text, answers[0]!.text)
  const { data } = await partner.eventually('/assessment-orders', (list) => list.data[0]?.flags.length > 1)
  assert.equal(data.length, 1)
  assert.deepEqual(data[0].flags, ['package_type_mismatch', 'body_differs'])
  assert.equal(data[0].remoteJobId, 'job-9', 'the first one counts')
  const messages = (await partner.v1('GET', '/messages?verdict=duplicate')).body.data
  assert.equal(messages.length, 9)
  assert.equal((await partner.v1('GET', '/events')).body.data.length, 1)
})

onBothStores('an order for a retired package is taken and flagged, also when it is mapped again', async (t, home) => {
  const partner = await startPartner(t, home)
  const offered = await partner.offer()
  const token = await partner.token()
  const send = () => sendOrder(partner.urls.orders!, token, manualOrder({ resultCallbackURL: resultCallbackURL() }))
  await send()
  await partner.eventually('/assessment-orders', ({ data }) => data.length === 1)
  await partner.v1('DELETE', `/assessment-packages/${offered.id}`)
  assert.equal((await send()).status, 202)
  const { data } = await partner.eventually('/assessment-orders', (list) => list.data.length === 2)
  assert.deepEqual(
    data.map(({ flags }: Json) => flags),
    [['package_retired'], []],
  )
  for (const { messageId } of data) {
    const again = await partner.v1('POST', `/messages/${messageId}/reproject?dryRun=true`)
    assert.deepEqual([again.status, again.body.changes], [200, []])
  }
})

onBothStores("what is refused is refused in the contract's shape and on record", async (t, home) => {
  const partner = await startPartner(t, home)
  await partner.offer()
  const token = await partner.token()
  const fresh = (change: object = {}) => ({ ...manualOrder({ resultCallbackURL: resultCallbackURL() }), ...change })
  const cases: [object | string, number, string, string][] = [
    [fresh({ companyId: 'rival' }), 403, 'COMPANY_MISMATCH', 'company_mismatch'],
    [fresh({ assessmentPackageId: 'pkg-9' }), 404, 'PACKAGE_NOT_FOUND', 'unknown_package'],
    [
      fresh({ resultCallbackURL: `https://evil.example/orders/${randomUUID()}/results` }),
      400,
      'INVALID_ORDER',
      'invalid_order',
    ],
    [fresh({ completedAssessmentCallbackUrl: 'http://jobs.example/done' }), 400, 'INVALID_ORDER', 'invalid_order'],
    ['{"companyId":', 400, 'INVALID_ORDER', 'not_json'],
  ]
  for (const [order, status, code] of cases) {
    const answer = await call(partner.urls.orders!, {
      method: 'POST',
      headers: bearer(token),
      body: typeof order === 'string' ? order : JSON.stringify(order),
    })
    assert.deepEqual([answer.status, answer.body.errors[0].code], [status, code])
  }
  const unsigned = await call(partner.urls.orders!, { method: 'POST', body: JSON.stringify(fresh()) })
  assert.deepEqual([unsigned.status, unsigned.headers.get('www-authenticate')], [401, 'Bearer'])
  assert.equal((await sendOrder(partner.urls.orders!, 'not-ours', fresh())).status, 401)
  assert.equal((await call(partner.urls.orders!, { headers: bearer(token) })).status, 405)
  const large = await sendOrder(partner.urls.orders!, token, fresh({ more: 'x'.repeat(1_100_000) }))
  assert.deepEqual([large.status, large.body.errors[0].code], [413, 'BODY_TOO_LARGE'])

  const { data } = (await partner.v1('GET', '/messages?verdict=rejected')).body
  assert.deepEqual(
    data.map(({ reason, connectionId }: Json) => [reason, connectionId === partner.connection.id]).reverse(),
    [
      ...cases.map(([, , , reason]) => [reason, true]),
      ['bearer_missing', false],
      ['bearer_invalid', false],
      ['body_too_large', false],
    ],
  )
})

onBothStores('an order for a package that did not exist is taken in once it does', async (t, home) => {
  const partner = await startPartner(t, home)
  const token = await partner.token()
  const order = inlineOrder({ resultCallbackURL: resultCallbackURL() })
  assert.equal((await sendOrder(partner.urls.inlineOrders!, token, order)).status, 404)
  const [message] = (await partner.v1('GET', '/messages?verdict=rejected')).body.data
  const reverify = () => partner.v1('POST', `/messages/${message.id}/reverify`)
  assert.deepEqual([(await reverify()).body.verdict, (await reverify()).body.reason], ['rejected', 'unknown_package'])
  await partner.offer({ type: 'INLINE_ASSESSMENT' })
  const taken = (await reverify()).body
  assert.equal(taken.verdict, 'accepted')
  assert.match(taken.verification[0].detail, /cannot be checked again/)
  const { data } = await partner.eventually('/assessment-orders', (list) => list.data.length === 1)
  assert.equal(data[0].messageId, message.id)
  const repeat = await sendOrder(partner.urls.inlineOrders!, token, order)
  assert.equal(repeat.status, 200)
  assert.equal((await call(repeat.body.url)).headers.get('location'), data[0].candidateUrl)
})

onBothStores("an order whose token was nobody's is refused before it is read, and never taken in", async (t, home) => {
  const partner = await startPartner(t, home)
  await partner.offer()
  // Larger than what is taken: who is told so was let in to send it.
  const order = manualOrder({ resultCallbackURL: resultCallbackURL(), more: 'x'.repeat(1_100_000) })
  const expired = await partner.token()
  partner.clock.ahead = 25 * 3_600_000
  for (const token of ['***', 'not-ours', expired]) {
    assert.equal((await sendOrder(partner.urls.orders!, token, order)).status, 401)
  }
  const { data } = (await partner.v1('GET', '/messages?verdict=rejected')).body
  assert.deepEqual(
    data.map(({ reason }: Json) => reason),
    ['bearer_invalid', 'bearer_invalid', 'bearer_missing'],
  )
  for (const { id, size, sha256 } of data) {
    assert.deepEqual([size, sha256], [JSON.stringify(order).length, undefined])
    assert.equal((await partner.v1('POST', `/messages/${id}/reverify`)).status, 409, 'there is nothing to judge')
  }
  assert.deepEqual((await partner.v1('GET', '/assessment-orders')).body.data, [])
})

onBothStores('links that lead nowhere say so on a plain page', async (t, home) => {
  const partner = await startPartner(t, home)
  await partner.offer({ candidateUrlTemplate: undefined })
  const token = await partner.token()
  const page = async (url: string) => {
    const answer = await call(url)
    assert.match(answer.headers.get('content-type')!, /^text\/html/)
    assert.match(answer.text, /<h1>[^<]+<\/h1>/)
    assert.doesNotMatch(answer.text, /<script/i)
    return answer.status
  }
  const origin = partner.gateway.publicUrl
  for (const tail of ['x', 'A'.repeat(32), '%00', '..%2f..%2fv1', 'A'.repeat(290)]) {
    assert.equal(await page(`${origin}/go/${tail}`), 404, tail)
    assert.equal(await page(`${origin}/return/${tail}`), 404, tail)
  }
  const order = inlineOrder({ resultCallbackURL: resultCallbackURL(), completedAssessmentCallbackUrl: undefined })
  const { status, body } = await sendOrder(partner.urls.inlineOrders!, token, order)
  assert.equal(status, 200)
  assert.equal(await page(body.url), 503, 'no package has said where it is taken')
  assert.equal(await page(body.url.replace('/go/', '/return/')), 404)
  const { data } = await partner.eventually('/assessment-orders', (list) => list.data.length === 1)
  assert.deepEqual(data[0].flags, ['missing_fields', 'package_type_mismatch'])

  await partner.v1('PATCH', `/assessment-packages/${data[0].packageId}`, {
    candidateUrlTemplate: 'https://tests.example/{orderId}',
  })
  await partner.v1('POST', `/messages/${data[0].messageId}/reproject`)
  assert.equal((await call(body.url)).headers.get('location'), `https://tests.example/${data[0].id}`)
})

onBothStores('a return URL that is not ASCII goes back out byte for byte', async (t, home) => {
  const partner = await startPartner(t, home)
  await partner.offer()
  const url = 'https://jobs.example/größe?x=😀'
  const order = inlineOrder({ resultCallbackURL: resultCallbackURL(), completedAssessmentCallbackUrl: url })
  const { body } = await sendOrder(partner.urls.inlineOrders!, await partner.token(), order)
  const back = await call(body.url.replace('/go/', '/return/'))
  assert.equal(Buffer.from(back.headers.get('location')!, 'latin1').toString('utf8'), url)
})

onBothStores(
  "whatever is sent as an order, the answer is a refusal in the contract's shape or an acceptance",
  async (t, home) => {
    const partner = await startPartner(t, home)
    await partner.offer()
    const token = await partner.token()
    const post = async (body: string | Uint8Array) => {
      const answer = await call(partner.urls.orders!, { method: 'POST', headers: bearer(token), body })
      assert.ok(answer.status < 500, `${answer.status} ${answer.text}`)
      if (answer.status >= 400) assert.equal(typeof answer.body.errors[0].code, 'string')
    }
    const valid = () => JSON.stringify(manualOrder({ resultCallbackURL: resultCallbackURL() }))
    const nested = (levels: number) => `{"more":${'['.repeat(levels)}${']'.repeat(levels)}`
    for (const body of [
      '',
      'null',
      '\ufeff{}',
      nested(100_000),
      `${nested(100_000)},${valid().slice(1)}`,
      valid().replace('"Mira"', '"M\\u0000\\ud800ra"'),
      valid().replace('"companyId"', '"__proto__":{"x":1},"companyId"'),
      valid().replace('"companyId":"acme"', '"companyId":"rival","companyId":"acme"'),
      valid().replace('"acme"', '"acme\\u0000"'),
      valid().replace('"pkg-1"', '"\\ud800"'),
      new Uint8Array([0xff, 0xfe, 0x7b]),
      Buffer.from(valid(), 'utf16le'),
    ]) {
      await post(body)
    }
    const names = Object.keys(manualOrder())
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), fc.jsonValue(), (name, value) =>
        post(JSON.stringify(manualOrder({ resultCallbackURL: resultCallbackURL(), [name]: value }))),
      ),
      { numRuns: 60 },
    )
    const pending = await partner.eventually('/messages?projection=pending', ({ data }) => data.length === 0)
    assert.deepEqual(pending.data, [])
    assert.deepEqual((await partner.v1('GET', '/messages?projection=failed')).body.data, [])
  },
)
