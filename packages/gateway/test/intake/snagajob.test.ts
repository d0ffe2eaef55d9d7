import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { request } from 'node:http'
import { gzipSync } from 'node:zlib'
import { sample } from '../../src/platforms/snagajob/application.test-data.ts'
import { onBothStores } from '../support/stores.ts'
import { type Answer, apiSecret, call, type Json, signature, startEmployer } from './snagajob.fixture.ts'

const text = JSON.stringify(sample)
const changed = (changes: Record<string, unknown>) => JSON.stringify({ ...sample, ...changes })

function assertTaken(answer: Answer): void {
  assert.equal(answer.status, 200)
  assert.equal(answer.bytes.toString(), '{"status":"ok"}')
  assert.match(answer.headers.get('content-type')!, /^application\/json/)
}

function assertRefused(answer: Answer, status: number): void {
  assert.equal(answer.status, status)
  assert.deepEqual(Object.keys(answer.body), ['status', 'code', 'message'])
  assert.equal(answer.body.status, 'error')
}

onBothStores('an application becomes the record of the model', async (t, home) => {
  const employer = await startEmployer(t, home)
  const { v1, post, eventually, connection } = employer
  assertTaken(await post(text))
  const { data } = await eventually('/applications?remoteId=app-7f3c21', (found: Json) => found.data.length === 1)
  const { id, messageId, createdAt, updatedAt, receivedAt, candidate, documents, ...application } = data[0]
  const { id: candidateId, ...person } = candidate
  const { answers, employment, qualifications, ...rest } = application
  assert.match(`${id} ${messageId} ${candidateId}`, /^app_\w+ msg_\w+ cnd_\w+$/)
  assert.deepEqual(rest, {
    connectionId: connection.id,
    platform: 'snagajob',
    remoteId: 'app-7f3c21',
    remoteJobId: 'HD-2002',
    status: 'received',
    flags: ['job_unmatched'],
    workAuthorization: { US: true },
    device: { ipAddress: sample.ipAddress, userAgent: sample.userAgent },
    version: 1,
  })
  assert.deepEqual(person, {
    fullName: 'Mira Okafor',
    firstName: 'Mira',
    lastName: 'Okafor',
    emails: ['mira.okafor@example.org'],
    phones: [{ type: 'primary', number: '8285550142' }],
    address: { line1: '9 Larch Ct', city: 'Asheville', region: 'NC', postalCode: '28801', country: 'US' },
  })
  assert.deepEqual(employment[0], { employer: 'Ridge Market', title: 'Cashier', startedOn: '2022-02', current: true })
  assert.deepEqual(answers[1], {
    questionId: 'worked-where',
    question: 'Which location?',
    type: 'textarea',
    required: true,
    text: 'Downtown',
  })
  assert.equal(answers.length, 3)
  assert.equal(qualifications.length, 2)
  const { id: documentId, ...resume } = documents[0]
  assert.deepEqual(resume, {
    kind: 'resume',
    contentType: 'text/plain',
    declaredContentType: 'text/plain',
    size: 20,
    sha256: '64bd50eb3b0c1b8704aecc5a59319af7c80ce3388dc050a8800508fd8a2bf80f',
  })
  assert.equal((await v1('GET', `/documents/${documentId}/content`)).bytes.toString(), 'Mira Okafor\nCashier\n')

  const { body: message } = await v1('GET', `/messages/${messageId}`)
  assert.equal(message.verdict, 'accepted')
  assert.equal(message.dedupeKey, 'app-7f3c21')
  assert.deepEqual(
    message.verification.map(({ check, ok }: Json) => [check, ok]),
    [
      ['date', true],
      ['signature', true],
    ],
  )
  assert.deepEqual(
    message.trace.find(({ from }: Json) => from === '/applicantAddress/stateProvCode'),
    { from: '/applicantAddress/stateProvCode', to: 'candidate.address.region', outcome: 'kept' },
  )
  assert.equal((await v1('GET', `/messages/${messageId}/body`)).bytes.toString(), text)
  const { body: changes } = await v1('POST', `/messages/${messageId}/reproject`, {})
  assert.deepEqual(changes, { changes: [] })
})

