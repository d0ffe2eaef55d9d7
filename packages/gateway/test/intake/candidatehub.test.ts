import assert from 'node:assert/strict'
import { gzipSync } from 'node:zlib'
import { BEHAVIOURS, classifyAnswer } from '@gangway/wire/candidatehub'
import fc from 'fast-check'
import { EXAMPLE_BODY, EXAMPLE_SECRET, EXAMPLE_TIME_MS } from '../../src/platforms/candidatehub/example.test-data.ts'
import { example } from '../../src/platforms/candidatehub/reception.test-data.ts'
import { nodeHmac } from '../../src/platforms/node-hmac.ts'
import { onBothStores } from '../support/stores.ts'
import { type Answer, imported, type Json, startHub } from './candidatehub.fixture.ts'

const received = { success: 1, message: 'Candidate Received for processing' }

/** Status and `success` agree, and a refusal's text stands under both names. */
function assertAnswer(answer: Answer, status: number) {
  assert.equal(answer.status, status, answer.text)
  assert.equal(answer.headers.get('content-type'), 'application/json')
  if (status === 200) assert.deepEqual(answer.body, received)
  else assert.deepEqual([answer.body.success, answer.body.error], [0, answer.body.message])
  const { warnings } = classifyAnswer(status, answer.headers.get('content-type')!, answer.text)
  assert.deepEqual(warnings, [])
}

onBothStores('CandidateHub: the complete example comes in and is told whole', async (t, home) => {
  const hub = await startHub(t, home)
  const { connection, registration } = hub
  assert.match(connection.urls.import, new RegExp(`^${hub.gateway.publicUrl}/candidatehub/[\\w-]{22,}/import$`))
  assert.notEqual(connection.urls.import, registration.urls.import)
  assert.deepEqual(connection.settings, {
    signatureWindowSeconds: 300,
    signatureWindowMode: 'enforce',
    allowUnsigned: false,
    reportHosts: ['candidatehub.adcourier.com'],
    report: 'on_outcome',
    reportMethod: 'POST',
    reportTemplate: connection.settings.reportTemplate,
  })
  assert.deepEqual(registration.settings, { apiBaseUrl: 'https://candidatehub.adcourier.com' })
  assert.equal(JSON.stringify([connection, registration]).includes(EXAMPLE_SECRET), false)

  assertAnswer(await hub.send(EXAMPLE_BODY), 200)
  const [event] = await hub.events(1)
  assert.equal(event.type, 'application.received')
  const application = await hub.v1('GET', `/applications/${event.data.id}`)
  assert.deepEqual(application, event.data)
  const { candidate, documents, ...rest } = application
  assert.equal(application.remoteId, 'C-90210')
  assert.equal(application.remoteJobId, 'WH-1042')
  assert.deepEqual(application.flags, ['job_unmatched'])
  assert.equal(candidate.fullName, 'Mara Quill')
  assert.equal(candidate.address.latitude, 54.486789)
  assert.equal(candidate.locale, 'en_gb')
  assert.deepEqual(application.skills[0], { name: 'inventory planning', experience: 6 })
  assert.deepEqual(rest.hub, { transactionId: 'T-7f31', clientId: 'orchardstaff', schemaVersion: 1 })
  assert.deepEqual(
    documents.map(({ kind, sourceValue }: Json) => [kind, sourceValue]),
    [
      ['resume', 'cv'],
      ['cover_letter', 'coverletter'],
      ['tagged_resume', 'tagged_cv'],
      ['parsed_resume', 'parsed_cv'],
    ],
  )
  assert.equal(await hub.v1('GET', `/documents/${documents[0].id}/content`), 'Mara Quill\nWarehouse team leader\n')

  const message = await hub.v1('GET', `/messages/${application.messageId}`)
  assert.deepEqual([message.verdict, message.kind], ['accepted', 'import'])
  assert.equal(message.dedupeKey, '["orchardstaff","T-7f31","C-90210"]')
  assert.ok(message.verification.every(({ ok }: Json) => ok))
  assert.ok(message.trace.some(({ from, to }: Json) => from === '/candidate/email' && to === 'candidate.emails[0]'))
  const body = await hub.v1('GET', `/messages/${application.messageId}/body`)
  const { authentication, meta_info } = typeof body === 'string' ? JSON.parse(body) : body
  assert.deepEqual(authentication, { api_key: '***', time: '1767225600123', signature: '***' })
  assert.equal(meta_info.import_process_report_url, 'http://candidatehub.adcourier.com/report/***')
  assert.equal(JSON.stringify([application, message]).includes('ott-5b1c'), false)
})

