import assert from 'node:assert/strict'
import test, { type TestContext } from 'node:test'
import { BEHAVIOURS } from '@gangway/wire/candidatehub'
import type { CaseResult, ConformanceCase, Run, RunSummary } from '../src/platforms/candidatehub/api-types.ts'
import { accepted, hubApi, messageOf, report, seedHub } from './support/candidatehub.ts'
import { type Answer, partnerServer } from './support/partner-server.ts'
import { testSandbox, until } from './support/sandbox.ts'

const json = { 'content-type': 'application/json' }

/** The kit on a clock that is moved by hand, and a receiver that answers as it is told. */
async function start(t: TestContext, answer: Answer = accepted) {
  const partner = await partnerServer(t)
  partner.answers.set('/import', answer)
  const sandbox = await testSandbox(t)
  const api = hubApi(sandbox)
  const receiver = {
    url: `${partner.origin}/import`,
    apiKey: 'kit-key',
    clientId: 'kit-client',
    secret: 'kit-secret-01',
  }
  const begin = (input: object) =>
    api<Run>('POST', '/conformance/runs', { receiver, largeFileBytes: 1000, ...input }, 201)
  const read = (id: number) => api<Run>('GET', `/conformance/runs/${id}`)
  const until_ = (id: number, ready: (run: Run) => boolean) =>
    until(async () => {
      const run = await read(id)
      return ready(run) && run
    })
  return {
    partner,
    sandbox,
    api,
    receiver,
    begin,
    read,
    until: until_,
    /** Runs one case to its end with nothing reported. */
    async one(caseId: string, input: object = {}): Promise<CaseResult> {
      const { id } = await begin({ cases: [caseId], reportWaitSeconds: 0, ...input })
      return (await until_(id, ({ state }) => state === 'done')).cases[0]!
    },
  }
}

test('a naive receiver fails where it should: it takes everything, and reports wherever it is sent', async (t) => {
  const reports: Promise<unknown>[] = []
  const naive = (body: Buffer) => {
    // what somebody writes in an afternoon: no signature, no key of repeats, redirects followed, one try
    const { meta_info } = JSON.parse(body.toString())
    const url: string = meta_info.import_process_report_url
    if (!url.includes('10.0.0.1')) {
      reports.push(fetch(url, { method: 'POST', headers: json, body: '{"success":1}' }))
    }
  }
  const {
    api,
    begin,
    until: untilRun,
    sandbox,
  } = await start(t, ({ body }, response) => {
    naive(body)
    response.writeHead(200, json).end(accepted.body)
  })
  const begun = await begin({ reportWaitSeconds: 5, reports: 'required' })
  assert.deepEqual([begun.state, begun.verdicts.running], ['sending', BEHAVIOURS.length])
  const watched = await untilRun(begun.id, ({ state }) => state === 'waiting_for_reports')
  await Promise.all(reports)
  assert.equal(watched.waitsUntil, sandbox.clock.now() + 5000)
  sandbox.clock.advance(5000)
  const run = await untilRun(begun.id, ({ state }) => state === 'done')
  const failed = run.cases.filter(({ verdict }) => verdict === 'fail').map(({ id }) => id)
  assert.deepEqual(failed, [
    'authentication_omitted',
    'signature_wrong',
    'time_stale',
    'time_ahead',
    'time_seconds',
    'client_foreign',
    'repeat_identical',
    'repeat_changed',
    'repeat_identical_at_once',
    'repeat_changed_at_once',
    'report_foreign_host',
    'report_redirecting',
    'report_recovering',
  ])
  const texts = (id: string) => run.cases.find((result) => result.id === id)!.findings.map(({ text }) => text)
  assert.deepEqual(texts('signature_wrong'), [
    'Accepted with 200, and it should have been refused.',
    'A report came of an import that should have been refused.',
  ])
  assert.match(texts('repeat_identical').at(-1)!, /called 3 more times after it was used/)
  assert.match(texts('report_redirecting').at(-1)!, /redirect was followed/)
  assert.match(texts('report_recovering').at(-1)!, /no second try/)
  assert.match(texts('report_foreign_host').at(-1)!, /none of the hub/)
  assert.equal(run.verdicts.pass, BEHAVIOURS.length - failed.length)
  assert.match(texts('report_private_address').at(-1)!, /cannot be seen from here/)
  const { requests, lookFor } = run.cases.find(({ id }) => id === 'transaction_shared')!
  assert.equal(requests.length, 2)
  for (const { ids } of requests) assert.ok(lookFor.startsWith('2 applications') && lookFor.includes(ids.candidateId))
  const exchanges = await fetch(`${sandbox.origin}/api/sandbox/exchanges?subject=case:${run.id}:valid_signed`)
  const { data } = (await exchanges.json()) as { data: { purpose: string }[] }
  assert.deepEqual(data.map(({ purpose }) => purpose).sort(), ['conformance: valid_signed', 'processing report'])

  const { data: runs } = await api<{ data: RunSummary[] }>('GET', '/conformance/runs')
  assert.deepEqual(
    runs,
    [{ ...run, cases: undefined }].map(({ cases, ...summary }) => summary),
  )
  assert.equal(JSON.stringify(run).includes('kit-secret-01'), false)
  await api('DELETE', `/conformance/runs/${run.id}`, undefined, 204)
  await api('GET', `/conformance/runs/${run.id}`, undefined, 404)
})

