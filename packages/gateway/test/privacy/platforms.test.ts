import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answer, startReceiver } from '../candidatehub/receiver.fixture.ts'
import { imported, type Json, startHub } from '../intake/candidatehub.fixture.ts'
import { call } from '../intake/smartrecruiters.fixture.ts'
import { startAssessor, told } from '../smartrecruiters/orders.fixture.ts'
import { onBothStores } from '../support/stores.ts'
import { execute, foundIn } from './stored.fixture.ts'

const key = 'admin-key-of-the-tests-0123456789abcdef'

onBothStores('an assessment order goes with its result, attachments, details and URLs', async (t, home) => {
  const assessor = await startAssessor(t, home, { env: { GANGWAY_ALLOW_PRIVATE_URLS: 'on' } })
  const { platform, v1, eventually, attach, put } = assessor
  const zed = { id: 'cand-9', email: 'Zed@Quill.example', firstName: 'Zedekiah', lastName: 'Quillfeather' }
  platform.details.set('/candidates/cand-9', { ...zed, education: [{ institution: 'Marshwiggle College' }] })
  const { id, record } = await assessor.order('manual', { candidate: { ...zed, language: 'en' } })
  const kept = await assessor.order()
  await eventually(`/assessment-orders/${id}`, ({ details = {} }) => Object.keys(details).length === 3)
  const form = new FormData()
  form.append('type', 'PDF_URL')
  form.append('file', new Blob(['%PDF-1.4 marshwiggle'], { type: 'application/pdf' }), 'quillfeather.pdf')
  const attached = await attach(id, form, { 'idempotency-key': 'attach-1' })
  assert.equal(attached.status, 201)
  const assessments = ['a-1', 'a-2'].map((assessmentId) => ({ assessmentId, status: 'completed' }))
  assert.equal((await put(id, { status: 'completed', summary: 'Zedekiah did well', assessments })).status, 200)
  await told(assessor, id)
  const texts = ['zedekiah', 'quillfeather', 'marshwiggle', 'zed@quill.example']
  assert.notDeepEqual(await foundIn(home, texts), [])
  const { returnUrl } = record
  // As orders are that were taken before orders were found by e-mail.
  await execute(home, 'update assessment_order set email_fold = null')

  const { body: receipt } = await v1('POST', '/erasures', { email: 'zed@quill.EXAMPLE' })
  const { erased } = await eventually(`/erasures/${receipt.id}`, ({ status }) => status === 'completed')
  assert.deepEqual([erased.orders, erased.attachments, erased.messages, erased.answers], [1, 1, 1, 1])
  assert.ok(erased.platformCalls >= 5 && erased.events >= 3, JSON.stringify(erased))
  for (const path of ['', '/candidate', '/attachments']) {
    assert.equal((await v1('GET', `/assessment-orders/${id}${path}`)).status, 404)
  }
  if (returnUrl) assert.ok((await call(returnUrl)).status >= 400)
  assert.deepEqual(await foundIn(home, texts), [])
  assert.equal((await v1('GET', `/assessment-orders/${kept.id}`)).body.candidate.lastName, 'Okafor')
})

