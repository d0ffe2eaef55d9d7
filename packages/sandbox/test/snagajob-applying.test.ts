import assert from 'node:assert/strict'
import test, { type TestContext } from 'node:test'
import { applicationFaults, clickIdOf, parseRfc1123, verifyInbound } from '@gangway/wire/snagajob'
import type { Application, Click, Posting, QuestionSet } from '../src/platforms/snagajob/api-types.ts'
import type { Seeded } from '../src/platforms/snagajob/seed.ts'
import { hmac } from '../src/random.ts'
import { type PartnerServer, partnerServer, type Received } from './support/partner-server.ts'
import { type TestSandbox, testSandbox, until } from './support/sandbox.ts'
import {
  easyApplyJob,
  feedOf,
  type Job,
  postings,
  questionsOf,
  sampleQuestions,
  seedWithFeed,
  someWorker,
} from './support/snagajob.ts'

const resume = { filename: 'mira.pdf', data: Buffer.from('%PDF-1.4 tiny').toString('base64') }

type Scene = { sandbox: TestSandbox; partner: PartnerServer; seeded: Seeded; posting: Posting }

/** A job with the contract's questions, read from the partner's feed. */
async function scene(t: TestContext, more: Job = {}): Promise<Scene> {
  const partner = await partnerServer(t)
  const sandbox = await testSandbox(t)
  partner.answers.set('/questions', { body: JSON.stringify(sampleQuestions) })
  const job = easyApplyJob(partner, { ScreeningQuestionsUrl: `${partner.origin}/questions`, ...more })
  const seeded = await seedWithFeed(sandbox, partner, feedOf(job))
  return { sandbox, partner, seeded, posting: (await postings(sandbox))[0]! }
}

const goodAnswers = { 'worked-here': ['0'], 'worked-where': 'Downtown', days: ['sat', 'sun'] }

async function applyTo({ sandbox, posting }: Scene, answers: object = goodAnswers, expected = 201) {
  const worker = await someWorker(sandbox)
  const { id: questionSetId } = await questionsOf(sandbox, posting.id)
  const input = { workerId: worker.id, questionSetId, answers, resume }
  return sandbox.api<Application>('POST', `/postings/${posting.id}/applications`, input, expected)
}

function verify({ sandbox, seeded }: Scene, { body, headers }: Received) {
  return verifyInbound({
    hmac,
    secrets: [seeded.applicationSecret],
    body,
    date: String(headers['x-saj-date']),
    signature: String(headers['x-saj-signature']),
    nowMs: sandbox.clock.now(),
  })
}

test('an application arrives signed, as documented, with every answer and the résumé', async (t) => {
  const it = await scene(t)
  const application = await applyTo(it)
  assert.equal(application.state, 'delivered')
  const received = await it.partner.next('/applications')
  assert.equal(verify(it, received).ok, true)
  const payload = JSON.parse(received.body.toString())
  assert.deepEqual(applicationFaults(payload), [])
  assert.equal(payload.id, application.id)
  assert.equal(payload.requisitionId, 'HD-2002')
  assert.deepEqual(payload.resume, { contentType: 'application/pdf', data: resume.data })
  assert.deepEqual(
    payload.questionsAndAnswers.map((entry: { question: { id: string }; answer: object }) => [
      entry.question.id,
      entry.answer,
    ]),
    [
      ['worked-here', { selectedAnswers: [{ value: '0', label: 'Yes' }] }],
      ['worked-where', { answerText: 'Downtown' }],
      [
        'days',
        {
          selectedAnswers: [
            { value: 'sat', label: 'Saturday' },
            { value: 'sun', label: 'Sunday' },
          ],
        },
      ],
    ],
  )
  // months as Snagajob writes them: midnight US Eastern
  assert.deepEqual(payload.employment[0], {
    employerName: 'Ridge Market',
    endDate: null,
    jobTitle: 'Cashier',
    startDate: '2022-02-01T05:00:00Z',
  })
  assert.equal(payload.employment[1].startDate, '2021-06-01T04:00:00Z')
})

