import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import test, { type TestContext } from 'node:test'
import type { TransactionSummary } from '../src/platforms/candidatehub/api-types.ts'
import {
  accepted,
  type Client,
  composed,
  hubApi,
  messageOf,
  report,
  type Source,
  seedHub,
  sendComposed,
  type Transaction,
} from './support/candidatehub.ts'
import { partnerServer } from './support/partner-server.ts'
import { testSandbox, until } from './support/sandbox.ts'

async function start(t: TestContext, more: object = {}) {
  const receiver = await partnerServer(t)
  receiver.answers.set('/import', accepted)
  const sandbox = await testSandbox(t)
  const api = hubApi(sandbox)
  const seeded = await seedHub(sandbox, { importUrl: `${receiver.origin}/import`, ...more })
  return { receiver, sandbox, api, seeded, clientId: seeded.clientId }
}

const hmac = (secret: string, text: string) => createHmac('sha256', secret).update(text).digest('hex')

test('a composed candidate is sent signed, and its report is taken once, with everything on record', async (t) => {
  const { receiver, sandbox, api, seeded, clientId } = await start(t, { secret: 'clé secrète 02' })
  const sent = await sendComposed(api, clientId)
  assert.deepEqual([sent.state, sent.attempts.length, sent.attempts[0]!.verdict], ['delivered', 1, 'accepted'])
  assert.deepEqual(sent.files, [{ filename: 'mara.txt', type: 'cv', bytes: 11 }])
  const [request] = receiver.received
  assert.equal(request!.headers['content-type'], 'application/json')
  const { meta_info, candidate, context, authentication, ...rest } = messageOf(request!)
  assert.deepEqual(rest, {})
  assert.deepEqual(meta_info, {
    hub_transaction_id: sent.hubTransactionId,
    hub_client_id: seeded.hubClientId,
    hub_candidate_id: sent.hubCandidateId,
    hub_source_id: seeded.source.hubSourceId,
    hub_schema_version: 1,
    import_process_report_url: sent.reportUrl,
  })
  assert.deepEqual(candidate, { ...composed().candidate, documents: composed().documents })
  assert.deepEqual(context, { job_id: 'WH-1042' })
  const { api_key, time, signature } = authentication
  assert.deepEqual([api_key, time], [seeded.apiKey, String(sandbox.clock.now())])
  assert.equal(signature, hmac('clé secrète 02', `${api_key}|${time}`))

  assert.match(sent.reportUrl, new RegExp(`^${sandbox.origin}/report/[\\w-]{22,}$`))
  assert.equal((await report(sent.reportUrl, 'no JSON')).status, 400)
  assert.equal((await report(sent.reportUrl, [1])).status, 400)
  const taken = await report(sent.reportUrl, { success: 0, message: 'No such vacancy' }, 'PUT')
  assert.deepEqual([taken.status, taken.body], [200, { success: 1 }])
  const reported = await api<Transaction>('GET', `/transactions/${sent.id}`)
  assert.deepEqual([reported.state, reported.outcome, reported.reportsCame], ['reported', 'import_failed', 3])
  const arrival = reported.reports[2]!
  assert.deepEqual([arrival.method, arrival.body], ['PUT', '{"success":0,"message":"No such vacancy"}'])
  assert.equal(arrival.message, 'No such vacancy')
  assert.ok(arrival.headers.some(([name, value]) => name.toLowerCase() === 'x-from' && value === 'a receiver'))

  const again = await report(sent.reportUrl, { success: 1 })
  assert.deepEqual([again.status, again.body], [410, { success: 0, error: 'report token already used' }])
  const reused = await api<Transaction>('GET', `/transactions/${sent.id}`)
  assert.deepEqual([reused.state, reused.outcome], ['token_reused', 'import_failed'])
  assert.equal((await report(`${sandbox.origin}/report/unknown`)).status, 404)
  assert.equal((await report(sent.reportUrl, undefined, 'GET')).status, 405)
  const exchanges = await fetch(`${sandbox.origin}/api/sandbox/exchanges?subject=transaction:${sent.id}`)
  const { data } = (await exchanges.json()) as { data: { purpose: string; status: number }[] }
  assert.deepEqual(data.map(({ purpose, status }) => `${purpose} ${status}`).reverse(), [
    'import 200',
    ...[400, 400, 200, 410, 405].map((status) => `processing report ${status}`),
  ])
})

