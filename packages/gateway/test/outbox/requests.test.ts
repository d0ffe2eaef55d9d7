import assert from 'node:assert/strict'
import { EXAMPLE_SECRET } from '../../src/platforms/candidatehub/example.test-data.ts'
import { answer, startReceiver } from '../candidatehub/receiver.fixture.ts'
import { imported, type Json, startHub } from '../intake/candidatehub.fixture.ts'
import { execute, foundIn, select } from '../privacy/stored.fixture.ts'
import { startMailServer } from '../smartrecruiters/mail-server.fixture.ts'
import { startAssessor, told } from '../smartrecruiters/orders.fixture.ts'
import { only, presign, secret, startPartner, store } from '../snagajob/counterpart.fixture.ts'
import { onBothStores } from '../support/stores.ts'

interface Request {
  method: string
  url: string
  headers: [string, string][]
  body: string
  size: number
}

/** What arrived of a request, as a server of the test tells it. */
interface Arrived {
  method: string
  path: string
  headers: Record<string, string | string[] | undefined>
  body: Buffer | string
}

/** The request is the one that arrived at `origin`, but for headers that stand as they do in `masked`. */
function assertArrived(request: Request, origin: string, arrived: Arrived, masked: Record<string, string>): void {
  assert.equal(request.method, arrived.method)
  assert.equal(request.url, origin + arrived.path)
  for (const [name, value] of request.headers) {
    assert.equal(value, masked[name.toLowerCase()] ?? arrived.headers[name.toLowerCase()], name)
  }
  const own = Object.keys(arrived.headers).filter((name) => !framing.has(name))
  assert.deepEqual(request.headers.map(([name]) => name.toLowerCase()).sort(), own.sort())
  const names = request.headers.map(([name]) => name.toLowerCase())
  assert.ok(Object.keys(masked).every((name) => names.includes(name)))
  assert.equal(request.body, String(arrived.body))
  assert.equal(request.size, Buffer.byteLength(arrived.body))
}

/** What the HTTP client adds. */
const framing = new Set(['host', 'connection', 'content-length', 'user-agent'])

const privateUrls = { GANGWAY_ALLOW_PRIVATE_URLS: 'on' }