test('what is on record of an application is exactly what was sent', async (t) => {
  const it = await scene(t)
  const { attempts } = await applyTo(it)
  const received = await it.partner.next('/applications')
  const url = `${it.sandbox.origin}/api/sandbox/exchanges/${attempts[0]!.exchangeId}`
  const exchange = (await (await fetch(url)).json()) as { requestHeaders: [string, string][]; status: number }
  assert.deepEqual(Buffer.from(await (await fetch(`${url}/request-body`)).arrayBuffer()), received.body)
  const sent = Object.fromEntries(exchange.requestHeaders.map(([name, value]) => [name.toLowerCase(), value]))
  assert.deepEqual(sent, received.headers)
  assert.equal(exchange.status, 200)
})

test('required, conditional and number questions are enforced; answers to hidden questions do not go along', async (t) => {
  const it = await scene(t)
  const faultsFor = async (answers: object) => {
    const answer = (await applyTo(it, answers, 422)) as unknown as { error: { faults: { pointer: string }[] } }
    return answer.error.faults.map(({ pointer }) => pointer)
  }
  assert.deepEqual(await faultsFor({}), ['/answers/worked-here', '/answers/days'])
  assert.deepEqual(await faultsFor({ 'worked-here': ['0'], days: ['sat'] }), ['/answers/worked-where'])
  assert.deepEqual(await faultsFor({ ...goodAnswers, years: 'two' }), ['/answers/years'])
  assert.deepEqual(await faultsFor({ ...goodAnswers, days: ['mon'] }), ['/answers/days'])
  assert.deepEqual(await faultsFor({ ...goodAnswers, other: 'x' }), ['/answers/other'])
  assert.equal(it.partner.received.filter(({ url }) => url === '/applications').length, 0)
  await applyTo(it, { 'worked-here': ['1'], 'worked-where': 'typed before', days: ['sun'] })
  const payload = JSON.parse((await it.partner.next('/applications')).body.toString())
  const ids = payload.questionsAndAnswers.map((entry: { question: { id: string } }) => entry.question.id)
  assert.deepEqual(ids, ['worked-here', 'days'])
})

test('delivered twice: one id, the same bytes, two signatures that are good', async (t) => {
  const it = await scene(t)
  await it.sandbox.api('PATCH', '/faults', { duplicate: true })
  const { attempts } = await applyTo(it)
  assert.equal(attempts.length, 2)
  const [first, second] = [await it.partner.next('/applications'), await it.partner.next('/applications')]
  assert.deepEqual(first.body, second.body)
  assert.ok(verify(it, first).ok && verify(it, second).ok)
})

test('signed long before, with a wrong secret, re-serialised: none of these verifies, each for its own reason', async (t) => {
  const it = await scene(t)
  it.partner.answers.set('/applications', { status: 401 })
  for (const [faults, reason] of [
    [{ lateMinutes: 16 }, 'date_too_old'],
    [{ wrongSecret: true }, 'signature_mismatch'],
    [{ reserialised: true }, 'signature_mismatch'],
  ] as const) {
    await it.sandbox.api('DELETE', '/faults')
    await it.sandbox.api('PATCH', '/faults', faults)
    const { state, attempts } = await applyTo(it)
    assert.equal(state, 'refused')
    assert.equal(attempts.length, 1)
    const received = await it.partner.next('/applications')
    const verification = verify(it, received)
    assert.equal(!verification.ok && verification.reason, reason)
    JSON.parse(received.body.toString())
  }
})

test('after 5xx it comes again, with the same bytes and a new date, five times at most', async (t) => {
  const it = await scene(t)
  it.partner.answers.set('/applications', { status: 503 })
  const { id, state, nextTryAt } = await applyTo(it)
  assert.equal(state, 'waiting')
  assert.equal(nextTryAt, it.sandbox.clock.now() + 2000)
  const first = await it.partner.next('/applications')
  const tries = async (count: number) =>
    until(async () => {
      const found = await it.sandbox.api<Application>('GET', `/applications/${id}`)
      return found.attempts.length === count && found
    })
  for (const [count, delay] of [
    [2, 2000],
    [3, 10_000],
    [4, 30_000],
    [5, 120_000],
  ] as const) {
    it.sandbox.clock.advance(delay)
    const again = await it.partner.next('/applications')
    assert.deepEqual(again.body, first.body)
    assert.ok(parseRfc1123(String(again.headers['x-saj-date']))! > parseRfc1123(String(first.headers['x-saj-date']))!)
    const { state: now } = await tries(count)
    assert.equal(now, count === 5 ? 'lost' : 'waiting')
  }
})

