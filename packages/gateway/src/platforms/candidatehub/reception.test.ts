import assert from 'node:assert/strict'
import { test } from 'node:test'
import { EXAMPLE_BODY, EXAMPLE_SECRET, EXAMPLE_TIME_MS } from './example.test-data.ts'
import {
  assertAccepted,
  assertRefused,
  connectionOf,
  example,
  judge,
  judgeOnRegistration,
  signed,
  signedAt,
  withAuthentication,
} from './reception.test-data.ts'
import { importReception } from './reception.ts'

const success = { success: 1, message: 'Candidate Received for processing' }

test('the complete example is accepted, with the documented answer and the three ids as its key', async () => {
  const { connection, dedupeKey, checks } = assertAccepted(await judge(EXAMPLE_BODY))
  assert.equal(connection.id, 'con_1')
  assert.equal(dedupeKey, '["orchardstaff","T-7f31","C-90210"]')
  assert.ok(checks.every(({ ok }) => ok))
  assert.equal(importReception.accepted.status, 200)
  assert.deepEqual(JSON.parse(importReception.accepted.body), success)
  assert.deepEqual(importReception.accepted.headers, { 'content-type': 'application/json' })
})

test('the published vectors verify, and their wrong variants do not', async () => {
  const vectors = [
    ['apiKey1', '1594796637012', '1secret1', '90f794a2d7cc174dcae31a901123bbde38ec43f82d86b8ef58e86e9ed6693e66'],
    ['orchard-demo-key', signedAt, EXAMPLE_SECRET, '7da72f546a0a59e75aaa25ecfb5af18f8a71beedc9b8a22fcbc70743a574b2aa'],
    [
      'orchard-demo-key',
      '1767225601000',
      'clé secrète 02',
      'c50c647546ad27c0f46560c55440377b55846244a68a4c76b73cddf1030b1ea9',
    ],
  ]
  for (const [api_key, time, secret, signature] of vectors) {
    const body = withAuthentication({ api_key, time, signature })
    const client = connectionOf({ credentials: { secret } })
    const judged = (value: unknown) =>
      judgeOnRegistration(value, [client], { credentials: { apiKey: api_key } }).then((judgement) => judgement)
    const judgement = await judged(body)
    // Vector A was signed in 2020: its signature is right, its time is not.
    if (api_key === 'apiKey1') assertRefused(judgement, 401, 'time_outside_window')
    else assertAccepted(judgement, api_key)
    const upper = withAuthentication({ api_key, time, signature: signature!.toUpperCase() })
    if (api_key !== 'apiKey1') assertAccepted(await judged(upper), 'upper case')
  }
  const wrong = {
    'trailing newline': '4863caec67bef223d891350cc00dfee61fcda81f1d68b460134fe5e325f35aa5',
    'order reversed': 'beca44aff5f345ebd7409c04dd2eb2094e858bffbe2dc8138ff6d581248b8823',
    'seconds instead of milliseconds': '55431cb09c4964158fa0c64f151337d4782ca96e3bae05949909a4556077ed7f',
    'no pipe': 'd470d44a9dcdba5e2cb6c1f2b8b9274322b3ae887c379d4dc12cbc2eaecf88c2',
    'a time gone through a float': '22da67ed9df612510541559350a9cad54cec2b5c165380c41dbddbf2c0a4abd6',
  }
  for (const signature of Object.values(wrong)) {
    const body = withAuthentication({ api_key: 'apiKey1', time: '1594796637012', signature })
    const client = connectionOf({ credentials: { secret: '1secret1' }, settings: { signatureWindowMode: 'log' } })
    const judgement = await judgeOnRegistration(body, [client], { credentials: { apiKey: 'apiKey1' } })
    const { checks } = assertRefused(judgement, 401, 'signature_mismatch')
    assert.match(checks.find(({ check }) => check === 'authentication.signature')!.detail, /does not match: .+secret/)
  }
})

test('a number as time is signed over its digits', async () => {
  assertAccepted(await judge(withAuthentication(signed('orchard-demo-key', EXAMPLE_TIME_MS, EXAMPLE_SECRET))))
})