onBothStores('the URLs and settings of a registration and a connection', async (t, home) => {
  const { registration, connection, v1, gateway } = await startEmployer(t, home, { aggregate: true })
  const base = `${gateway.publicUrl}/snagajob/`
  assert.match(registration.urls.feed.slice(base.length), /^[\w-]{22}\/feed$/)
  const token = connection.urls.applications.slice(base.length).split('/')[0]
  assert.notEqual(registration.urls.feed, connection.urls.feed)
  assert.deepEqual(connection.urls, {
    applications: `${base}${token}/applications`,
    questions: `${base}${token}/questions/{jobId}`,
    feed: `${base}${token}/feed`,
    clicks: `${base}${token}/clicks/{jobId}`,
  })
  const plain = await v1('POST', '/registrations', { platform: 'snagajob', name: 'Plain', credentials: { apiSecret } })
  assert.equal(plain.body.settings.apiBaseUrl, 'https://developers.snagajob.com/api')
  assert.deepEqual(registration.settings.dispositions, { received: 'NEW', contacted: 'CONTACTED' })
  assert.ok(!JSON.stringify(registration).includes(apiSecret))
  const alone = await v1('PATCH', `/registrations/${registration.id}`, { settings: { aggregate: false } })
  assert.deepEqual(alone.body.urls, {})
  const wrong = [
    { aggregateElements: { account: 'City' } },
    { campaignElements: { campaign: 'a b' } },
    { dispositions: { adored: 'LIKED' } },
    { signedPath: 'both' },
    { apiBaseUrl: 'ftp://x' },
  ]
  for (const settings of wrong) {
    const refused = await v1('PATCH', `/registrations/${registration.id}`, { settings })
    assert.equal(refused.status, 422)
    assert.equal(refused.body.errors[0].pointer.split('/')[2], Object.keys(settings)[0])
  }
})

onBothStores('a repeat gets the same answer and makes nothing new', async (t, home) => {
  const { v1, post, eventually, settled } = await startEmployer(t, home)
  assertTaken(await post(text))
  await settled()
  assertTaken(await post(text))
  assertTaken(await post(JSON.stringify(sample, null, 2)))
  const messages = await settled()
  assert.deepEqual(
    messages.map(({ verdict }) => verdict),
    ['duplicate', 'duplicate', 'accepted'],
  )
  assert.equal(messages[0].duplicateOf, messages[2].id)
  const { body: before } = await v1('GET', '/applications')
  assert.equal(before.data.length, 1)
  assert.deepEqual(before.data[0].flags, ['job_unmatched'])

  assertTaken(await post(changed({ firstName: 'Mara' })))
  const differs = ({ data }: Json) => data.length === 1 && data[0].flags.includes('body_differs')
  const { data } = await eventually('/applications', differs)
  assert.equal(data[0].candidate.firstName, 'Mira')
})

onBothStores('without an id, the bytes of the body tell a repeat', async (t, home) => {
  const { v1, post, settled } = await startEmployer(t, home)
  for (const body of [
    changed({ id: undefined }),
    changed({ id: undefined }),
    changed({ id: null, firstName: 'Mara' }),
  ]) {
    assertTaken(await post(body))
  }
  await settled()
  const { body } = await v1('GET', '/applications')
  assert.equal(body.data.length, 2)
  for (const { flags, remoteId } of body.data) {
    assert.ok(flags.includes('missing_id'))
    assert.equal(remoteId, undefined)
  }
})