onBothStores('CandidateHub: everything that a receiver must bear', async (t, home) => {
  const hub = await startHub(t, home)
  let count = 0
  const expected = { applications: 0 }
  for (const { id, expects, build } of BEHAVIOURS) {
    const requests = build({
      hmac: nodeHmac,
      nowMs: EXAMPLE_TIME_MS,
      uniqueId: () => `u${++count}`,
      client: { clientId: 'orchardstaff', apiKey: 'orchard-demo-key', secret: EXAMPLE_SECRET },
      otherClientId: 'pearstaff',
      sourceId: 'orchard-board',
      jobReference: 'WH-1042',
      reportUrl: (kind) => `http://hub.test/report/${kind}`,
      largeFileBytes: 2_000_000,
    })
    const answers = await Promise.all(requests.map(({ body }) => hub.send(body)))
    for (const answer of answers) assertAnswer(answer, expects.answer === 'accepted' ? 200 : (expects.status ?? 401))
    t.diagnostic(`${id}: ${answers.map(({ status }) => status)}`)
    if (expects.answer === 'accepted') expected.applications += expects.applications
  }
  const told = await hub.events(expected.applications)
  assert.deepEqual(new Set(told.map(({ type }) => type)), new Set(['application.received']))
  assert.equal(told.length, expected.applications)
  assert.equal((await hub.v1('GET', '/messages?projection=failed')).data.length, 0)
})

onBothStores('CandidateHub: a repeat gets the same answer and makes nothing new', async (t, home) => {
  const hub = await startHub(t, home)
  const answers = await Promise.all(Array.from({ length: 12 }, () => hub.send(EXAMPLE_BODY)))
  for (const answer of answers) assertAnswer(answer, 200)
  const [first] = await hub.events(1)
  assertAnswer(await hub.send({ ...imported({}), authentication: example().authentication }), 200)
  const repeats = await hub.eventually('/messages?verdict=duplicate', ({ data }) => data.length === 12)
  for (const { duplicateOf } of repeats.data) assert.equal(duplicateOf, first.data.messageId)

  assertAnswer(await hub.send(imported({ candidate: { location_city: 'Leeds' } })), 200)
  const flagged = (application: Json) => application.flags.includes('body_differs')
  const differs = await hub.eventually(`/applications/${first.data.id}`, flagged)
  assert.equal(differs.candidate.address.city, 'Whitby')

  assertAnswer(
    await hub.send(imported({ meta_info: { hub_transaction_id: 'T-2' }, candidate: { location_city: 'Leeds' } })),
    200,
  )
  assertAnswer(await hub.send(imported({ meta_info: { hub_candidate_id: 'C-2' } })), 200)
  const later = await hub.events(2)
  const updated = later.find(({ type }) => type === 'application.updated')!
  assert.deepEqual([updated.data.id, updated.data.candidate.address.city], [first.data.id, 'Leeds'])
  assert.equal(updated.data.hub.transactionId, 'T-2')
  const second = later.find(({ type }) => type === 'application.received')!
  assert.deepEqual([second.data.remoteId, second.data.hub.transactionId], ['C-2', 'T-7f31'])
  assert.equal((await hub.v1('GET', '/applications')).data.length, 2)
})

