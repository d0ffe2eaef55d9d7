import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Json, startAssessor, v202010 } from './support/smartrecruiters.ts'

const amara = '3e5a1c90-6b7d-4f28-a1c3-9d0e8b7f6a01'
const json = (text: Uint8Array) => JSON.parse(Buffer.from(text).toString())

test('an order by hand, its result by merge patch, files, and what recruiters see', async (t) => {
  const { api, call, connect, partner, seeded, token } = await startAssessor(t)
  const companyToken = await token(await connect())
  const { partnerId } = seeded
  await api('PUT', `/apps/${partnerId}/field-mapping`, { dept: 'department' })
  await api('PUT', `/apps/${partnerId}/field-mapping`, { dept: 'nonsense' }, 422)

  const [choice] = (await api('GET', `/package-choices?kind=manual&applicationId=${amara}`)).data
  assert.deepEqual(
    choice.packages.map(({ id }: Json) => id),
    ['pkg-1'],
    'inline packages are not ordered by hand',
  )
  const asked = await partner.next('/packages')
  const query = new URL(asked.url, 'http://x').searchParams
  assert.deepEqual(Object.fromEntries(query), {
    'country-code': 'US',
    'region-abbr': 'NY',
    city: 'Brooklyn',
    address: '12 Pier Street',
    'postal-code': '11231',
    remote: 'false',
    dept: 'Supply',
  })
  assert.equal(asked.headers.requester, '{"email":"nadia.okafor@harbour.example"}')

  await api('POST', `/applications/${amara}/orders`, { partnerId, packageId: 'pkg-9' }, 422)
  const order = await api('POST', `/applications/${amara}/orders`, { partnerId, packageId: 'pkg-1' }, 201)
  assert.deepEqual([order.delivery, order.status, order.failure], ['sent', 'PENDING', null])
  const sent = json((await partner.next('/orders')).body)
  const results = `${v202010}/orders/${order.orderId}/results`
  assert.equal(new URL(sent.resultCallbackURL).pathname, results)
  assert.equal(sent.requester.email, 'nadia.okafor@harbour.example')
  assert.deepEqual([sent.companyId, sent.fields], ['HarbourFoods', { dept: 'Supply' }])
  assert.equal(sent.candidate.applicationLanguage, sent.candidate.language)
  const candidate = await call('GET', `/candidates/${sent.candidate.id}`, companyToken)
  assert.equal(candidate.body.primaryAssignment.status, 'IN_REVIEW')

  const patch = (body: unknown, headers = {}) => call('PATCH', results, companyToken, body, headers)
  assert.equal((await patch({ status: 'COMPLETED' }, { 'content-type': 'application/merge-patch+json' })).status, 415)
  const bad = [
    { status: 'CANCELLED' },
    { score: { raw: 0, min: 0, max: 0 } },
    { score: { raw: 1.5, min: 0, max: 10 } },
    { attachments: [{ type: 'VIDEO URL', url: 'https://v.example/1' }] },
    { assessmentDate: '2020-08-28T20:36:28.618Z' },
    { assessmentResults: [{ assessmentId: 'a-9' }] },
    { submissionDate: 'yesterday' },
    [],
  ]
  for (const body of bad) {
    const { status, body: answer } = await patch(body)
    assert.deepEqual([status, answer.errors[0].code], [400, 'INVALID_RESULT'], JSON.stringify(body))
  }
  const assessmentResults = [
    { assessmentId: 'a-1', status: 'COMPLETED', score: { raw: 8, min: 0, max: 10 } },
    { assessmentId: 'a-2', status: 'PENDING' },
  ]
  await patch({ status: 'IN_PROGRESS', score: { raw: 28, min: 20, max: 80 }, assessmentResults })
  const merged = (await patch({ score: { raw: 50 }, summary: 'Good', assessmentResults: [assessmentResults[0]] })).body
  assert.deepEqual(merged.score, { raw: 50, min: 20, max: 80 }, 'objects merge')
  assert.equal(merged.assessmentResults.length, 1, 'arrays are replaced')
  assert.equal(merged.status, 'IN_PROGRESS')
  assert.equal((await patch({ summary: null })).body.summary, undefined)

  const form = new FormData()
  form.append('file', new Blob(['%PDF-1.7'], { type: 'application/pdf' }), 'report of amara.pdf')
  const uploaded = await call('POST', `${results}/attachment`, companyToken, form)
  assert.equal(uploaded.status, 201)
  const strange = new FormData()
  strange.append('attachment', new Blob(['%PDF-1.7'], { type: 'application/pdf' }), 'r.pdf')
  assert.equal((await call('POST', `${results}/attachment`, companyToken, strange)).status, 400)
  const program = new FormData()
  program.append('file', new Blob(['MZ'], { type: 'application/x-msdownload' }), 'r.exe')
  assert.equal((await call('POST', `${results}/attachment`, companyToken, program)).status, 415)
  const file = await fetch(uploaded.body.url)
  assert.equal(await file.text(), '%PDF-1.7')
  assert.equal(file.headers.get('content-type'), 'application/pdf')

  const attachments = [{ type: 'PDF_URL', url: uploaded.body.url }]
  await patch({ status: 'COMPLETED', scoreLabel: 'Recommended', attachments })
  await patch({ status: 'COMPLETED' })
  const seen = await api('GET', `/orders/${order.orderId}`)
  assert.deepEqual(seen.score, { percentage: 50, text: '50/80' })
  assert.deepEqual(seen.attachments, [{ ...attachments[0], filename: 'report of amara.pdf' }])
  assert.deepEqual(seen.unlistedFiles, [])
  assert.deepEqual(
    seen.assessments.map(({ name, status }: Json) => [name, status]),
    [
      ['Knives', 'COMPLETED'],
      ['Fire', 'PENDING'],
    ],
  )
  assert.match(seen.updates.at(-1).warnings[0], /sent again unchanged/)
  const { data: told, unread } = await api('GET', '/notifications')
  assert.deepEqual([told.map(({ status }: Json) => status), unread], [['COMPLETED', 'IN_PROGRESS'], 2])

  const found = (score: string) => api('GET', `/applications?partnerId=${partnerId}&packageId=pkg-1&${score}`)
  assert.deepEqual(
    (await found('minScore=50')).data.map(({ id }: Json) => id),
    [amara],
  )
  assert.deepEqual((await found('minScore=51')).data, [])
  const own = await token(await api('GET', '/customer-credential'))
  const back = (id: string, by: string) =>
    call('GET', `/assessment-api/v202107/assessment-orders?applicationId=${id}`, by)
  const [readBack] = (await back(amara, own)).body
  assert.deepEqual([readBack.orderId, readBack.score, readBack.status], [order.orderId, '50/80', 'COMPLETED'])
  assert.equal((await back('none', own)).body.errors[0].code, 'APPLICATION_NOT_FOUND')
  assert.equal((await back(amara, companyToken)).body.errors[0].code, 'NOT_AUTHORIZED_TO_ACCESS_RESOURCE')
  assert.equal((await call('PATCH', results.replace(order.orderId, amara), companyToken, {})).status, 404)
})