test('authentication is required unless the connection says otherwise, and is verified where it is there', async () => {
  assertRefused(await judge(withAuthentication(undefined)), 401, 'authentication_missing')
  assertRefused(await judge(withAuthentication(null)), 401, 'authentication_missing')
  const open = { settings: { allowUnsigned: true } }
  const { checks } = assertAccepted(await judge(withAuthentication(undefined), open))
  assert.deepEqual(checks, [
    { check: 'authentication', ok: true, detail: 'authentication: missing, which this connection allows.' },
  ])
  assertRefused(await judge(withAuthentication({}), open), 401, 'authentication_malformed')
  assertRefused(
    await judge(withAuthentication(signed('orchard-demo-key', signedAt, 'x')), open),
    401,
    'signature_mismatch',
  )
  assertRefused(await judge(withAuthentication('none'), open), 401, 'authentication_malformed')
})

test('a stale time is refused, or accepted and said so where the window is only logged', async () => {
  const later = EXAMPLE_TIME_MS + 301_000
  assertAccepted(await judge(EXAMPLE_BODY, {}, EXAMPLE_TIME_MS + 300_000))
  assertRefused(await judge(EXAMPLE_BODY, {}, later), 401, 'time_outside_window')
  assertRefused(await judge(EXAMPLE_BODY, {}, EXAMPLE_TIME_MS - 301_000), 401, 'time_outside_window')
  assertAccepted(await judge(EXAMPLE_BODY, { settings: { signatureWindowSeconds: 302 } }, later))
  const { checks } = assertAccepted(await judge(EXAMPLE_BODY, { settings: { signatureWindowMode: 'log' } }, later))
  const window = checks.find(({ check }) => check === 'time_window')!
  assert.equal(window.ok, false)
  assert.match(window.detail, /301 s behind this clock, the window is 300 s; noted only/)
  const seconds = withAuthentication(signed('orchard-demo-key', '1767225600', EXAMPLE_SECRET))
  const refused = assertRefused(await judge(seconds), 401, 'time_outside_window')
  assert.match(refused.checks.at(-1)!.detail, /looks like seconds/)
})

test('the credential is bound to the client: nobody delivers in the name of another', async () => {
  const other = example()
  other.meta_info.hub_client_id = 'pearstaff'
  const judgement = await judge(other)
  assertRefused(judgement, 401, 'client_mismatch')
  assert.equal(JSON.parse('refused' in judgement ? judgement.refused.answer.body : '').error.includes('orchard'), false)
  assertRefused(
    await judge({ ...other, authentication: undefined }, { settings: { allowUnsigned: true } }),
    401,
    'client_mismatch',
  )
  const pear = connectionOf({ id: 'con_2', remoteId: 'pearstaff', credentials: { secret: 'another secret' } })
  assertRefused(await judgeOnRegistration(other, [connectionOf(), pear]), 401, 'signature_mismatch')
})

test("the registration's URL finds the client by API key and client id", async () => {
  const found = await judgeOnRegistration(EXAMPLE_BODY, [connectionOf({ id: 'con_9' })])
  assert.equal(assertAccepted(found).connection.id, 'con_9')
  assertRefused(await judgeOnRegistration(EXAMPLE_BODY, []), 401, 'client_unknown')
  const key = { credentials: { apiKey: 'another key' } }
  assertRefused(await judgeOnRegistration(EXAMPLE_BODY, [connectionOf()], key), 401, 'identity_unknown')
  const noClient = example()
  delete noClient.meta_info.hub_client_id
  assertRefused(await judgeOnRegistration(noClient, [connectionOf()]), 422, 'ids_missing')
  delete noClient.authentication
  assertRefused(await judgeOnRegistration(noClient, [connectionOf()]), 401, 'authentication_missing')
  const unsigned = withAuthentication(undefined)
  assertRefused(await judgeOnRegistration(unsigned, [connectionOf()]), 401, 'authentication_missing')
  assertAccepted(await judgeOnRegistration(unsigned, [connectionOf({ settings: { allowUnsigned: true } })]))
})