onBothStores('CandidateHub: what is refused is on record and can be verified again', async (t, home) => {
  const hub = await startHub(t, home)
  const body = imported({}, 'the right secret')
  assertAnswer(await hub.send(body), 401)
  const refused = await hub.refusal('signature_mismatch')
  assert.equal(refused.connectionId, hub.connection.id)
  await hub.v1('PATCH', `/connections/${hub.connection.id}`, { credentials: { secret: 'the right secret' } })
  const judged = await hub.v1('POST', `/messages/${refused.id}/reverify`)
  assert.equal(judged.verdict, 'accepted')

  // Rotated just now: both secrets hold.
  assertAnswer(await hub.send(EXAMPLE_BODY), 200)
  assertAnswer(await hub.send(imported({ meta_info: { hub_transaction_id: 'T-2' } }, 'the right secret')), 200)

  const url = hub.registration.urls.import
  assertAnswer(await hub.send(imported({ meta_info: { hub_transaction_id: 'T-3' } }), url), 200)
  const pear = await hub.connect('pearstaff', 'the secret of pear')
  const stolen = imported({ meta_info: { hub_client_id: 'pearstaff' } })
  assertAnswer(await hub.send(stolen, url), 401)
  assertAnswer(await hub.send(stolen), 401)
  assert.equal((await hub.refusal('client_mismatch')).connectionId, hub.connection.id)
  assertAnswer(await hub.send(imported({ meta_info: { hub_client_id: 'nobody' } }), url), 401)
  assert.equal((await hub.refusal('client_unknown')).connectionId, undefined)
  assertAnswer(await hub.send(imported({ meta_info: { hub_client_id: 'pearstaff' } }, 'the secret of pear'), url), 200)

  await hub.v1('PATCH', `/connections/${pear.id}`, { settings: { allowUnsigned: true } })
  const { authentication: _, ...unsigned } = imported({
    meta_info: { hub_client_id: 'pearstaff', hub_transaction_id: 'T-9' },
  })
  assertAnswer(await hub.send(unsigned, pear.urls.import), 200)
  assertAnswer(await hub.send({ ...example(), authentication: undefined }), 401)
  await hub.v1('DELETE', `/connections/${pear.id}`)
  assertAnswer(await hub.send(unsigned, pear.urls.import), 403)
  assertAnswer(await hub.send(unsigned, url), 403)
})

onBothStores('CandidateHub: settings that make no sense are refused with their place', async (t, home) => {
  const hub = await startHub(t, home)
  const faults: [object, RegExp][] = [
    [{ reportHosts: ['http://x/'] }, /reportHosts\/0/],
    [{ reportTemplate: { a: '{{nobody}}' } }, /there is no placeholder/],
    [{ reportMethod: 'GET' }, /reportMethod/],
    [{ signatureWindowMode: 'off' }, /signatureWindowMode/],
    [{ signatureWindowSeconds: 0 }, /signatureWindowSeconds/],
    [{ surprise: 1 }, /surprise/],
  ]
  for (const [settings, words] of faults) {
    await assert.rejects(hub.connect('other', 'secret', settings), words)
  }
  const made = await hub.connect('other', 'secret', {
    reportTemplate: { done: '{{succeeded}}' },
    reportAfterMinutes: 5,
  })
  assert.deepEqual([made.settings.reportTemplate, made.settings.reportAfterMinutes], [{ done: '{{succeeded}}' }, 5])
})

