import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Json, signature, startEmployer } from '../intake/snagajob.fixture.ts'
import { onBothStores } from '../support/stores.ts'

const application = (id: string, name: string) =>
  JSON.stringify({
    id,
    requisitionId: 'HD-2002',
    fullName: name,
    emailAddress: 'mira@example.org',
    resumeFile: Buffer.from('Six years of inventory').toString('base64'),
    resumeMimeType: 'text/plain',
  })

onBothStores('every record leads to its message, and the message to all that came of it', async (t, home) => {
  const bodies: string[] = []
  const receiver = createServer(async (request, response) => {
    bodies.push(Buffer.concat(await request.toArray()).toString())
    response.writeHead(204).end()
  })
  receiver.listen(0, '127.0.0.1')
  await once(receiver, 'listening')
  t.after(() => receiver.close())
  const employer = await startEmployer(
    t,
    home,
    { dispositions: { received: 'NEW', contacted: 'CONTACTED' } },
    { GANGWAY_ALLOW_PRIVATE_URLS: 'on' },
  )
  const { v1, eventually } = employer
  const { port } = receiver.address() as AddressInfo
  const url = `http://127.0.0.1:${port}/hook`
  const endpoint = (await v1('POST', '/endpoints', { url, eventTypes: ['application.received'] })).body

  await employer.post(application('a-1', 'Mira Okafor'))
  await employer.post(application('a-1', 'Mira Okafor'))
  await employer.post(application('a-2', 'Jon Arad'))
  await employer.settled()
  const messages = (await v1('GET', '/messages?limit=200')).body.data as Json[]
  const [other, repeat, first] = messages
  const { data } = await eventually('/applications', (body) => body.data.length === 2)
  const { id: applicationId, candidate, documents } = data[1]
  const ids = async (path: string) => ((await v1('GET', path)).body.data as Json[]).map(({ id }) => id)

  const [eventId] = await ids(`/events?recordId=${applicationId}`)
  const delivered = (body: Json) => body.data[0]?.status === 'delivered'
  const { data: deliveries } = await eventually(`/deliveries?recordId=${applicationId}`, delivered)
  assert.equal(deliveries.length, 1)
  const deliveryId = deliveries[0].id
  assert.equal(deliveries[0].eventId, eventId)
  for (const recordId of [applicationId, candidate.id, documents[0]?.id, eventId, deliveryId].filter(Boolean)) {
    const found = await ids(`/messages?recordId=${recordId}`)
    const own = recordId === candidate.id ? found.filter((id) => id !== other.id) : found
    assert.deepEqual(own, [repeat.id, first.id], recordId)
  }
  assert.deepEqual(await ids(`/messages?recordId=${applicationId}&verdict=accepted`), [first.id])
  for (const recordId of ['app_none', endpoint.id, 'nothing', 'evt_', '_', first.id]) {
    assert.deepEqual(await ids(`/messages?recordId=${recordId}`), [], recordId)
  }
  assert.deepEqual(await ids(`/events?messageId=${first.id}`), [eventId])
  assert.deepEqual(await ids(`/events?messageId=${first.id}&recordId=${applicationId}`), [eventId])
  assert.deepEqual(await ids(`/events?messageId=${other.id}&recordId=${applicationId}`), [])
  assert.deepEqual(await ids(`/deliveries?messageId=${first.id}`), [deliveryId])
  assert.deepEqual(await ids(`/deliveries?messageId=${first.id}&endpointId=${endpoint.id}&status=delivered`), [
    deliveryId,
  ])
  assert.deepEqual(await ids(`/deliveries?messageId=${first.id}&status=dead`), [])
  assert.deepEqual(
    await ids(`/platform-calls?messageId=${first.id}`),
    await ids(`/platform-calls?recordId=${applicationId}`),
  )

  const { request, attempts } = (await v1('GET', `/deliveries/${deliveryId}`)).body
  assert.deepEqual([request.method, request.url], ['POST', url])
  assert.ok(bodies.includes(request.body))
  assert.deepEqual(request.headers, [
    ['content-type', 'application/json'],
    ['webhook-id', eventId],
    ['webhook-timestamp', String(Math.floor(Date.parse(attempts[0].startedAt) / 1000))],
    ['webhook-signature', 'v1,***'],
  ])
  const key = (await v1('POST', '/api-keys', { name: 'Redacted', scope: 'read_redacted' })).body.key
  const redacted = await fetch(`${employer.gateway.adminOrigin}/v1/deliveries/${deliveryId}`, {
    headers: { authorization: `Bearer ${key}` },
  })
  assert.ok(!(await redacted.text()).includes('Okafor'))
  await v1('DELETE', `/endpoints/${endpoint.id}`)
  assert.equal((await v1('GET', `/deliveries/${deliveryId}`)).body.request, undefined)
})

onBothStores('a refused message says which mistake made its signature', async (t, home) => {
  const employer = await startEmployer(t, home)
  const body = application('a-1', 'Mira Okafor')
  const date = new Date().toUTCString()
  const wrongly: [string, string | RegExp][] = [
    [signature('your api secret key', `${body}\n`, date), /line feed at the end of the body was signed/],
    [
      signature('your api secret key', JSON.stringify(JSON.parse(body), null, 2), date),
      /indented by two blanks.*re-serialised/,
    ],
    [Buffer.from(signature('your api secret key', body, date), 'base64').toString('hex'), /hexadecimal/],
    [signature('another secret', body, date), ''],
  ]
  for (const [given, expected] of wrongly) {
    const sent = await employer.post(body, { date, headers: { 'x-saj-signature': given } })
    assert.equal(sent.status, 401)
    const [{ id }] = (await employer.v1('GET', '/messages?verdict=rejected&limit=1')).body.data
    const message = (await employer.v1('GET', `/messages/${id}`)).body
    if (expected === '') assert.equal(message.diagnosis, undefined)
    else assert.match(message.diagnosis, expected as RegExp)
    const { detail } = message.verification.find(({ check }: Json) => check === 'signature')
    if (!/hex/.test(String(expected)))
      assert.match(detail, new RegExp(`the ${body.length} bytes of the body followed by ";`))
    assert.ok(!JSON.stringify(message).includes('your api secret key'))
  }
})