test('a client id that no database could look for is nobody', async () => {
  for (const id of ['orchard\0staff', 'orchard\ud800', 'x'.repeat(2000)]) {
    const body = example()
    body.meta_info.hub_client_id = id
    const judgement = await judgeOnRegistration(body, [{ ...connectionOf(), remoteId: id }])
    assertRefused(judgement, 401, 'client_unknown')
  }
})

test('a client id that came as a number is its decimal text', async () => {
  const body = example()
  body.meta_info.hub_client_id = 7
  const { dedupeKey } = assertAccepted(await judge(body, { remoteId: '7' }))
  assert.equal(dedupeKey, '["7","T-7f31","C-90210"]')
})

test('during rotation both secrets and both API keys hold', async () => {
  const rotated = { credentials: { secret: 'new' }, previousCredentials: { secret: EXAMPLE_SECRET } }
  const { checks } = assertAccepted(await judge(EXAMPLE_BODY, rotated))
  assert.match(checks.find(({ check }) => check === 'authentication.signature')!.detail, /the secret before/)
  assertAccepted(await judge(withAuthentication(signed('orchard-demo-key', signedAt, 'new')), rotated))
  assertRefused(await judge(EXAMPLE_BODY, { ...rotated, previousCredentials: null }), 401, 'signature_mismatch')
  const keys = { credentials: { apiKey: 'newer' }, previousCredentials: { apiKey: 'orchard-demo-key' } }
  assertAccepted(await judgeOnRegistration(EXAMPLE_BODY, [connectionOf()], keys))
  const newer = withAuthentication(signed('newer', signedAt, EXAMPLE_SECRET))
  assertAccepted(await judgeOnRegistration(newer, [connectionOf()], keys))
})

test('without a secret nothing is verified, so nothing is accepted', async () => {
  const empty = withAuthentication(signed('orchard-demo-key', signedAt, ''))
  assertRefused(await judge(empty, { credentials: { secret: '' } }), 401, 'secret_missing')
  assertRefused(await judge(empty, { credentials: {} }), 401, 'secret_missing')
})

test('what is no import is 400, before anything is verified', async () => {
  const cases: [unknown, string][] = [
    ['', 'not_json'],
    ['{"meta_info": {', 'not_json'],
    ['{"meta_info": {} # a comment\n}', 'not_json'],
    [EXAMPLE_BODY.replace('\\n', '\n'), 'not_json'],
    [Buffer.from([0xff, 0xfe, 0x7b, 0, 0x7d, 0]), 'not_json'],
    [Buffer.from('{"meta_info":"\xe9"}', 'latin1'), 'not_json'],
    ['[]', 'not_an_object'],
    ['null', 'not_an_object'],
    ['"text"', 'not_an_object'],
    ['{}', 'meta_info_missing'],
    [{ ...example(), meta_info: [] }, 'meta_info_missing'],
    [{ ...example(), candidate: [example().candidate] }, 'candidate_missing'],
    [{ ...example(), candidate: null }, 'candidate_missing'],
    ['{"__proto__":{"meta_info":{},"candidate":{}}}', 'meta_info_missing'],
  ]
  for (const [body, reason] of cases) assertRefused(await judge(body), 400, reason)
})

test('what is authentic and of no use is 422, and 401 comes first', async () => {
  for (const id of ['hub_transaction_id', 'hub_client_id', 'hub_candidate_id']) {
    for (const value of [undefined, null, '', [], {}, true]) {
      const body = example()
      body.meta_info[id] = value
      assertRefused(await judge(body), 422, 'ids_missing')
      body.authentication.signature = '0'.repeat(64)
      assertRefused(await judge(body), 401, 'signature_mismatch')
    }
  }
  const nobody = example()
  Object.assign(nobody.candidate, { name: '  ', email: null })
  assertRefused(await judge(nobody), 422, 'candidate_unusable')
})

test('a missing source, report URL, name or e-mail is accepted and said so', async () => {
  for (const [part, member] of [
    ['meta_info', 'hub_source_id'],
    ['meta_info', 'import_process_report_url'],
    ['candidate', 'name'],
    ['candidate', 'email'],
  ] as const) {
    const body = example()
    delete body[part][member]
    const { checks } = assertAccepted(await judge(body), member)
    assert.match(checks.at(-1)!.detail, new RegExp(`^Accepted without ${member},`))
  }
})