onBothStores("CandidateHub: bad input gets a refusal in the hub's shape, never a 5xx", async (t, home) => {
  const hub = await startHub(t, home, { GANGWAY_MAX_BODY: '4MiB' })
  const url = hub.connection.urls.import
  for (const method of ['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
    const answer = await hub.send(undefined, url, { method, body: null })
    assertAnswer(answer, 405)
    assert.equal(answer.headers.get('allow'), 'POST')
  }
  assertAnswer(await hub.send(EXAMPLE_BODY, url.replace(/[\w-]+\/import$/, `${'x'.repeat(22)}/import`)), 404)
  assertAnswer(await hub.send('x'.repeat(5_000_000)), 413)
  assertAnswer(await hub.send(EXAMPLE_BODY, url, { headers: { 'content-encoding': 'zstd-unknown' } }), 415)
  assertAnswer(await hub.send(EXAMPLE_BODY, url, { headers: { 'content-encoding': 'constructor' } }), 415)
  assertAnswer(await hub.send(gzipSync(EXAMPLE_BODY), url, { headers: { 'content-encoding': 'gzip' } }), 200)
  assertAnswer(await hub.send(EXAMPLE_BODY, url, { headers: { 'content-encoding': 'gzip' } }), 415)
  assertAnswer(await hub.send(EXAMPLE_BODY, url, { headers: { 'content-type': 'text/plain' } }), 200)
  const deep = '['.repeat(1_000_000)
  const broken = [
    '',
    '{',
    'null',
    '[]',
    deep,
    Buffer.from([0xff, 0xfe, 0, 0]),
    EXAMPLE_BODY.slice(0, -20),
    '{"meta_info":{}}',
  ]
  for (const body of broken) assertAnswer(await hub.send(body), 400)

  // Odd, authentic, and longer than any index takes: kept, and projected.
  const long = Array.from({ length: 1000 }, (_, i) => (i * 7919).toString(36)).join('-')
  const odd: Json[] = [
    imported({ meta_info: { hub_candidate_id: long, hub_transaction_id: long } }),
    imported({
      meta_info: { hub_candidate_id: 'long' },
      candidate: { name: long, last_name: long, email: `${long}@example.org` },
    }),
    imported({
      meta_info: { hub_candidate_id: 'nul\0\ud800' },
      candidate: { name: 'Ma\0ra', contact_telephone: ['1'] },
    }),
    imported({
      meta_info: { hub_candidate_id: 'job' },
      context: { job_id: long, supplementary: { '\0': { x: '\ud800' } } },
    }),
    imported({
      meta_info: { hub_candidate_id: 'files' },
      candidate: { documents: [null, 1, {}, { type: {}, filename: [], content: 'QQ==' }] },
    }),
    imported({
      meta_info: { hub_candidate_id: 'deep' },
      context: { supplementary: JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`) },
    }),
  ]
  for (const body of odd) assertAnswer(await hub.send(body), 200)
  const told = await hub.events(odd.length + 1)
  assert.equal(told.length, odd.length + 1)
  assert.equal((await hub.v1('GET', '/messages?projection=failed')).data.length, 0)

  const value = fc.oneof(fc.jsonValue(), fc.string({ unit: 'binary' }))
  const body = fc.oneof(
    fc.json(),
    fc.string({ unit: 'binary' }),
    fc
      .record({ meta_info: value, candidate: value, context: value, authentication: value })
      .map((one) => JSON.stringify(one)),
    fc
      .tuple(fc.constantFrom('meta_info', 'candidate', 'context', 'authentication'), fc.nat(20), value)
      .map(([part, at, other]) => {
        const one = example()
        const names = Object.keys(one[part])
        one[part][names[at % names.length]!] = other
        return JSON.stringify(one)
      }),
    fc
      .tuple(fc.nat(EXAMPLE_BODY.length), fc.string())
      .map(([at, text]) => EXAMPLE_BODY.slice(0, at) + text + EXAMPLE_BODY.slice(at)),
  )
  await fc.assert(
    fc.asyncProperty(body, async (text) => {
      const answer = await hub.send(text)
      assert.ok(answer.status === 200 || (answer.status >= 400 && answer.status < 500), `${answer.status}`)
      assertAnswer(answer, answer.status)
    }),
    { numRuns: 150 },
  )
  assertAnswer(await hub.send(imported({ meta_info: { hub_candidate_id: 'still here' } })), 200)
})