onBothStores(
  'deliveries under way, reports, candidates sent in and kept answers hold nothing of the person',
  async (t, home) => {
    const hub = await startHub(t, home, { GANGWAY_ALLOW_PRIVATE_URLS: 'on' })
    const receiver = await startReceiver(t)
    receiver.respond = (request, response) => {
      const { name = 'The report' } = request.body?.candidate ?? {}
      answer(503, {}, JSON.stringify({ error: `${name} is not wanted` }))(request, response)
    }
    // The user's system: it takes its time, and then says again what it was told.
    const asked: { response: ServerResponse; text: string }[] = []
    const system = createServer(async (request, response) => {
      let text = ''
      for await (const chunk of request) text += chunk
      asked.push({ response, text })
      system.emit('asked')
    }).listen(0, '127.0.0.1')
    await once(system, 'listening')
    t.after(() => {
      system.closeAllConnections()
      system.close()
    })
    const url = `http://127.0.0.1:${(system.address() as AddressInfo).port}/`
    const endpoint = await hub.v1('POST', '/endpoints', { url, eventTypes: ['application.received'] })
    await hub.v1('PATCH', `/connections/${hub.connection.id}`, { settings: { reportHosts: ['127.0.0.1'] } })
    const { id: registrationId } = await hub.v1('POST', '/registrations', {
      platform: 'candidatehub',
      name: 'Board',
      credentials: { apiKey: 'another-key', sendIn: { sourceId: 'board1', secret: 'send-in-secret' } },
      settings: { apiBaseUrl: `${receiver.origin}/base/` },
    })
    const zed = {
      name: 'Zedekiah Quillfeather',
      first_name: 'Zedekiah',
      last_name: 'Quillfeather',
      email: 'Zed@Quill.example',
    }
    const meta_info = { hub_candidate_id: 'C-zed', import_process_report_url: `${receiver.origin}/report/sesame-9` }
    const came = once(system, 'asked')
    assert.equal((await hub.send(imported({ meta_info, candidate: zed }))).status, 200)
    const { data } = await hub.eventually('/applications?remoteId=C-zed', (found) => found.data.length === 1)
    const [application] = data
    await hub.v1('PATCH', `/applications/${application.id}`, {
      status: 'import_failed',
      message: 'Quillfeather is unknown',
    })
    const sendIn = { registrationId, clientId: 'orchardstaff', candidate: zed }
    const sent = await hub.v1('POST', '/candidatehub/candidates', sendIn)
    const other = {
      ...sendIn,
      candidate: { name: 'Ann Reed', email: 'ann@example.org', text: 'knows zed@quill.example' },
    }
    const sentToo = await hub.v1('POST', '/candidatehub/candidates', other)
    const remembered = await fetch(`${hub.gateway.adminOrigin}/v1/messages/${application.messageId}/reproject`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'idempotency-key': 'for:zed@quill.example' },
    })
    assert.equal(remembered.status, 200)
    await came

    const receipt = await hub.v1('POST', '/erasures', { candidateId: application.candidate.id })
    const { erased } = await hub.eventually(`/erasures/${receipt.id}`, ({ status }) => status === 'completed')
    assert.deepEqual([erased.reports, erased.deliveries, erased.answers, erased.platformCalls], [1, 1, 1, 2])
    // Only now it answers, with all that it was told.
    const [{ response, text }] = asked as [(typeof asked)[0]]
    assert.match(text, /Quillfeather/)
    response.writeHead(200).end(text)
    const { data: deliveries } = await hub.v1('GET', `/deliveries?endpointId=${endpoint.id}`)
    assert.deepEqual(
      deliveries.map(({ status, reason }: Json) => [status, reason]),
      [['dead', 'erased']],
    )
    for (const { id } of [sent, ...deliveries]) {
      const path = id.startsWith('cal') ? '/platform-calls' : '/deliveries'
      await assert.rejects(hub.v1('POST', `${path}/${id}/retry`), /410.*erased/)
    }
    assert.equal((await hub.v1('GET', `/platform-calls/${sentToo.id}`)).status, 'pending')
    const replayed = { endpointId: endpoint.id, since: '2000-01-01T00:00:00.000Z' }
    assert.deepEqual(await hub.v1('POST', '/replays', replayed), { count: 0 })
    // A later delivery comes after the one that was under way: by then that one is on record, if it is at all.
    const next = once(system, 'asked')
    assert.equal((await hub.send(imported({}))).status, 200)
    await next
    asked.at(-1)!.response.writeHead(204).end()
    await hub.eventually(`/deliveries?endpointId=${endpoint.id}`, ({ data: [newest] }) => newest.status === 'delivered')
    assert.deepEqual(await foundIn(home, ['zedekiah', 'quillfeather', 'sesame-9']), [])
  },
)