onBothStores('what SmartRecruiters was asked stands with each try, without token and secret', async (t, home) => {
  const mail = await startMailServer(t)
  const text = 'Hello {firstName}: {link}'
  const assessor = await startAssessor(t, home, {
    settings: { invitations: { en: { subject: 'Test', text, html: '<a href="{link}">{firstName}</a>' } } },
    env: {
      ...privateUrls,
      GANGWAY_SMTP_URL: mail.url.replace('//', '//mailer:sesame@'),
      GANGWAY_SMTP_FROM: 'a@b.example',
    },
  })
  const { platform, v1, eventually, attach, put, gateway } = assessor
  platform.details.set('/candidates/cand-1', { id: 'cand-1', firstName: 'Mira' })
  const callOf = async (id: string, kind: string, status = 'delivered'): Promise<Json> =>
    (await eventually(`/platform-calls?recordId=${id}&kind=${kind}`, ({ data }) => data[0]?.status === status)).data[0]
  const masked = { authorization: 'Bearer ***' }

  const { id, orderId } = await assessor.order()
  const asked = await callOf(id, 'smartrecruiters_candidate')
  assertArrived(asked.attempts[0].request, platform.origin, platform.to('/candidates/cand-1')[0]!, masked)
  assert.equal(asked.attempts[0].response.status, 200)

  const form = new FormData()
  form.append('type', 'PDF_URL')
  form.append('file', new Blob(['%PDF-1.4 of Mira'], { type: 'application/pdf' }), 'mira.pdf')
  assert.equal((await attach(id, form)).status, 201)
  const { request: upload } = (await callOf(id, 'smartrecruiters_attachment')).attempts[0]
  const [file] = platform.to(`${orderId}/results/attachment`)
  assert.equal(upload.body, file!.body.toString().replace('%PDF-1.4 of Mira', '(16 bytes)'))
  assert.equal(upload.size, file!.body.length)
  assert.match(upload.body, /filename="mira\.pdf"\r\ncontent-type: application\/pdf/)

  // The token is refused once: what is on record is the request that was answered.
  platform.tokens.clear()
  const assessments = ['a-1', 'a-2'].map((assessmentId) => ({ assessmentId, status: 'completed' }))
  assert.equal((await put(id, { status: 'completed', summary: 'Mira did well', assessments })).status, 200)
  await told(assessor, id)
  const result = await callOf(id, 'smartrecruiters_result')
  const { request: patch } = result.attempts[0]
  assertArrived(patch, platform.origin, platform.to(`${orderId}/results`).at(-1)!, masked)
  assert.match(patch.body, /Mira did well/)

  const { request: invitation, response } = (await callOf(id, 'smartrecruiters_invitation')).attempts[0]
  assert.deepEqual([invitation.method, invitation.url], ['MAIL', mail.url])
  const sent = mail.mails[0]!.data.replaceAll('=\r\n', '').replaceAll('=3D', '=')
  const link = new RegExp(`${gateway.publicUrl}/go/[\\w-]{32}`).exec(sent)![0]
  const shown = link.replace(/[\w-]{32}$/, '***')
  assert.ok(invitation.body.includes(`Hello Mira: ${shown}`) && invitation.body.includes(`<a href="${shown}">`))
  assert.deepEqual(Object.fromEntries(invitation.headers).To, 'Mira Okafor <mira.okafor@example.org>')
  assert.equal(response.status, 250)

  // Credentials that are refused: then that is what was asked.
  platform.clients.clear()
  platform.tokens.clear()
  await put(id, { status: 'completed', summary: 'Mira did very well', assessments })
  const refused = await callOf(id, 'smartrecruiters_result', 'dead')
  const exchange = refused.attempts.at(-1).request
  const arrived = platform.to('/identity/oauth/token').at(-1)!
  const body = arrived.body.toString().replace('acme-secret', '***')
  assert.match(body, /client_secret=\*\*\*/)
  assertArrived({ ...exchange, size: body.length }, platform.origin, { ...arrived, body }, {})

  const secrets = platform.seen.map(({ headers }) => headers.authorization?.replace('Bearer ', '') ?? 'acme-secret')
  assert.deepEqual(await foundIn(home, [...new Set([...secrets, 'm-secret', 'sesame'])]), [])
  const stored = JSON.stringify(await select(home, 'select request from attempt'))
  assert.deepEqual([stored.includes('/go/***'), stored.includes(link)], [true, false])

  const { key } = (await v1('POST', '/api-keys', { name: 'Redacted', scope: 'read_redacted' })).body
  const path = `${gateway.adminOrigin}/v1/platform-calls/${result.id}`
  const redacted = (await (await fetch(path, { headers: { authorization: `Bearer ${key}` } })).json()) as Json
  const { headers, ...rest } = redacted.attempts[0].request
  assert.deepEqual(rest, { method: 'PATCH', url: patch.url, body: '[redacted]', size: patch.size })
  assert.deepEqual(new Set(headers.flat()), new Set(['[redacted]']))
})

onBothStores('what Snagajob was asked stands with each try, without key, signature and form', async (t, home) => {
  const credentials = { apiKey: 'sesame-api-key', partner: 'SesamePartnerKey' }
  const partner = await startPartner(t, home, { credentials })
  const { v1, connection, counterpart, eventually } = partner
  const callOf = (id: string) => eventually(`/platform-calls/${id}`, ({ status }: Json) => status === 'delivered')
  const masked = { 'x-saj-signature': '***', 'x-saj-apikey': '***', 'x-saj-partner': '***' }

  const completions = Array.from({ length: 400 }, (_, n) => ({ applyClickId: `click-${n}-${'é'.repeat(20)}` }))
  const { body } = await v1('POST', '/click-completions', { connectionId: connection.id, completions })
  const { attempts } = await callOf(body.platformCallIds[0])
  const [call] = counterpart.to('/v1/applications/completed')
  const whole = call!.body
  const kept = { ...call!, body: whole.subarray(0, 16_384).toString() }
  const { request } = attempts[0]
  assertArrived({ ...request, size: Buffer.byteLength(kept.body) }, counterpart.apiBaseUrl, kept, masked)
  assert.equal(request.size, whole.length)

  const uploads = `/connections/${connection.id}/feed-uploads`
  await v1('POST', uploads)
  const upload = await only(partner, uploads, 'delivered')
  const [first] = (await callOf(upload.platformCallId)).attempts
  const [form] = counterpart.to(store)
  const feed = form!.parts!.at(-1)![1]
  const shown = form!.body
    .toString()
    .replace(feed, `(${Buffer.byteLength(feed)} bytes)`)
    .replace('cG9s"aWN5', '***')
    .replace('\r\nabc\r\n', '\r\n***\r\n')
    .replace('a\r\nb', '***')
  assert.equal(first.request.body, shown)
  assert.match(shown, /name="file"; filename="feed\.xml"\r\ncontent-type: application\/xml/)
  assert.equal(first.request.size, form!.body.length)
  assert.deepEqual(first.request.headers, [['content-type', form!.headers['content-type']]])

  // No form was given: then that is what was asked.
  counterpart.next(presign.single, { status: 400, body: '{"message":"no"}' })
  await v1('POST', uploads)
  const { data } = await eventually(uploads, ({ data }: Json) => data[0].status === 'failed')
  assertArrived(data[0].attempts[0].request, counterpart.apiBaseUrl, counterpart.to(presign.single).at(-1)!, masked)

  const signatures = counterpart.seen.flatMap(({ headers }) => headers['x-saj-signature'] ?? [])
  assert.ok(signatures.length >= 3)
  assert.deepEqual(await foundIn(home, [...(signatures as string[]), secret, ...Object.values(credentials)]), [])

  // As tries are that were made before requests were kept.
  await execute(home, 'update attempt set request = null')
  const { request: _, ...others } = first
  assert.deepEqual((await callOf(upload.platformCallId)).attempts, [others])
})