test('the lenient mode takes the guide’s own sample as printed', async (t) => {
  const { api, call, connect, seeded, token } = await startAssessor(t)
  const companyToken = await token(await connect())
  await api('PATCH', '/settings', { mode: 'lenient' })
  const input = { partnerId: seeded.partnerId, packageId: 'pkg-1' }
  const { orderId } = await api('POST', `/applications/${amara}/orders`, input, 201)
  const { status, body } = await call('PATCH', `${v202010}/orders/${orderId}/results`, companyToken, {
    status: 'COMPLETED',
    assessmentDate: '2020-08-28T20:36:28.618Z',
    score: { raw: 0, min: 0, max: 0 },
    scoreLabel: 'string',
    attachments: [{ type: 'VIDEO URL', url: 'https://v.example/1' }],
  })
  assert.equal(status, 200)
  assert.equal(body.assessmentPackageDate, '2020-08-28T20:36:28.618Z')
  assert.equal(body.attachments[0].type, 'VIDEO_URL')
  assert.equal((await api('GET', `/orders/${orderId}`)).score.percentage, null)
})

test('a step orders by itself, an applicant goes through an inline assessment, and failures are sent again', async (t) => {
  const { api, call, connect, partner, seeded, token } = await startAssessor(t)
  const companyToken = await token(await connect())
  const { partnerId } = seeded
  const { data: steps } = await api('GET', '/hiring-process')
  const step = steps.find(({ name }: Json) => name === 'Assessment')
  const packages = [{ partnerId, packageId: 'pkg-1', name: 'Kitchen safety' }]
  await api('PUT', `/hiring-process/steps/${step.id}`, { autoTriggered: true, packages })
  await api('PATCH', '/faults', { generation: 'seed', duplicateOrders: true })
  partner.answers.set('/orders', { status: 503 })
  await api('POST', `/applications/${amara}/step`, { stepId: step.id })
  const [first, second] = [json((await partner.next('/orders')).body), json((await partner.next('/orders')).body)]
  assert.deepEqual(first, second, 'a duplicate is the same order')
  assert.deepEqual([first.requester, first.job, first.candidate.applicationLanguage], [undefined, undefined, undefined])
  const [failed] = (await api('GET', `/orders?applicationId=${amara}`)).data
  assert.deepEqual([failed.delivery, failed.trigger, failed.orderedBy], ['failed', 'auto', null])
  await api('DELETE', '/faults')
  partner.answers.set('/orders', { status: 202, body: '{}' })
  const again = await api('POST', `/orders/${failed.orderId}/deliveries`)
  assert.deepEqual([again.orderId, again.delivery, again.failure], [failed.orderId, 'sent', null])
  assert.equal(json((await partner.next('/orders')).body).resultCallbackURL, first.resultCallbackURL)

  const [apply] = steps
  await api('PUT', `/hiring-process/steps/${apply.id}`, {
    packages: [{ partnerId, packageId: 'pkg-in', name: 'While applying' }],
  })
  const [posting] = (await api('GET', '/postings')).data
  assert.equal(posting.withAssessment, true)
  const applicant = { firstName: 'Zoë', lastName: 'Marsh', email: 'zoe@mail.example', language: 'de' }
  const before = (await api('GET', '/applications')).data.length
  const begun = await api('POST', `/postings/${posting.jobId}/applications`, applicant, 201)
  assert.deepEqual([begun.state, begun.assessments[0].url], ['assessment', `${partner.origin}/take/1`])
  const inline = json((await partner.next('/inline')).body)
  assert.equal(inline.candidate.id, undefined)
  assert.equal(inline.candidate.applicationLanguage, 'de')
  const { orderId } = begun.assessments[0]
  assert.ok(inline.completedAssessmentCallbackUrl.endsWith(`/smartrecruiters/applying/${begun.id}/returned/${orderId}`))
  await api('POST', `/applying/${begun.id}/submit`, undefined, 409)
  assert.equal((await api('GET', '/applications')).data.length, before)
  const form = new FormData()
  form.append('file', new Blob(['x'], { type: 'application/pdf' }), 'r.pdf')
  const refused = await call('POST', `${v202010}/orders/${orderId}/results/attachment`, companyToken, form)
  assert.equal(refused.body.errors[0].code, 'INLINE_ATTACHMENT_NOT_SUPPORTED')
  assert.equal((await api('POST', `/applying/${begun.id}/returned`, { orderId })).state, 'ready')
  const { candidateId } = await api('POST', `/applying/${begun.id}/submit`)
  const profile = await api('GET', `/candidates/${candidateId}`)
  assert.deepEqual([profile.applications[0].step.name, profile.applications[0].assessments.length], ['New', 1])

  await api('DELETE', `/apps/${partnerId}/connection`)
  const sean = '3e5a1c90-6b7d-4f28-a1c3-9d0e8b7f6a04'
  await api('POST', `/applications/${sean}/step`, { stepId: step.id })
  assert.deepEqual((await api('GET', `/orders?applicationId=${sean}`)).data, [])
  await api('POST', `/applications/${sean}/orders`, { partnerId, packageId: 'pkg-1' }, 409)
  assert.deepEqual((await api('GET', '/package-choices?kind=manual')).data, [])
})