onBothStores('what is refused is answered in one shape and stays on record', async (t, home) => {
  const { v1, post, connection, clock } = await startEmployer(t, home)
  const url = connection.urls.applications
  const date = (seconds: number) => new Date(Date.now() + clock.ahead + seconds * 1000).toUTCString()
  const reasonOf = async () => (await v1('GET', '/messages?limit=1&verdict=rejected')).body.data[0].reason
  const refused: [() => Promise<Answer>, number, string][] = [
    [() => call(url, 'POST', text), 401, 'signature_missing'],
    [() => call(url, 'POST', text, { 'x-saj-signature': signature(apiSecret, text, '') }), 401, 'date_missing'],
    [() => post(text, { date: date(-960) }), 401, 'date_too_old'],
    [() => post(text, { date: date(960) }), 401, 'date_too_far_ahead'],
    [() => post(text, { date: new Date().toISOString() }), 401, 'date_unparsable'],
    [() => post(text, { secret: 'another' }), 401, 'signature_mismatch'],
    [() => post(text, { headers: { 'x-saj-signature': 'x' } }), 401, 'signature_malformed'],
    [() => post('{"id":'), 400, 'not_json'],
    [() => post(''), 400, 'not_json'],
    [() => post(Buffer.from('{"id":"\xff"}', 'latin1')), 400, 'not_utf8'],
    [() => post(gzipSync(text), { headers: { 'content-encoding': 'zstd' } }), 415, 'unsupported_encoding'],
    [() => post(Buffer.alloc(3_000_000, ' ')), 413, 'body_too_large'],
    [() => post(text, { url: url.replace(/\/[\w-]{22}\//, '/aaaaaaaaaaaaaaaaaaaaaa/') }), 404, 'unknown_url'],
  ]
  for (const [send, status, reason] of refused) {
    assertRefused(await send(), status)
    assert.equal(await reasonOf(), reason)
  }
  const wrongMethod = await call(url, 'GET')
  assertRefused(wrongMethod, 405)
  assert.equal(wrongMethod.headers.get('allow'), 'POST')
  assertTaken(await post(text, { date: date(-890) }))
  assertTaken(await post(gzipSync(text), { headers: await gzipped(text) }))
  assert.equal((await v1('DELETE', `/connections/${connection.id}`)).status, 204)
  assertRefused(await post(text), 403)
  assert.equal(await reasonOf(), 'disabled')
})

onBothStores('a replaced secret is valid to the second that was said, however lately it was used', async (t, home) => {
  const { v1, post, registration, clock } = await startEmployer(t, home)
  const previousValidUntil = new Date(Date.now() + 4000).toISOString()
  const change = { credentials: { apiSecret: 'another secret' }, previousValidUntil }
  assert.equal((await v1('PATCH', `/registrations/${registration.id}`, change)).status, 200)
  assertTaken(await post(text))
  clock.ahead += 4000
  assertRefused(await post(text), 401)
  assertTaken(await post(text, { secret: 'another secret' }))
})

onBothStores(
  'a slash behind the URL makes no difference, and what is nowhere is not told its URL again',
  async (t, home) => {
    const { connection, post } = await startEmployer(t, home)
    const url = connection.urls.applications
    assertTaken(await post(text, { url: `${url}/` }))
    const nowhere = await post(text, { url: `${url}/more` })
    assert.deepEqual([nowhere.status, nowhere.body], [404, { error: 'Nothing is at this URL' }])
  },
)

/** Signed over the decoded bytes. */
async function gzipped(body: string) {
  const date = new Date().toUTCString()
  return { 'content-encoding': 'gzip', 'x-saj-date': date, 'x-saj-signature': signature(apiSecret, body, date) }
}

onBothStores('a stale date is refused before the body is sent', async (t, home) => {
  const { connection } = await startEmployer(t, home)
  const date = new Date(Date.now() - 3_600_000).toUTCString()
  const headers = { 'x-saj-date': date, 'x-saj-signature': 'AIAvMLdPqjbNocJ4UHZpg3Axxzk=', 'content-length': 1_000_000 }
  const status = await new Promise((resolve, reject) => {
    const sent = request(connection.urls.applications, { method: 'POST', headers }, (response) => {
      resolve(response.statusCode)
      sent.destroy()
    })
    sent.on('error', reject)
    sent.write('{')
  })
  assert.equal(status, 401)
})

onBothStores('a refused application is verified again once the secret is right', async (t, home) => {
  const { v1, post, registration, eventually, clock } = await startEmployer(t, home)
  assertRefused(await post(text, { secret: 'the right one' }), 401)
  const { body: rejected } = await v1('GET', '/messages?verdict=rejected')
  const { id } = rejected.data[0]
  const still = await v1('POST', `/messages/${id}/reverify`, {})
  assert.equal(still.body.verdict, 'rejected')
  assert.equal(still.body.reason, 'signature_mismatch')
  const patch = { credentials: { apiSecret: 'the right one' } }
  assert.equal((await v1('PATCH', `/registrations/${registration.id}`, patch)).status, 200)
  clock.ahead = 3_600_000
  const foreseen = await v1('POST', `/messages/${id}/reverify?dryRun=true`, {})
  assert.equal(foreseen.body.verdict, 'accepted')
  const untouched = await v1('GET', `/messages/${id}`)
  assert.deepEqual([untouched.body.verdict, untouched.body.verdicts.length], ['rejected', 2])
  const verified = await v1('POST', `/messages/${id}/reverify`, {})
  assert.equal(verified.body.verdict, 'accepted')
  await eventually('/applications?remoteId=app-7f3c21', (found: Json) => found.data.length === 1)
  // The first secret still counts, for a day.
  assertTaken(await post(changed({ id: 'later' })))
  clock.ahead += 86_400_000
  assertRefused(await post(changed({ id: 'latest' })), 401)
  assertTaken(await post(changed({ id: 'latest' }), { secret: 'the right one' }))
})

onBothStores('applications are signed with the inbound secret where there is one', async (t, home) => {
  const { v1, post, registration } = await startEmployer(t, home)
  const credentials = { apiSecret: 'outbound', inboundSecret: 'inbound' }
  const patch = { credentials, previousValidUntil: new Date().toISOString() }
  assert.equal((await v1('PATCH', `/registrations/${registration.id}`, patch)).status, 200)
  assertTaken(await post(text, { secret: 'inbound' }))
  assertRefused(await post(changed({ id: 'x' }), { secret: 'outbound' }), 401)
  assertRefused(await post(changed({ id: 'x' })), 401)
})

onBothStores('hostile bodies are refused with 400 or kept, and nothing stops', async (t, home) => {
  const { v1, post, settled, gateway } = await startEmployer(t, home)
  const deep = 100_000
  const long = 'ä'.repeat(200_000)
  // A database's index compresses what it holds, and so may take a long text or not.
  const incompressible = randomBytes(30_000).toString('base64')
  const wrongTypes = [
    null,
    true,
    0,
    -1.5e300,
    '',
    ' ',
    [],
    {},
    [[]],
    [null],
    { a: { b: [] } },
    '\u0000',
    '\ud800',
    long,
    incompressible,
  ]
  const bodies: (string | Buffer)[] = [
    ...['[]', 'null', '"x"', '7', '{}', '[{"id":"a"}]', `\uFEFF${changed({ id: 'bom' })}`],
    `${'['.repeat(deep)}${']'.repeat(deep)}`,
    `{"id":"deep","questionsAndAnswers":${'{"answer":'.repeat(deep)}1${'}'.repeat(deep)}}`,
    '{"id":"one","id":"two","__proto__":{"id":"three"},"constructor":{"prototype":1},"toString":1}',
    '{"id":"\\u0000","firstName":"\\u0000","lastName":"\\ud800","requisitionId":"a\\u0000b"}',
    ...Object.keys(sample).flatMap((name) => wrongTypes.map((value) => changed({ id: undefined, [name]: value }))),
    ...wrongTypes.map((value) => changed({ id: undefined, employment: [value], qualifications: [value] })),
    ...wrongTypes.map((question) => changed({ id: undefined, questionsAndAnswers: [{ question, answer: question }] })),
    ...['{', '{"a":1,}', '{"a":NaN}', 'undefined', '{"a":"\n"}', '\u0000', `{"a":"${long}`, `"${long}" x`],
    Buffer.from([0xff, 0xfe, 0x7b, 0x00]),
    Buffer.from('{"a":"\xed\xa0\x80"}', 'latin1'),
  ]
  const statuses: Record<number, number> = {}
  for (const body of bodies) {
    const { status } = await post(body)
    assert.ok(status === 200 || status === 400, `${status} for ${body.toString().slice(0, 100)}`)
    statuses[status] = (statuses[status] ?? 0) + 1
  }
  assert.equal(statuses[400], 10)
  await settled()
  const { body: failed } = await v1('GET', '/messages?projection=failed')
  assert.deepEqual(
    failed.data.map(({ projectionError }: Json) => projectionError),
    [],
  )
  assert.equal((await call(`${gateway.origin}/healthz`, 'GET')).status, 200)
  assertTaken(await post(text))
})