test('with no retry, what is not taken at once is lost; by hand it can be sent again', async (t) => {
  const it = await scene(t)
  await it.sandbox.api('PATCH', '/faults', { retry: 'never' })
  it.partner.answers.set('/applications', { status: 500 })
  const { id, state } = await applyTo(it)
  assert.equal(state, 'lost')
  it.partner.answers.delete('/applications')
  const again = await it.sandbox.api<Application>('POST', `/applications/${id}/deliveries`)
  assert.equal(again.state, 'delivered')
})

test('a planned try survives a restart', async (t) => {
  const it = await scene(t)
  it.partner.answers.set('/applications', { status: 503 })
  const { id } = await applyTo(it)
  await it.sandbox.stop()
  it.partner.answers.delete('/applications')
  const sandbox = await testSandbox(t, { dataDir: it.sandbox.dataDir })
  sandbox.clock.advance(2000)
  await until(async () => (await sandbox.api<Application>('GET', `/applications/${id}`)).state === 'delivered')
})

test('a connection cut in the body leaves nothing; cut before the answer, the partner has it; both come again', async (t) => {
  const it = await scene(t)
  for (const [connection, whole] of [
    ['in_body', 1],
    ['before_answer', 2],
  ] as const) {
    it.partner.received.length = 0
    await it.sandbox.api('PATCH', '/faults', { connection })
    const { id, state } = await applyTo(it)
    assert.equal(state, 'waiting')
    it.sandbox.clock.advance(2000)
    await until(async () => (await it.sandbox.api<Application>('GET', `/applications/${id}`)).state === 'delivered')
    assert.equal(it.partner.received.filter(({ url }) => url === '/applications').length, whole)
  }
})

test('a slow body is whole in the end', async (t) => {
  const it = await scene(t)
  await it.sandbox.api('PATCH', '/faults', { slow: true })
  const applying = applyTo(it)
  const received = it.partner.next('/applications')
  await until(async () => {
    it.sandbox.clock.advance(700)
    return it.partner.received.some(({ url }) => url === '/applications')
  })
  assert.equal((await applying).state, 'delivered')
  assert.equal(verify(it, await received).ok, true)
})

test('odd payloads are signed well, and odd in just the way that was asked for', async (t) => {
  const it = await scene(t)
  const receive = async (...payload: string[]) => {
    await it.sandbox.api('PATCH', '/faults', { payload })
    await applyTo(it)
    const received = await it.partner.next('/applications')
    assert.equal(verify(it, received).ok, true)
    return received.body.toString()
  }
  const parse = async (...payload: string[]) => JSON.parse(await receive(...payload))
  assert.equal((await parse('null_resume')).resume, null)
  const single = await parse('object_for_array')
  for (const key of ['employment', 'questionsAndAnswers', 'qualifications']) {
    assert.equal(Array.isArray(single[key]), false, key)
    assert.equal(typeof single[key], 'object')
  }
  assert.deepEqual(
    applicationFaults(await parse('unknown_fields'))
      .map(({ pointer }) => pointer)
      .sort(),
    ['/applicantAddress/countryCode', '/sandboxUnknown'],
  )
  const mismatched = (await parse('mismatched_type')).resume
  assert.equal(Buffer.from(mismatched.data, 'base64').toString(), 'Snagajob')
  assert.equal('id' in (await parse('no_id')), false)
  assert.equal((await parse('unknown_requisition')).requisitionId, 'of-no-job')
  const missing = await parse('missing_fields')
  assert.ok(!('emailAddress' in missing) && !('phoneNumber' in missing))
  const unanswered = (await parse('empty_answers')).questionsAndAnswers
  assert.deepEqual(unanswered.at(-1), {
    question: { id: 'years', question: 'Years of kitchen work?', type: 'textarea', required: false },
    answer: null,
  })
  const text = await receive('not_json')
  assert.throws(() => JSON.parse(text))
})