onBothStores('what the hub was asked stands with each try until the person is erased', async (t, home) => {
  const hub = await startHub(t, home, privateUrls)
  const receiver = await startReceiver(t)
  const { origin, received } = receiver
  await hub.v1('PATCH', `/connections/${hub.connection.id}`, { settings: { reportHosts: ['127.0.0.1'] } })
  const { id: registrationId } = await hub.v1('POST', '/registrations', {
    platform: 'candidatehub',
    name: 'Board',
    credentials: { apiKey: 'another-key', sendIn: { sourceId: 'board1', secret: 'send-in-secret' } },
    settings: { apiBaseUrl: `${origin}/base/` },
  })
  const zed = { name: 'Zedekiah Quillfeather', last_name: 'Quillfeather', email: 'zed@quill.example' }
  const meta_info = { import_process_report_url: `${origin}/report/sesame-7?key=open-9` }
  assert.equal((await hub.send(imported({ meta_info, candidate: zed }, EXAMPLE_SECRET))).status, 200)
  const [{ data: application }] = (await hub.events(1)) as [Json]
  receiver.respond = answer(503)
  await hub.v1('PATCH', `/applications/${application.id}`, {
    status: 'import_failed',
    message: 'Quillfeather is known',
  })
  const tried = ({ data }: Json) => data[0]?.attempts[0]?.response
  const { data: reports } = await hub.eventually(`/platform-calls?recordId=${application.id}`, tried)
  const [report] = reports[0].attempts
  const arrived = { ...received[0]!, body: JSON.stringify(received[0]!.body) }
  assertArrived(report.request, origin, { ...arrived, path: '/report/***?***' }, {})

  const candidate = { ...zed, documents: [{ type: 'cv', content: 'TQ'.repeat(10_000) }] }
  const sent = await hub.v1('POST', '/candidatehub/candidates', { registrationId, clientId: 'orchardstaff', candidate })
  const { attempts } = await hub.eventually(`/platform-calls/${sent.id}`, ({ attempts }) => attempts[0]?.response)
  const whole = JSON.stringify(received[1]!.body)
  const { request } = attempts[0]
  const kept = { ...received[1]!, body: whole.slice(0, 16_384) }
  assertArrived({ ...request, size: 16_384 }, origin, kept, { 'x-chub-signature': '***' })
  assert.equal(request.size, whole.length)
  const signature = String(received[1]!.headers['x-chub-signature'])
  assert.deepEqual(await foundIn(home, ['send-in-secret', signature]), [])
  const stored = async () => JSON.stringify(await select(home, 'select request from attempt'))
  assert.doesNotMatch(await stored(), /sesame|open-9/)

  const exported = await hub.v1('GET', `/candidates/${application.candidate.id}/export`)
  const { platformCalls } = typeof exported === 'string' ? JSON.parse(exported) : exported
  assert.equal(platformCalls.length, 2)
  for (const { attempts } of platformCalls) assert.match(attempts[0].request.body, /Quillfeather/)

  const receipt = await hub.v1('POST', '/erasures', { candidateId: application.candidate.id })
  await hub.eventually(`/erasures/${receipt.id}`, ({ status }) => status === 'completed')
  assert.doesNotMatch(await stored(), /quillfeather/i)
  assert.deepEqual(await foundIn(home, ['quillfeather']), [])
  const { attempts: erased } = await hub.v1('GET', `/platform-calls/${reports[0].id}`)
  assert.equal(erased[0].request, undefined)
})
