import assert from 'node:assert/strict'
import test, { type TestContext } from 'node:test'
import {
  buildPrepopulationFetch,
  buildPrepopulationPush,
  buildSendIn,
  type HubRequest,
  readPrepopulation,
  readPrepopulationPushAnswer,
  readSendInAnswer,
} from '@gangway/wire/candidatehub'
import type { Exchange } from '../src/exchanges/exchanges.ts'
import type { Prepopulation, SendIn, TransactionSummary } from '../src/platforms/candidatehub/api-types.ts'
import { hmac } from '../src/random.ts'
import { accepted, composed, hubApi, messageOf, report, seedHub } from './support/candidatehub.ts'
import { partnerServer } from './support/partner-server.ts'
import { testSandbox, until } from './support/sandbox.ts'

async function start(t: TestContext, more: object = {}) {
  const receiver = await partnerServer(t)
  receiver.answers.set('/import', accepted)
  const sandbox = await testSandbox(t)
  const seeded = await seedHub(sandbox, {
    importUrl: `${receiver.origin}/import`,
    careerSiteUrl: 'https://careers.orchard.example/',
    ...more,
  })
  return { receiver, sandbox, api: hubApi(sandbox), seeded }
}

async function call({ method, url, headers, body }: HubRequest) {
  const response = await fetch(url, { method, headers, ...(body !== undefined && { body }) })
  return { status: response.status, text: await response.text() }
}

const candidate = { name: 'Mara Quill', email: 'mara@example.org', documents: composed().documents }

test('a candidate is sent in, signed in seconds, and goes on to its client', async (t) => {
  const { receiver, sandbox, api, seeded } = await start(t)
  const { hubSourceId: sourceId, secret } = seeded.source
  const nowMs = sandbox.clock.now()
  const input = { baseUrl: seeded.apiBaseUrl, sourceId, secret, clientId: seeded.hubClientId, candidate, nowMs }
  const context = { job_id: 'WH-7', supplementary: { aplitrak_email_address: 'bob.1.2@smith.aplitrak.example' } }
  const { status, text } = await call(buildSendIn(hmac, { ...input, context, transactionSourceId: 'native' }))
  const read = readSendInAnswer(status, text)
  assert.equal(read.outcome, 'accepted')
  const imported = messageOf(await receiver.next('/import'))
  assert.equal(imported.meta_info.hub_transaction_id, read.transactionId)
  assert.equal(imported.meta_info.hub_source_id, sourceId)
  assert.deepEqual([imported.candidate, imported.context], [candidate, context])
  const { data } = await api<{ data: SendIn[] }>('GET', '/send-ins')
  assert.deepEqual([data[0]!.accepted, data[0]!.candidateName], [true, 'Mara Quill'])
  await until(async () => {
    const { data: sent } = await api<{ data: TransactionSummary[] }>('GET', '/transactions')
    return sent[0]!.origin === 'sent_in' && sent[0]!.state === 'delivered'
  })

  await api('PATCH', '/settings', { forwardSendIns: false })
  await call(buildSendIn(hmac, input))
  assert.equal((await api<{ data: SendIn[] }>('GET', '/send-ins')).data[0]!.transactionId, null)
})

test('what is sent in wrongly is refused, and says on record why', async (t) => {
  const { sandbox, api, seeded } = await start(t)
  const { hubSourceId: sourceId, secret } = seeded.source
  const good = {
    baseUrl: seeded.apiBaseUrl,
    sourceId,
    secret,
    clientId: seeded.hubClientId,
    candidate,
    nowMs: sandbox.clock.now(),
  }
  const request = (change: object = {}) => buildSendIn(hmac, { ...good, ...change })
  const milliseconds = request()
  milliseconds.headers['x-chub-signature-time'] += '000'
  const cases: [HubRequest, number, RegExp][] = [
    [request({ secret: 'another' }), 401, /signature_mismatch/],
    [request({ sourceId: 'nobody' }), 401, /identity_unknown/],
    [request({ nowMs: good.nowMs - 301_000 }), 401, /time_outside_window/],
    [request({ nowMs: good.nowMs + 301_000 }), 401, /time_outside_window/],
    [milliseconds, 401, /signature_mismatch/],
    [{ ...request(), headers: { 'content-type': 'application/json' } }, 401, /authentication_malformed/],
    [{ ...request(), headers: { ...request().headers, 'content-type': 'text/plain' } }, 400, /content type/],
    [{ ...request(), body: 'no JSON' }, 400, /JSON object/],
    [{ ...request(), body: '{"candidate":{}}' }, 400, /client_id/],
    [request({ clientId: 'nobody' }), 400, /of no client/],
    [request({ candidate: { name: 'Mara' } }), 400, /email/],
    [request({ candidate: { ...candidate, documents: [{ filename: 'a', type: 'cv', content: '*' }] } }), 400, /base64/],
    [request({ context: [] }), 400, /context/],
  ]
  for (const [wrong, status, error] of cases) {
    const answer = await call(wrong)
    assert.equal(answer.status, status, answer.text)
    assert.match(answer.text, error)
    assert.equal(JSON.parse(answer.text).success, 0)
  }
  assert.equal((await call(request({ nowMs: good.nowMs - 300_000 }))).status, 200)
  const { data } = await api<{ data: SendIn[] }>('GET', '/send-ins')
  assert.equal(data.filter((sendIn) => !sendIn.accepted).length, cases.length)
  const exchanges = await fetch(`${sandbox.origin}/api/sandbox/exchanges?subject=send-in:1`)
  const { data: kept } = (await exchanges.json()) as { data: Exchange[] }
  assert.ok(kept[0]!.notes.some(({ ok, text }) => ok === false && /does not match/.test(text)))
})