test('nobody can apply while the questions are broken, too large, or not there, and it is said why', async (t) => {
  const it = await scene(t)
  const ask = async () => {
    const path = `/postings/${it.posting.id}/questions`
    const { error } = await it.sandbox.api<{ error: { message: string } }>('POST', path, undefined, 502)
    return error.message
  }
  it.partner.answers.set('/questions', { body: '[{"id":“x”}]' })
  assert.match(await ask(), /curly quotes/)
  it.partner.answers.set('/questions', { body: `"${'x'.repeat(1_048_576)}"` })
  assert.match(await ask(), /longer than 1048576 bytes/)
  it.partner.answers.set('/questions', { status: 404 })
  assert.match(await ask(), /answered 404/)
  it.partner.answers.set('/questions', { status: 302, headers: { location: 'http://198.51.100.7/q' } })
  assert.match(await ask(), /redirects to an address that must be an https address/)
  it.partner.answers.set('/questions', { body: JSON.stringify(sampleQuestions[0]) })
  const set = await it.sandbox.api<QuestionSet>('POST', `/postings/${it.posting.id}/questions`)
  assert.equal(set.warnings.length, 1)
})

test('Apply Now redirects with the published parameters, and the click is in the click file', async (t) => {
  const it = await scene(t, {
    PostUrl: '',
    ScreeningQuestionsUrl: '',
    URL: 'https://ats.example/apply?job=1',
  })
  const url = `${it.sandbox.origin}/snagajob/apply-now/${it.posting.id}`
  const response = await fetch(url, { redirect: 'manual', headers: { 'user-agent': 'Browser, with; signs' } })
  assert.equal(response.status, 302)
  const location = response.headers.get('location')!
  assert.match(
    location,
    /^https:\/\/ats\.example\/apply\?job=1&applyleadid=([0-9a-f-]{36})&applyintenteventid=[0-9a-f-]{36}&clickid=\1&postingid=\d+$/,
  )
  const { data } = await it.sandbox.api<{ data: Click[] }>('GET', '/clicks')
  assert.equal(data[0]!.eventId, clickIdOf(new URL(location).search))
  const csv = await (await fetch(`${it.sandbox.origin}/api/snagajob/partners/${it.seeded.partnerId}/clicks.csv`)).text()
  const seconds = Math.floor(it.sandbox.clock.now() / 1000)
  assert.equal(
    csv,
    `timestamp,user_agent,ip_address,click_cost,click_id,external_id,external_campaign_id,url\n${seconds},"Browser, with; signs",203.0.113.9,22,${data[0]!.eventId},HD-2002,,https://ats.example/apply?job=1\n`,
  )
})

test('a click of an Easy Apply job is told too, and leads to the form', async (t) => {
  const partner = await partnerServer(t)
  const sandbox = await testSandbox(t)
  await seedWithFeed(
    sandbox,
    partner,
    feedOf(easyApplyJob(partner, { TrackingUrl: `${partner.origin}/clicks?job=HD-2002` })),
  )
  const [posting] = await postings(sandbox)
  const response = await fetch(`${sandbox.origin}/snagajob/apply-now/${posting!.id}`, { redirect: 'manual' })
  assert.equal(response.headers.get('location'), `/snagajob/jobs/${posting!.id}/apply`)
  const { url } = await partner.next('/clicks')
  const seconds = Math.floor(sandbox.clock.now() / 1000)
  assert.match(
    url,
    new RegExp(`^/clicks\\?job=HD-2002&eventId=[0-9a-f-]{36}&timestamp=${seconds}&clickCost=22&ipAddress=203.0.113.9$`),
  )
})

test('a click file holds each click once', async (t) => {
  const it = await scene(t)
  const click = () => fetch(`${it.sandbox.origin}/snagajob/apply-now/${it.posting.id}`, { redirect: 'manual' })
  const write = () =>
    it.sandbox.api<{ path: string | null; clicks: number }>('POST', `/partners/${it.seeded.partnerId}/click-files`)
  await click()
  await click()
  const first = await write()
  assert.equal(first.clicks, 2)
  assert.ok(first.path!.startsWith(it.seeded.clickFolder))
  assert.deepEqual(await write(), { path: null, clicks: 0 })
})