test('the requester goes out in every encoding, and 204 is an empty list', async (t) => {
  const { api, connect, partner } = await startAssessor(t)
  await connect()
  const sent: (string | string[] | undefined)[] = []
  for (const requester of [
    'json',
    'percent_json',
    'base64_json',
    'email_pair',
    'email_equals',
    'address',
    'trailing_comma',
    'none',
    'unreadable',
  ]) {
    await api('PATCH', '/faults', { requester })
    await api('GET', '/package-choices?kind=manual')
    sent.push((await partner.next('/packages')).headers.requester)
  }
  assert.deepEqual(sent, [
    '{"email":"nadia.okafor@harbour.example"}',
    '%7B%22email%22%3A%22nadia.okafor%40harbour.example%22%7D',
    Buffer.from('{"email":"nadia.okafor@harbour.example"}').toString('base64'),
    'email,nadia.okafor@harbour.example',
    'email=nadia.okafor%40harbour.example',
    'nadia.okafor@harbour.example',
    '{"email": "nadia.okafor@harbour.example",}',
    undefined,
    '{{nobody}}',
  ])
  partner.answers.set('/packages', { status: 204 })
  const [empty] = (await api('GET', '/package-choices?kind=manual')).data
  assert.deepEqual([empty.packages, empty.problem], [[], null])
  partner.answers.set('/packages', { status: 500, body: 'oh' })
  assert.match((await api('GET', '/package-choices?kind=manual')).data[0].problem, /500/)
})