test('each answer is judged by what is documented, the rest is advice', async (t) => {
  const { one, partner } = await start(t)
  const answers: [Answer, string, RegExp][] = [
    [accepted, 'pass', /No report came\. It may come when somebody decides/],
    [{ status: 201, headers: json, body: '{"success":1}' }, 'advice', /201 instead of 200/],
    [{ headers: json, body: '{"success":true}' }, 'advice', /success is true/],
    [{ headers: { 'content-type': 'text/plain' }, body: '{"success":1}' }, 'advice', /content type/],
    [{ headers: json, body: '{"success":0}' }, 'fail', /says no/],
    [{ headers: json, body: '{"status":"ok"}' }, 'fail', /success is missing/],
    [{ body: 'OK' }, 'fail', /not a JSON object/],
    [{ status: 204 }, 'fail', /not a JSON object/],
    [{ status: 302, headers: { location: '/' } }, 'fail', /answered 302/],
    [{ status: 400, headers: json, body: '{"success":0,"error":"no job"}' }, 'fail', /answered 400: no job/],
    [{ status: 503, headers: json, body: '{"success":0}' }, 'fail', /asks for it again/],
    [(_request, response) => response.destroy(), 'fail', /no answer/],
  ]
  for (const [answer, verdict, words] of answers) {
    partner.answers.set('/import', answer)
    const result = await one('valid_signed')
    const said = result.findings.map(({ text }) => text).join(' ')
    assert.equal(result.verdict, verdict, said)
    assert.match(said, words)
  }
})

test('each refusal is judged: it has to say no everywhere, and to give nothing away', async (t) => {
  const { one, partner } = await start(t)
  const refusal = (status: number, body = '{"success":0,"error":"no"}'): Answer => ({ status, headers: json, body })
  const right = (body: string): Answer => {
    return (request, response) => {
      const { authentication } = messageOf(request)
      response.writeHead(401, json).end(body.replace('SENT', authentication?.signature ?? ''))
    }
  }
  const answers: [Answer, string, RegExp][] = [
    [refusal(401), 'pass', /Refused with 401/],
    [refusal(403), 'pass', /401 is our reading/],
    [refusal(500), 'advice', /asks for it again/],
    [refusal(401, '<h1>no</h1>'), 'advice', /not a JSON object/],
    [refusal(302), 'advice', /redirect/],
    [refusal(401, '{"success":1}'), 'fail', /do not agree/],
    [refusal(200), 'fail', /no refusal/],
    [accepted, 'fail', /should have been refused/],
    [refusal(401, '{"success":0,"error":"not made with kit-secret-01"}'), 'fail', /gives away/],
    [right('{"success":0,"error":"SENT is wrong"}'), 'pass', /Refused/],
  ]
  for (const [answer, verdict, words] of answers) {
    partner.answers.set('/import', answer)
    const result = await one('signature_wrong')
    const said = result.findings.map(({ text }) => text).join(' ')
    assert.equal(result.verdict, verdict, said)
    assert.match(said, words)
  }
  partner.answers.set('/import', accepted)
  assert.equal((await one('report_recovering')).verdict, 'advice', 'a case about reports cannot be told without one')
  assert.equal((await one('valid_signed', { reports: 'required' })).verdict, 'fail')
  assert.equal((await one('time_stale', { signatureWindow: 'logged' })).verdict, 'advice')
  assert.equal((await one('signature_wrong', { signatureWindow: 'logged' })).verdict, 'fail')
})