test('with parsing on, a parsed and a tagged résumé are made from the candidate', async (t) => {
  const { receiver, api, clientId } = await start(t, { parsing: true })
  const candidate = {
    name: 'Zoë <Quill>',
    first_name: 'Zoë',
    last_name: 'Quill',
    email: 'z@example.org',
    location_city: 'Whitby',
    location_postcode: 'YO22 4AA',
  }
  await sendComposed(api, clientId, { candidate, skills: [{ name: 'forklift operation', experience: 2 }] })
  const [cv, tagged, parsed] = messageOf(receiver.received[0]!).candidate.documents
  assert.deepEqual([cv.type, tagged.type, parsed.type], ['cv', 'tagged_cv', 'parsed_cv'])
  assert.deepEqual([tagged.filename, parsed.filename], ['mara.xml', 'mara.json'])
  const decoded = (entry: { content: string }) => Buffer.from(entry.content, 'base64').toString()
  assert.match(decoded(tagged), /^<\?xml .*<name>Zoë &lt;Quill&gt;<\/name>/)
  assert.deepEqual(JSON.parse(decoded(parsed)), {
    email: 'z@example.org',
    first_name: 'Zoë',
    last_name: 'Quill',
    locale: 'en_gb',
    town: 'Whitby',
    post_code: 'YO22 4AA',
    skills: [{ skill_name: 'forklift operation', experience: 2 }],
  })
  await api('PATCH', `/clients/${clientId}`, { parsing: false })
  await sendComposed(api, clientId, { candidate })
  assert.equal(messageOf(receiver.received[1]!).candidate.documents.length, 1)
})

test('how a receiver answers decides how a transaction stands', async (t) => {
  const { receiver, sandbox, api, clientId } = await start(t)
  const json = { 'content-type': 'application/json' }
  const answers = [
    [{ status: 401, headers: json, body: '{"success":0,"error":"no"}' }, 'refused', 'refused'],
    [{ status: 200, headers: json, body: '{"success":true}' }, 'contract_warning', 'delivered'],
    [{ status: 302, headers: { location: '/elsewhere' } }, 'contract_warning', 'refused'],
    [(_request: unknown, response: { destroy(): void }) => response.destroy(), 'no_answer', 'waiting'],
    [{ status: 503, headers: json, body: '{"success":0}' }, 'refused', 'waiting'],
  ] as const
  for (const [answer, verdict, state] of answers) {
    receiver.answers.set('/import', answer)
    const sent = await sendComposed(api, clientId)
    assert.deepEqual([sent.attempts[0]!.verdict, sent.state], [verdict, state])
  }
  receiver.answers.set('/import', accepted)
  const count = receiver.received.length
  sandbox.clock.advance(2000)
  const stands = async () => (await api<{ data: TransactionSummary[] }>('GET', '/transactions')).data
  await until(async () => (await stands()).every(({ state }) => state !== 'waiting'))
  assert.equal(receiver.received.length, count + 2)
  const [last] = await stands()
  const { attempts } = await api<Transaction>('GET', `/transactions/${last!.id}`)
  assert.deepEqual(
    attempts.map(({ status }) => status),
    [503, 200],
  )
  const [first, second] = receiver.received
    .slice(4)
    .filter((request) => messageOf(request).meta_info.hub_transaction_id === last!.hubTransactionId)
  const times = [first!, second!].map((request) => Number(messageOf(request).authentication.time))
  assert.equal(times[1]! - times[0]!, 2000, 'signed again')
  const refused = await api<{ data: TransactionSummary[] }>('GET', '/transactions?state=refused')
  assert.equal(refused.data.length, 2)
  const page = await api<{ data: TransactionSummary[]; next: number }>('GET', '/transactions?limit=2')
  const rest = await api<{ data: TransactionSummary[] }>('GET', `/transactions?before=${page.next}`)
  assert.deepEqual([page.data.length, rest.data.length], [2, 3])
})

