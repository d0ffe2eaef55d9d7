import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { EXAMPLE_SECRET } from '../../src/platforms/candidatehub/example.test-data.ts'
import { type Hub, imported, type Json, startHub } from '../intake/candidatehub.fixture.ts'
import { type Home, onBothStores } from '../support/stores.ts'
import { answer, startReceiver } from './receiver.fixture.ts'

const privateUrls = { GANGWAY_ALLOW_PRIVATE_URLS: 'on' }

async function start(t: TestContext, home: Home, settings: object = {}, clock = { aheadMs: 0 }) {
  const [hub, receiver] = [await startHub(t, home, privateUrls, clock), await startReceiver(t)]
  await hub.v1('PATCH', `/connections/${hub.connection.id}`, {
    settings: { reportHosts: ['127.0.0.1'], ...settings },
  })
  let count = 0
  return {
    hub,
    receiver,
    /** Delivers a candidate; answers the application that it became or changed. */
    async deliver(meta_info: object, url = `${receiver.origin}/report/token-${++count}`): Promise<Json> {
      const body = imported({ meta_info: { import_process_report_url: url, ...meta_info } }, EXAMPLE_SECRET)
      assert.equal((await hub.send(body)).status, 200)
      return (await hub.events(1))[0].data
    },
    async repeat(meta_info: object, url: string): Promise<void> {
      const body = imported({ meta_info: { import_process_report_url: url, ...meta_info } }, EXAMPLE_SECRET)
      assert.equal((await hub.send(body)).status, 200)
    },
    set: (id: string, change: object) => hub.v1('PATCH', `/applications/${id}`, change),
    /** The application's reports, once they stand so. */
    async reports(id: string, ...statuses: string[]): Promise<Json[]> {
      const ready = ({ reports = [] }: Json) =>
        JSON.stringify(reports.map(({ status }: Json) => status)) === JSON.stringify(statuses)
      return (await hub.eventually(`/applications/${id}`, ready)).reports
    },
  }
}

const eventsOf = async (hub: Hub, type: string) =>
  (await hub.v1('GET', '/events?limit=200')).data.filter((event: Json) => event.type === type)

onBothStores('a report tells the first status, once, and its address is shown nowhere', async (t, home) => {
  const { hub, receiver, deliver, set, reports } = await start(t, home)
  receiver.respond = ({ path }, response) =>
    answer(200, { 'x-echo': path }, JSON.stringify({ success: 1, path }))({} as never, response)
  const { id, version, ...application } = await deliver({}, `${receiver.origin}/report/sesame-7?key=open-9#part`)
  assert.equal(application.reports, undefined)
  const changed = await set(id, { status: 'reviewing', message: 'In the ATS as 4711' })
  assert.deepEqual([changed.reports.length, changed.reports[0].outcome], [1, 'imported'])

  const [report] = await reports(id, 'delivered')
  assert.deepEqual(report, {
    id: report.id,
    kind: 'processing_report',
    outcome: 'imported',
    status: 'delivered',
    host: receiver.host,
    at: report.at,
  })
  assert.equal(receiver.received.length, 1)
  const [{ method, path, headers, body }] = receiver.received as [Json]
  assert.deepEqual([method, path, headers['content-type']], ['POST', '/report/sesame-7?key=open-9', 'application/json'])
  assert.deepEqual(body, {
    success: 1,
    message: 'In the ATS as 4711',
    meta_info: { hub_transaction_id: 'T-7f31', hub_client_id: 'orchardstaff', hub_candidate_id: 'C-90210' },
  })

  const [event] = await eventsOf(hub, 'report.delivered')
  assert.equal(event.connectionId, hub.connection.id)
  const now = await hub.v1('GET', `/applications/${id}`)
  const whose = { applicationId: id, connectionId: hub.connection.id, version: now.version }
  assert.deepEqual(event.data, { ...report, ...whose })
  assert.ok(now.version > version)

  await set(id, { status: 'import_failed' })
  await reports(id, 'delivered')
  const call = await hub.v1('GET', `/platform-calls/${report.id}`)
  assert.deepEqual([call.kind, call.recordId, call.status], ['candidatehub_report', id, 'delivered'])
  assert.equal(receiver.received.length, 1)
  const shown = JSON.stringify([
    call,
    now,
    await hub.v1('GET', '/events'),
    await hub.v1('GET', '/platform-calls'),
    await hub.v1('GET', `/messages/${now.messageId}`),
    await hub.v1('GET', `/messages/${now.messageId}/body`),
  ])
  assert.deepEqual([shown.includes('sesame'), shown.includes('open-9'), shown.includes('***')], [false, false, true])
})