test("a public client's place for the job is taken where the sandbox is lenient", async (t) => {
  const { receiver, sandbox, api, seeded } = await start(t)
  const { hubSourceId: sourceId, secret } = seeded.source
  const context = { id: 'WH-9', aplitrak_email_address: 'bob@smith.aplitrak.example', supplementary: { rank: 'A' } }
  const good = {
    baseUrl: seeded.apiBaseUrl,
    sourceId,
    secret,
    clientId: seeded.hubClientId,
    candidate,
    context,
    nowMs: sandbox.clock.now(),
  }
  await call(buildSendIn(hmac, good))
  assert.deepEqual(messageOf(await receiver.next('/import')).context, context)
  await api('PATCH', '/settings', { lenientSendIn: true })
  await call(buildSendIn(hmac, good))
  assert.deepEqual(messageOf(await receiver.next('/import')).context, {
    job_id: 'WH-9',
    supplementary: { rank: 'A', aplitrak_email_address: 'bob@smith.aplitrak.example' },
  })
})

test('the dial breaks what is sent in', async (t) => {
  const { sandbox, api, seeded } = await start(t)
  const { hubSourceId: sourceId, secret } = seeded.source
  const outcome = async (sendIn: string) => {
    await api('PATCH', '/faults', { sendIn })
    const request = {
      baseUrl: seeded.apiBaseUrl,
      sourceId,
      secret,
      clientId: seeded.hubClientId,
      candidate,
      nowMs: sandbox.clock.now(),
    }
    const { status, text } = await call(buildSendIn(hmac, request))
    return readSendInAnswer(status, text).outcome
  }
  assert.equal(await outcome('error_500'), 'retry')
  assert.equal(await outcome('error_503'), 'retry')
  assert.equal(await outcome('success_0'), 'refused')
  assert.equal(await outcome('unclear'), 'unclear')
  await assert.rejects(outcome('cut'))
  assert.equal(await outcome('normal'), 'accepted')
  await api('PATCH', '/faults', { sendIn: 'slow' })
  const before = sandbox.clock.pending()
  const answered = outcome('slow')
  await until(async () => sandbox.clock.pending() > before)
  sandbox.clock.advance(8000)
  assert.equal(await answered, 'accepted')
})

