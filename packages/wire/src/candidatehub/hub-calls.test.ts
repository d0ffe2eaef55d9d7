import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { hmac } from './hmac.test-data.ts'
import { readPrepopulationId, signPrepopulationId } from './jwt.ts'
import {
  buildPrepopulationFetch,
  buildPrepopulationPush,
  readPrepopulation,
  readPrepopulationPushAnswer,
} from './prepopulation.ts'
import { buildSendIn, readSendInAnswer } from './send-in.ts'

test('a SendIn request carries vector E and the documented body', () => {
  const candidate = { name: 'Mara Quill', email: 'mara.quill@example.org' }
  const request = buildSendIn(hmac, {
    sourceId: 'orchard-board',
    secret: 'orchard-board-secret',
    clientId: 'orchardstaff',
    candidate,
    context: { job_id: 'WH-1042', supplementary: { aplitrak_email_address: 'bob.1.2@smith.aplitrak.com' } },
    nowMs: 1767225600999,
  })
  assert.deepEqual(
    { ...request, body: JSON.parse(request.body!) },
    {
      method: 'POST',
      url: 'https://candidatehub.adcourier.com/candidate',
      headers: {
        'content-type': 'application/json',
        'x-chub-source': 'orchard-board',
        'x-chub-signature-time': '1767225600',
        'x-chub-signature': '8886e978c8905749cc1e3c0b522f002193450a48f17f3992cecc405a24e04825',
      },
      body: {
        transaction: { client_id: 'orchardstaff', source_id: 'orchard-board' },
        candidate,
        context: { job_id: 'WH-1042', supplementary: { aplitrak_email_address: 'bob.1.2@smith.aplitrak.com' } },
      },
    },
  )
  const other = buildSendIn(hmac, {
    baseUrl: 'http://127.0.0.1:9/hub/',
    sourceId: 'board1',
    secret: 'secret',
    clientId: 'c',
    transactionSourceId: 'native',
    candidate,
    nowMs: 1577965016000,
  })
  assert.equal(other.url, 'http://127.0.0.1:9/hub/candidate')
  assert.equal(other.headers['x-chub-signature'], 'c57ed8130b75a69458416e9e91ac0baef604f8fce3bf1d7cf5bcb03d13af2765')
  assert.deepEqual(JSON.parse(other.body!), { transaction: { client_id: 'c', source_id: 'native' }, candidate })
})

test('a SendIn is accepted only where status and flag both say so', () => {
  for (const [status, body, expected] of [
    [200, '{"success":1,"transaction_id":"T1"}', { outcome: 'accepted', transactionId: 'T1' }],
    [200, '{"success":true,"message":"thanks"}', { outcome: 'accepted' }],
    [200, '{"success":0,"error":"no client"}', { outcome: 'refused', error: 'no client' }],
    [200, '{"transaction_id":"T1"}', { outcome: 'unclear' }],
    [200, '', { outcome: 'unclear' }],
    [400, '{"success":1}', { outcome: 'refused' }],
    [302, '', { outcome: 'refused' }],
    [401, '{"success":0,"error":"bad signature"}', { outcome: 'refused', error: 'bad signature' }],
    [429, '', { outcome: 'retry' }],
    [503, '{"success":0,"error":"later"}', { outcome: 'retry', error: 'later' }],
  ] as const) {
    assert.deepEqual(readSendInAnswer(status, body), expected, `${status} ${body}`)
  }
})

test('a job board pushes base64 of any data, with basic authentication if it has any', () => {
  const candidates = [
    { data: new Uint8Array([0xff, 0xfe]), context: { candidate_source_id: 'provided', job_id: '12345' } },
  ]
  const plain = buildPrepopulationPush({ sourceId: 'native', candidates })
  assert.equal(plain.url, 'https://candidatehub.adcourier.com/candidates/prepopulator_receiver')
  assert.deepEqual(plain.headers, { 'content-type': 'application/json' })
  assert.deepEqual(JSON.parse(plain.body!), {
    transaction: { source_id: 'native' },
    candidates: [{ data: '//4=', context: { candidate_source_id: 'provided', job_id: '12345' } }],
  })
  const board = buildPrepopulationPush({ sourceId: 'native', candidates, board: { username: 'bö', password: 'p:w' } })
  assert.equal(board.headers.authorization, `Basic ${Buffer.from('bö:p:w').toString('base64')}`)
})