onBothStores('a failed import is reported as one; method and body are settings', async (t, home) => {
  const reportTemplate = { ok: '{{succeeded}}', text: 'Result: {{outcome}} ({{message}})', error: '{{error}}' }
  const { receiver, deliver, set, reports } = await start(t, home, { reportMethod: 'PUT', reportTemplate })
  const { id } = await deliver({})
  await set(id, { status: 'import_failed', message: 'No such vacancy' })
  const [report] = await reports(id, 'delivered')
  assert.equal(report.outcome, 'import_failed')
  const { method, body } = receiver.received[0]!
  assert.equal(method, 'PUT')
  assert.deepEqual(
    { ok: body.ok, text: body.text, error: body.error },
    { ok: false, text: 'Result: import_failed (No such vacancy)', error: 'No such vacancy' },
  )
})

onBothStores('repeats and updates with addresses of their own are told what is known', async (t, home) => {
  const { hub, receiver, deliver, repeat, set, reports } = await start(t, home)
  const first = `${receiver.origin}/report/a`
  const { id } = await deliver({}, first)
  await repeat({}, `${receiver.origin}/report/b`)
  await hub.eventually(`/applications/${id}`, ({ flags }) => flags.includes('body_differs'))
  await repeat({ hub_geostore_id: 'changed' }, first)
  await set(id, { status: 'import_failed' })
  await reports(id, 'delivered', 'delivered')

  await repeat({}, `${receiver.origin}/report/c`)
  await reports(id, 'delivered', 'delivered', 'delivered')
  await set(id, { status: 'hired' })
  const updated = await deliver({ hub_transaction_id: 'T-2' }, `${receiver.origin}/report/d`)
  assert.equal(updated.id, id)
  const all = await reports(id, 'delivered', 'delivered', 'delivered', 'delivered')
  assert.deepEqual(
    all.map(({ outcome }) => outcome),
    Array(4).fill('import_failed'),
  )
  const told = receiver.received.map(({ path, body }) => [path, body.success, body.meta_info.hub_transaction_id])
  assert.deepEqual(told.sort(), [
    ['/report/a', 0, 'T-7f31'],
    ['/report/b', 0, 'T-7f31'],
    ['/report/c', 0, 'T-7f31'],
    ['/report/d', 0, 'T-2'],
  ])
  const { messageId } = await hub.v1('GET', `/applications/${id}`)
  await hub.v1('POST', `/messages/${messageId}/reproject`)
  assert.equal((await reports(id, ...Array(4).fill('delivered'))).length, 4)
})

onBothStores('on_projected tells at once, off never', async (t, home) => {
  const { hub, receiver, deliver, set, reports } = await start(t, home, { report: 'on_projected' })
  const early = await deliver({})
  assert.deepEqual([early.reports[0].status, early.reports[0].outcome], ['pending', 'imported'])
  await reports(early.id, 'delivered')
  await hub.v1('PATCH', `/connections/${hub.connection.id}`, { settings: { report: 'off' } })
  const { id } = await deliver({ hub_candidate_id: 'C-2' })
  const changed = await set(id, { status: 'imported' })
  assert.equal(changed.reports, undefined)
  assert.equal((await hub.v1('GET', '/platform-calls')).data.length, 1)
  assert.equal(receiver.received.length, 1)
})

onBothStores('without a status an import is reported as successful in time', async (t, home) => {
  const clock = { aheadMs: 0 }
  const { hub, receiver, deliver, set, reports } = await start(t, home, { reportAfterMinutes: 30 }, clock)
  const silent = await deliver({ hub_candidate_id: 'C-1' })
  const prompt = await deliver({ hub_candidate_id: 'C-2' })
  await set(prompt.id, { status: 'import_failed' })
  await reports(prompt.id, 'delivered')
  assert.equal(receiver.received.length, 1)
  assert.equal((await hub.v1('GET', `/applications/${silent.id}`)).reports, undefined)
  clock.aheadMs = 31 * 60_000
  const [report] = await reports(silent.id, 'delivered')
  assert.equal(report.outcome, 'imported')
  await set(silent.id, { status: 'import_failed' })
  await reports(silent.id, 'delivered')
  assert.deepEqual(
    receiver.received.map(({ body }) => body.success),
    [0, 1],
  )
})