test('what a job board pushes is what the career site fetches, for a minute', async (t) => {
  const { sandbox, api, seeded } = await start(t, { source: { board: { username: 'board', password: 'pass' } } })
  const { apiBaseUrl: baseUrl, source, prepopulation, hubClientId } = seeded
  const jobData = { apply_url: 'https://careers.orchard.example/apply?job=WH-1', reference: 'WH-1', title: 'Packer' }
  const context = { job_id: 'WH-1', job_data: jobData }
  const data = new TextEncoder().encode(JSON.stringify(candidate))
  const push = { baseUrl, sourceId: source.hubSourceId, candidates: [{ data, context }] }
  assert.equal((await call(buildPrepopulationPush(push))).status, 401)
  const board = { username: 'board', password: 'pass' }
  const { status, text } = await call(buildPrepopulationPush({ ...push, board }))
  const pushed = readPrepopulationPushAnswer(status, text)
  assert.equal(pushed.outcome, 'accepted')
  const url = new URL(pushed.applicationUrl!)
  assert.deepEqual([url.host, url.searchParams.get('job')], ['careers.orchard.example', 'WH-1'])
  const bbppid = url.searchParams.get('__BBPPID')!
  const claims = JSON.parse(Buffer.from(bbppid.split('.')[1]!, 'base64url').toString())
  assert.deepEqual([claims.client_id, claims.exp], [hubClientId, sandbox.clock.now() / 1000 + 60])

  const fetchIt = (more: object = {}) =>
    call(buildPrepopulationFetch(hmac, { baseUrl, bbppid, ...prepopulation, nowMs: sandbox.clock.now(), ...more }))
  const got = await fetchIt()
  const reading = readPrepopulation(got.status, got.text)
  assert.ok(reading.found)
  assert.deepEqual([reading.candidate, reading.context], [candidate, context])
  assert.equal(reading.metaInfo.hub_transaction_id, pushed.transactionId)
  assert.equal((await report(String(reading.metaInfo.import_process_report_url))).status, 200)

  assert.equal((await fetchIt({ token: 'another' })).status, 401)
  assert.equal((await fetchIt({ destinationId: 'nobody' })).status, 401)
  assert.equal((await fetchIt({ nowMs: sandbox.clock.now() / 1000 })).status, 401, 'seconds')
  const forged = `${bbppid.slice(0, -3)}AAA`
  for (const wrong of [forged, 'x', 'a.b.c', '']) assert.equal((await fetchIt({ bbppid: wrong })).status, 404, wrong)
  const other = await seedHub(sandbox, { seedKey: 'other', name: 'Other' })
  assert.equal((await fetchIt(other.prepopulation)).status, 404, "another client's career site")
  sandbox.clock.advance(59_999)
  assert.equal((await fetchIt()).status, 200)
  sandbox.clock.advance(1)
  assert.equal((await fetchIt()).status, 410)
  const { data: listed } = await api<{ data: Prepopulation[] }>('GET', '/prepopulations')
  assert.deepEqual([listed[0]!.origin, listed[0]!.fetchedAt! > 0, listed[0]!.bbppid], ['pushed', true, bbppid])
})

test('a push that cannot be used is refused', async (t) => {
  const { sandbox, seeded } = await start(t)
  const push = async (body: unknown, type = 'application/json') => {
    const response = await fetch(`${sandbox.origin}/candidates/prepopulator_receiver`, {
      method: 'POST',
      headers: { 'content-type': type },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
    return response.status
  }
  const transaction = { source_id: seeded.source.hubSourceId }
  const data = Buffer.from('{"name":"M"}').toString('base64')
  const context = { job_data: { apply_url: 'https://somewhere.example/apply' } }
  const entry = { data, context }
  assert.equal(await push({ transaction, candidates: [entry] }), 200, 'the only client there is')
  assert.equal(await push({ transaction, candidates: [entry] }, 'text/plain'), 400)
  assert.equal(await push('no JSON'), 400)
  assert.equal(await push({ transaction: { source_id: 'nobody' }, candidates: [entry] }), 401)
  for (const candidates of [
    [],
    [null],
    [{ context }],
    [{ data: '*', context }],
    [{ data: Buffer.from('text').toString('base64'), context }],
    [{ data }],
    [{ data, context: { job_data: { apply_url: 'javascript:alert(1)' } } }],
  ]) {
    assert.equal(await push({ transaction, candidates }), 400, JSON.stringify(candidates))
  }
  await seedHub(sandbox, { seedKey: 'other', name: 'Other' })
  assert.equal(await push({ transaction, candidates: [entry] }), 400, 'whose applicant it is cannot be told')
})

test('an applicant is composed, and the dial makes everything go wrong', async (t) => {
  const { sandbox, api, seeded } = await start(t)
  const compose = () => api<Prepopulation>('POST', `/clients/${seeded.clientId}/prepopulations`, composed(), 201)
  const fetchIt = ({ bbppid }: Prepopulation) =>
    call(
      buildPrepopulationFetch(hmac, {
        baseUrl: seeded.apiBaseUrl,
        bbppid,
        ...seeded.prepopulation,
        nowMs: sandbox.clock.now(),
      }),
    )
  const made = await compose()
  assert.equal(new URL(made.applicationUrl!).searchParams.get('__BBPPID'), made.bbppid)
  assert.equal(JSON.parse((await fetchIt(made)).text).candidate.documents.length, 1)
  const dial = (prepopulation: string) => api('PATCH', '/faults', { prepopulation })
  await dial('expired')
  assert.equal((await fetchIt(await compose())).status, 410)
  await dial('error_500')
  assert.equal((await fetchIt(made)).status, 500)
  await dial('not_json')
  assert.equal(readPrepopulation(200, (await fetchIt(made)).text).found, false)
  await dial('cut')
  await assert.rejects(fetchIt(made))
  await dial('normal')
  await api('PATCH', '/settings', { prepopulationSeconds: 1 })
  const short = await compose()
  assert.equal(short.expiresAt, sandbox.clock.now() + 1000)
  await api('PATCH', '/settings', { prepopulationSeconds: 0 }, 422)
})