test('a transaction is sent again: the same bytes, signed again, or with another report URL', async (t) => {
  const { receiver, sandbox, api, clientId } = await start(t)
  const sent = await sendComposed(api, clientId)
  sandbox.clock.advance(5000)
  const again = (how: string) => api<Transaction>('POST', `/transactions/${sent.id}/deliveries`, { how })
  await again('same_bytes')
  await again('signed_again')
  const renewed = await again('new_report_url')
  assert.notEqual(renewed.reportUrl, sent.reportUrl)
  const [first, same, signed, other] = receiver.received
  assert.deepEqual(same!.body, first!.body)
  const { authentication, ...content } = messageOf(first!)
  const { authentication: later, ...sameContent } = messageOf(signed!)
  assert.deepEqual(sameContent, content)
  assert.equal(Number(later.time) - Number(authentication.time), 5000)
  assert.equal(messageOf(other!).meta_info.import_process_report_url, renewed.reportUrl)
  await report(sent.reportUrl)
  await report(renewed.reportUrl)
  assert.equal((await api<Transaction>('GET', `/transactions/${sent.id}`)).state, 'reported')
  await assert.rejects(again('loudly'), /422/)
})

test('the dial breaks what is sent', async (t) => {
  const { receiver, api, seeded, clientId } = await start(t)
  const dial = (values: object) => api('PATCH', '/faults', values)
  await dial({ authentication: 'omitted', duplicate: true })
  const unsigned = await sendComposed(api, clientId)
  assert.equal(unsigned.attempts.length, 2)
  assert.equal(messageOf(receiver.received[0]!).authentication, undefined)
  assert.deepEqual(receiver.received[1]!.body, receiver.received[0]!.body)
  assert.deepEqual(unsigned.attempts[1]!.faults, ['unsigned', 'delivered a second time'])
  await api('DELETE', '/faults')
  await dial({ lateMinutes: 10, connection: 'before_answer' })
  const late = await sendComposed(api, clientId)
  assert.deepEqual([late.state, late.attempts[0]!.verdict], ['waiting', 'no_answer'])
  await api('DELETE', '/faults')
  const upper = await sendComposed(api, clientId, { options: { authentication: 'upper_case', timeAs: 'number' } })
  assert.equal(upper.state, 'delivered')
  const { api_key, time, signature } = messageOf(receiver.received.at(-1)!).authentication
  assert.equal(signature, hmac(seeded.secret, `${api_key}|${time}`).toUpperCase())
  assert.equal(typeof time, 'number')
})

test('the dial breaks the report URL', async (t) => {
  const { api, clientId } = await start(t)
  const dial = (values: object) => api('PATCH', '/faults', values)
  const state = async (id: number) => (await api<Transaction>('GET', `/transactions/${id}`)).state
  await dial({ report: 'error_500_once' })
  const once = await sendComposed(api, clientId)
  assert.deepEqual([(await report(once.reportUrl)).status, (await report(once.reportUrl)).status], [500, 200])
  await dial({ report: 'error_503' })
  const busy = await sendComposed(api, clientId)
  assert.equal((await report(busy.reportUrl)).headers.get('retry-after'), '2')
  await dial({ report: 'redirect' })
  const redirected = await report(busy.reportUrl)
  assert.deepEqual([redirected.status, redirected.headers.get('location')], [302, './redirected'])
  await dial({ report: 'reset' })
  await assert.rejects(report(busy.reportUrl))
  assert.equal(await state(busy.id), 'delivered')
  for (const spentToken of ['404', '409', '410']) {
    await dial({ report: 'lost_answer', spentToken })
    const lost = await sendComposed(api, clientId)
    await assert.rejects(report(lost.reportUrl))
    await dial({ report: 'normal' })
    assert.equal((await report(lost.reportUrl)).status, Number(spentToken))
    assert.equal(await state(lost.id), 'reported', 'whoever got no answer has to ask again')
    const expired = await sendComposed(api, clientId)
    await dial({ report: 'expired' })
    const answer = await report(expired.reportUrl)
    assert.deepEqual([answer.status, answer.body.error], [Number(spentToken), 'report token expired'])
    assert.equal(await state(expired.id), 'delivered')
  }
})

