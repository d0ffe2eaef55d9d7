import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import type { TestContext } from 'node:test'
import { type Json, startHub } from '../intake/candidatehub.fixture.ts'
import { type Home, onBothStores } from '../support/stores.ts'
import { answer, startReceiver } from './receiver.fixture.ts'

async function start(t: TestContext, home: Home) {
  const hub = await startHub(t, home, { GANGWAY_ALLOW_PRIVATE_URLS: 'on' })
  const receiver = await startReceiver(t)
  const { id: registrationId } = await hub.v1('POST', '/registrations', {
    platform: 'candidatehub',
    name: 'Board and site',
    credentials: {
      apiKey: 'another-key',
      sendIn: { sourceId: 'board1', secret: 'send-in-secret' },
      prepopulation: { destinationId: 'site1', token: 'prepopulation-token' },
      board: { username: 'board', password: 'pass' },
    },
    settings: { apiBaseUrl: `${receiver.origin}/base/` },
  })
  return { hub, receiver, registrationId }
}

onBothStores('what no header can carry is refused where it is given', async (t, home) => {
  const { hub, registrationId } = await start(t, home)
  const patch = (credentials: object) => hub.v1('PATCH', `/registrations/${registrationId}`, { credentials })
  await assert.rejects(patch({ sendIn: { sourceId: 'board1\n' } }), /\/credentials\/sendIn\/sourceId/)
  await assert.rejects(
    patch({ prepopulation: { destinationId: 'сайт' } }),
    /\/credentials\/prepopulation\/destinationId/,
  )
})

const hmac = (secret: string, text: string) => createHmac('sha256', secret).update(text).digest('hex')

onBothStores('a candidate is sent in, signed in seconds', async (t, home) => {
  const { hub, receiver, registrationId } = await start(t, home)
  const candidate = { name: 'Mara Quill', email: 'mara@example.org', documents: [{ type: 'cv', content: 'TQ==' }] }
  const body = { registrationId, clientId: 'orchardstaff', candidate, context: { job_id: 'WH-1042' } }
  receiver.respond = answer(200, {}, '{"success":1,"transaction_id":"H-1"}')
  const sent = await hub.v1('POST', '/candidatehub/candidates', body)
  assert.deepEqual(sent, { id: sent.id, status: 'delivered', transactionId: 'H-1' })
  const [{ method, path, headers, body: received }] = receiver.received as [Json]
  assert.deepEqual([method, path, headers['x-chub-source']], ['POST', '/base/candidate', 'board1'])
  const time = headers['x-chub-signature-time']
  assert.match(time, /^\d{10}$/)
  assert.equal(headers['x-chub-signature'], hmac('send-in-secret', `board1|${time}`))
  assert.deepEqual(received, {
    transaction: { client_id: 'orchardstaff', source_id: 'board1' },
    candidate,
    context: { job_id: 'WH-1042' },
  })

  receiver.respond = answer(401, {}, '{"success":0,"error":"bad signature"}')
  const refused = await hub.v1('POST', '/candidatehub/candidates', body)
  assert.deepEqual(refused, { id: refused.id, status: 'dead', error: 'bad signature' })
  receiver.respond = answer(503)
  const waiting = await hub.v1('POST', '/candidatehub/candidates', body)
  assert.equal(waiting.status, 'pending')
  const other = { ...body, registrationId: hub.registration.id }
  await assert.rejects(hub.v1('POST', '/candidatehub/candidates', other), /invalid_state/)
})

onBothStores('a job board hands an applicant over, and goes on whatever comes', async (t, home) => {
  const { hub, receiver, registrationId } = await start(t, home)
  const candidate = { name: 'Zoë Quill' }
  const body = { registrationId, clientId: 'orchardstaff', candidate, context: { job_id: '12345' } }
  const push = () => hub.v1('POST', '/candidatehub/prepopulations', body)
  receiver.respond = answer(
    200,
    {},
    '{"success":1,"hub_transaction_id":"H-2","application_url":"https://ats.example/a"}',
  )
  assert.deepEqual(await push(), { accepted: true, transactionId: 'H-2', applicationUrl: 'https://ats.example/a' })
  const [{ path, headers, body: received }] = receiver.received as [Json]
  assert.equal(path, '/base/candidates/prepopulator_receiver')
  assert.equal(headers.authorization, `Basic ${Buffer.from('board:pass').toString('base64')}`)
  assert.deepEqual(received.transaction, { source_id: 'board1' })
  const [{ data, context }] = received.candidates
  assert.deepEqual([JSON.parse(Buffer.from(data, 'base64').toString()), context], [candidate, { job_id: '12345' }])
  receiver.respond = (_request, response) => void response.destroy()
  const failed = await push()
  assert.deepEqual([failed.accepted, typeof failed.error], [false, 'string'])
})

onBothStores('a career site gets what the hub knows, else an empty form', async (t, home) => {
  const { hub, receiver, registrationId } = await start(t, home)
  const fetchForm = () =>
    hub.v1('GET', `/candidatehub/prepopulation?registrationId=${registrationId}&token=${encodeURIComponent('a/b.c')}`)
  const imported = {
    meta_info: { hub_transaction_id: 'T-1' },
    candidate: {
      name: 'Mara Quill',
      email: 'mara@example.org',
      documents: [{ type: 'cv', filename: 'm.txt', content: 'TWFyYQo=' }],
    },
    context: { job_id: 'WH-1' },
  }
  receiver.respond = answer(200, {}, JSON.stringify(imported))
  const form = await fetchForm()
  assert.deepEqual(
    [form.found, form.candidate.fullName, form.candidate.emails],
    [true, 'Mara Quill', ['mara@example.org']],
  )
  assert.equal(form.remoteJobId, 'WH-1')
  assert.deepEqual(form.documents, [
    { kind: 'resume', filename: 'm.txt', contentType: 'text/plain', content: 'TWFyYQo=' },
  ])
  const [{ method, path, headers }] = receiver.received as [Json]
  assert.deepEqual(
    [method, path, headers['x-prepop-destination']],
    ['GET', '/base/candidates/ats-prepop/a%2Fb.c', 'site1'],
  )
  const time = headers['x-prepop-signature-time']
  assert.match(time, /^\d{13}$/)
  assert.equal(headers['x-prepop-signature'], hmac('prepopulation-token', `site1|${time}`))

  const other = hub.registration.id
  const unset = await hub.v1('GET', `/candidatehub/prepopulation?registrationId=${other}&token=x`)
  assert.deepEqual([unset.found, unset.candidate], [false, {}])
  const faults = [
    answer(404),
    answer(200, {}, 'no JSON'),
    answer(200, {}, '{"candidate":[]}'),
    (_request: unknown, response: { destroy(): void }) => void response.destroy(),
    // Never answered: the time limit ends it.
    () => {},
  ]
  for (const fault of faults) {
    receiver.respond = fault
    const { detail, ...empty } = await fetchForm()
    assert.deepEqual([empty, typeof detail], [{ found: false, candidate: {} }, 'string'])
  }
})