onBothStores('what the hub answers decides: redirects and refusals end it, faults are tried again', async (t, home) => {
  const { hub, receiver, deliver, set, reports } = await start(t, home)
  const tell = async (candidate: string) => {
    const { id } = await deliver({ hub_candidate_id: candidate })
    await set(id, { status: 'imported' })
    return id
  }
  receiver.respond = answer(302, { location: `${receiver.origin}/elsewhere` })
  const [redirected] = await reports(await tell('C-1'), 'refused')
  receiver.respond = answer(410)
  await reports(await tell('C-2'), 'refused')
  assert.deepEqual(
    receiver.received.map(({ path }) => path),
    ['/report/token-1', '/report/token-2'],
  )
  const failed = await eventsOf(hub, 'report.failed')
  assert.deepEqual(
    failed.map(({ data }: Json) => data.status),
    ['refused', 'refused'],
  )

  receiver.respond = answer(503)
  const id = await tell('C-3')
  const attempted = ({ attempts, nextAttemptAt }: Json) =>
    attempts[0]?.response?.status === 503 && nextAttemptAt !== undefined
  const [{ id: callId }] = await reports(id, 'pending')
  const call = await hub.eventually(`/platform-calls/${callId}`, attempted)
  const waitMs = Date.parse(call.nextAttemptAt) - Date.parse(call.attempts[0].startedAt)
  assert.ok(waitMs >= 60_000 && waitMs < 120_000, `waits ${waitMs} ms`)
  // 503 says that it was not taken: a 410 after it is no sign that it was.
  receiver.respond = answer(410)
  await hub.v1('POST', `/platform-calls/${callId}/retry`)
  await reports(id, 'refused')

  receiver.respond = answer(200)
  await hub.v1('POST', `/platform-calls/${redirected.id}/retry`)
  await hub.eventually(`/platform-calls/${redirected.id}`, ({ status }) => status === 'delivered')
  const told = receiver.received.length
  await assert.rejects(hub.v1('POST', `/platform-calls/${redirected.id}/retry`), /409.*invalid_state/)
  assert.equal(receiver.received.length, told, 'an address takes one call')
})

onBothStores('a used address after a try with unknown outcome is presumed to have been told', async (t, home) => {
  const { hub, receiver, deliver, set, reports } = await start(t, home)
  receiver.respond = (_request, response) => void response.destroy()
  const { id } = await deliver({})
  await set(id, { status: 'imported' })
  const [{ id: callId }] = await reports(id, 'pending')
  await hub.eventually(
    `/platform-calls/${callId}`,
    ({ attempts, nextAttemptAt }) => attempts[0]?.error && nextAttemptAt,
  )
  receiver.respond = answer(410)
  await hub.v1('POST', `/platform-calls/${callId}/retry`)
  await reports(id, 'presumed')
  const [event] = await eventsOf(hub, 'report.delivered')
  assert.equal(event.data.status, 'presumed')
  assert.equal(receiver.received.length, 2)
})

onBothStores('addresses that are not allowed are never called', async (t, home) => {
  const { hub, receiver, deliver, set, reports } = await start(t, home, { reportHosts: ['reports.example'] })
  const urls = [
    `${receiver.origin}/report/x`,
    `http://user:pw@reports.example/report/x`,
    'ftp://reports.example/report/x',
  ]
  for (const [at, url] of urls.entries()) {
    const { id } = await deliver({ hub_candidate_id: `C-${at}` }, url)
    await set(id, { status: 'imported' })
    const [report] = await reports(id, 'refused')
    const { attempts } = await hub.v1('GET', `/platform-calls/${report.id}`)
    assert.equal(attempts.length, 1)
    assert.equal(JSON.stringify(attempts).includes('/report/'), false)
    assert.equal(report.host.includes('pw'), false)
  }
  const { id } = await deliver({ hub_candidate_id: 'C-9' }, 'no address at all')
  assert.equal((await set(id, { status: 'imported' })).reports, undefined)
  assert.equal(receiver.received.length, 0)
})

onBothStores('an allowed host on a private address is refused when it is connected to', async (t, home) => {
  const [hub, receiver] = [await startHub(t, home), await startReceiver(t)]
  await hub.v1('PATCH', `/connections/${hub.connection.id}`, { settings: { reportHosts: ['127.0.0.1'] } })
  const meta_info = { import_process_report_url: `${receiver.origin}/report/x` }
  await hub.send(imported({ meta_info }, EXAMPLE_SECRET))
  const [{ data }] = await hub.events(1)
  await hub.v1('PATCH', `/applications/${data.id}`, { status: 'imported' })
  const ready = ({ reports }: Json) => reports?.[0]?.status === 'refused'
  await hub.eventually(`/applications/${data.id}`, ready)
  assert.equal(receiver.received.length, 0)
})