test("the answer to a push is read leniently, and only a web address is the applicant's way on", () => {
  const read = (body: unknown, status = 200) => readPrepopulationPushAnswer(status, JSON.stringify(body))
  assert.deepEqual(
    read({ success: 1, hub_transaction_id: 'T', application_url: 'https://a.example/apply?__BBPPID=x' }),
    {
      outcome: 'accepted',
      transactionId: 'T',
      applicationUrl: 'https://a.example/apply?__BBPPID=x',
    },
  )
  assert.deepEqual(read({ success: 1, url: 'javascript:alert(1)' }), { outcome: 'accepted' })
  assert.deepEqual(read({ success: 0, error: 'not eligible' }), { outcome: 'refused', error: 'not eligible' })
  assert.deepEqual(read({}, 500), { outcome: 'retry' })
})

test('a career site signs with milliseconds (vector F) and puts the id into one path segment', () => {
  const build = (bbppid: string) =>
    buildPrepopulationFetch(hmac, {
      bbppid,
      destinationId: 'orchard-ats',
      token: 'orchard-prepop-token',
      nowMs: 1767225600000,
    })
  assert.deepEqual(build('ab.cd.ef'), {
    method: 'GET',
    url: 'https://candidatehub.adcourier.com/candidates/ats-prepop/ab.cd.ef',
    headers: {
      'x-prepop-destination': 'orchard-ats',
      'x-prepop-signature-time': '1767225600000',
      'x-prepop-signature': '8cff9f001328062a26900fbeac2ada7e0473edc8d7fa81e54b3c6ed7da744e90',
    },
  })
  const prefix = 'https://candidatehub.adcourier.com/candidates/ats-prepop/'
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('..', '.', '../x', '?a', '#', '\ud800')),
      (id) => {
        const { href, search, hash } = new URL(build(id).url)
        assert.ok(href.startsWith(prefix) && !href.slice(prefix.length).includes('/'))
        assert.deepEqual([search, hash], ['', ''])
      },
    ),
  )
})

test('a career site gets the shape of an import, or an empty form', () => {
  const reading = readPrepopulation(200, '{"meta_info":{"hub_geostore_id":"9"},"candidate":{"name":"Mara Quill"}}')
  assert.ok(reading.found)
  assert.deepEqual(
    [reading.candidate, reading.metaInfo, reading.context],
    [{ name: 'Mara Quill' }, { hub_geostore_id: '9' }, {}],
  )
  for (const [status, body] of [
    [404, '{"candidate":{}}'],
    [200, 'no'],
    [200, '{"candidate":[]}'],
    [200, '[]'],
    [302, ''],
  ] as const) {
    assert.equal(readPrepopulation(status, body).found, false)
  }
})

test('a __BBPPID of the sandbox is read back until it expires, by its own secret only', () => {
  const claims = { exp: 1541605781.5, prepop_cache_id: 'cache-1', client_id: 'orchardstaff' }
  const token = signPrepopulationId(hmac, claims, 'sandbox')
  const nowMs = 1541605781_000
  assert.deepEqual(readPrepopulationId(hmac, token, 'sandbox', nowMs), claims)
  assert.equal(readPrepopulationId(hmac, token, 'sandbox', 1541605781_500), null)
  assert.equal(readPrepopulationId(hmac, token, 'other', nowMs), null)
  const [header, payload, signature] = token.split('.') as [string, string, string]
  assert.equal(JSON.parse(Buffer.from(header, 'base64url').toString()).alg, 'HS256')
  const none = Buffer.from('{"alg":"none"}').toString('base64url')
  for (const forged of [
    `${none}.${payload}.`,
    `${none}.${payload}.${signature}`,
    `${header}.${payload}`,
    `${header}.${payload}.${signature}.x`,
    `${header}.${payload}x.${signature}`,
    `${token} `,
    '',
    'x'.repeat(5000),
  ]) {
    assert.equal(readPrepopulationId(hmac, forged, 'sandbox', nowMs), null)
  }
})