test('clients and sources are made, changed and removed; what cannot be taken is named', async (t) => {
  const { sandbox, api, seeded, clientId } = await start(t)
  const made = await api<Client>('POST', '/clients', { name: 'Gull & Sons' }, 201)
  assert.match(made.hubClientId, /^gullsons-[0-9a-f]{8}$/)
  assert.ok(made.apiKey.length >= 24 && made.secret.length >= 24)
  assert.deepEqual([made.importUrl, made.parsing], [null, false])
  await assert.rejects(sendComposed(api, made.id), /409 .*no_import_url/)
  const changed = await api<Client>('PATCH', `/clients/${made.id}`, {
    parsing: true,
    importUrl: 'https://ats.example/i',
  })
  assert.deepEqual([changed.parsing, changed.importUrl, changed.secret], [true, 'https://ats.example/i', made.secret])
  await api('PATCH', `/clients/${made.id}`, { hubClientId: seeded.hubClientId }, 409)
  const source = await api<Source>('POST', '/sources', { name: 'Board', board: { username: 'b', password: 'p' } }, 201)
  assert.equal((await api<Source>('PATCH', `/sources/${source.id}`, { board: null })).board, null)
  await api('DELETE', `/sources/${source.id}`, undefined, 204)
  const pointers = async (path: string, body: unknown) => {
    const { error } = await api<{ error: { faults: { pointer: string }[] } }>('POST', path, body, 422)
    return error.faults.map(({ pointer }) => pointer)
  }
  assert.deepEqual(await pointers('/clients', {}), ['/name'])
  assert.deepEqual(await pointers('/clients', { name: 'x\n', importUrl: 'http://ats.example/', parsing: 1 }), [
    '/name',
    '/importUrl',
    '/parsing',
  ])
  const files = [{ filename: 'a', type: 'cv', content: '*' }, {}]
  assert.deepEqual(
    await pointers(`/clients/${clientId}/transactions`, {
      candidate: [],
      documents: files,
      options: { timeAs: 1 },
      context: 3,
    }),
    [
      '/candidate',
      '/candidate',
      '/documents/0/content',
      '/documents/1/filename',
      '/documents/1/type',
      '/documents/1/content',
      '/context',
      '/options/timeAs',
    ],
  )
  assert.deepEqual(await pointers(`/clients/${clientId}/transactions`, composed({ sourceId: 99 })), ['/sourceId'])
  await api('DELETE', `/clients/${clientId}`, undefined, 204)
  assert.deepEqual(await api('GET', '/transactions'), { data: [], next: null })
  const overview = await api<{ clients: number; apiBaseUrl: string }>('GET', '/overview')
  assert.deepEqual([overview.clients, overview.apiBaseUrl], [1, sandbox.origin])
})

test('seeding the same again gives the same, also after a restart', async (t) => {
  const { sandbox, seeded } = await start(t)
  await sandbox.stop()
  const second = await testSandbox(t, { dataDir: sandbox.dataDir })
  const again = await seedHub(second, { importUrl: 'http://127.0.0.1:9/moved' })
  assert.deepEqual({ ...again, apiBaseUrl: '' }, { ...seeded, apiBaseUrl: '' })
  const { data } = await hubApi(second)<{ data: Client[] }>('GET', '/clients')
  assert.deepEqual(
    data.map(({ importUrl }) => importUrl),
    ['http://127.0.0.1:9/moved'],
  )
})