test('a report that comes late, twice or oddly is judged when it comes', async (t) => {
  const { begin, read, until: untilRun, partner } = await start(t)
  const { id } = await begin({ cases: ['valid_signed'], reportWaitSeconds: 0 })
  await untilRun(id, ({ state }) => state === 'done')
  const stands = async () => {
    const { verdict, findings } = (await read(id)).cases[0]!
    return [verdict, findings.filter(({ kind }) => kind !== 'pass').map(({ text }) => text)] as const
  }
  assert.deepEqual([(await stands())[0], (await stands())[1].length], ['pass', 1])
  const url = messageOf(partner.received[0]!).meta_info.import_process_report_url
  assert.equal((await report(url, { success: 1 })).status, 200)
  assert.deepEqual(await stands(), ['pass', []])
  assert.equal((await report(url, { success: 1 })).status, 410)
  assert.equal((await stands())[0], 'fail')

  const odd = await begin({ cases: ['names_non_ascii'], reportWaitSeconds: 0 })
  await untilRun(odd.id, ({ state }) => state === 'done')
  const other = messageOf(partner.received[1]!).meta_info.import_process_report_url
  await report(other, { state: 'done', about: 'zoe@example.org' }, 'PUT')
  const { verdict, findings } = (await read(odd.id)).cases[0]!
  assert.equal(verdict, 'advice')
  assert.match(findings.map(({ text }) => text).join(' '), /neither success 1 nor success 0.*by PUT.*e-mail address/s)
})

test('a run is over early when all came and it stays quiet', async (t) => {
  const { begin, read, until: untilRun, partner, sandbox } = await start(t)
  const { id } = await begin({ cases: ['valid_signed'], reportWaitSeconds: 60 })
  await untilRun(id, ({ state }) => state === 'waiting_for_reports')
  await report(messageOf(partner.received[0]!).meta_info.import_process_report_url)
  assert.equal((await read(id)).state, 'waiting_for_reports')
  sandbox.clock.advance(1000)
  assert.equal((await read(id)).state, 'done')
  assert.equal((await read(id)).verdicts.pass, 1)
})

test('what is to be run is checked, and cases are listed', async (t) => {
  const { api, receiver, sandbox, begin } = await start(t)
  const pointers = async (input: object) => {
    const { error } = await api<{ error: { faults: { pointer: string }[] } }>('POST', '/conformance/runs', input, 422)
    return error.faults.map(({ pointer }) => pointer)
  }
  assert.deepEqual(await pointers({}), ['/receiver'])
  assert.deepEqual(
    await pointers({ receiver: {} }),
    ['url', 'apiKey', 'clientId', 'secret'].map((key) => `/receiver/${key}`),
  )
  const wrong = { receiver, cases: ['nothing'], reports: 'maybe', reportWaitSeconds: -1 }
  assert.deepEqual(await pointers(wrong), ['/cases', '/reportWaitSeconds', '/reports'])
  assert.deepEqual(await pointers({ client: 99 }), ['/client'])
  const { clientId } = await seedHub(sandbox)
  await api('POST', '/conformance/runs', { client: clientId }, 409)
  await api('PATCH', `/clients/${clientId}`, { importUrl: receiver.url })
  const { receiver: known } = await begin({ client: clientId, cases: ['valid_signed'] })
  assert.equal(known.url, receiver.url)
  const { data } = await api<{ data: ConformanceCase[] }>('GET', '/conformance/cases')
  assert.equal(data.length, 42)
  assert.deepEqual(data[1], {
    id: 'authentication_omitted',
    group: 'signature',
    title: 'No authentication',
    expects: {
      answer: 'refused',
      status: 401,
      applications: 0,
      report: 'withheld',
      says: 'Refused unless the connection allows unsigned imports in so many words.',
    },
  })
})

test('a run that the end of the process cut short says so', async (t) => {
  const { begin, sandbox } = await start(t, () => {})
  const { id } = await begin({ cases: ['valid_signed'] })
  await sandbox.stop()
  const second = await testSandbox(t, { dataDir: sandbox.dataDir })
  const run = await hubApi(second)<Run>('GET', `/conformance/runs/${id}`)
  assert.equal(run.state, 'interrupted')
  assert.equal(run.verdicts.running, 0)
})
