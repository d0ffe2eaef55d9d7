import assert from 'node:assert/strict'
import test from 'node:test'
import type { ConnectionView, RegistrationView } from '../../../intake/interface.ts'
import type { HttpOutcome, HttpRequest } from '../../../outbox/interface.ts'
import { answerJson, createCallPlatform, judgeCall } from './call.ts'
import { createTokenSource } from './tokens.ts'

const apiBaseUrl = 'https://platform.example'
const tokenUrl = 'https://tokens.example/identity/oauth/token'

const registration = {
  tenant: 'ten_1',
  id: 'reg_1',
  settings: { apiBaseUrl, tokenUrl },
  credentials: { clientId: 'm-id', clientSecret: 'm-secret' },
} as unknown as RegistrationView
const company = (name: string) =>
  ({
    tenant: 'ten_1',
    id: `con_${name}`,
    credentials: { clientId: name, clientSecret: `s&${name}` },
  }) as unknown as ConnectionView

const answered = (status: number, body: unknown = {}): HttpOutcome => ({
  kind: 'response',
  status,
  headers: [],
  body: Buffer.from(JSON.stringify(body)),
  truncated: false,
  durationMs: 1,
})
const lost: HttpOutcome = { kind: 'failed', code: 'reset', message: 'gone', sent: 'maybe', durationMs: 1 }

/** A platform that counts tokens, and whose answers a test chooses. */
function platform() {
  let clock = 0
  const requests: HttpRequest[] = []
  const disconnected: string[] = []
  const answers = {
    token: (n: number): HttpOutcome => answered(200, { access_token: `t${n}`, expires_in: 1800, token_type: 'Bearer' }),
    api: (_request: HttpRequest): HttpOutcome => answered(200, { done: true }),
  }
  const http = {
    request: async (request: HttpRequest) => {
      requests.push(request)
      const number = exchanges().length
      await new Promise(setImmediate)
      return request.url === tokenUrl ? answers.token(number) : answers.api(request)
    },
  }
  const exchanges = () => requests.filter(({ url }) => url === tokenUrl)
  const tokens = createTokenSource({ http, now: () => clock })
  const call = createCallPlatform({ http, now: () => clock }, tokens, async (connection, reason) => {
    disconnected.push(`${connection.id} ${reason}`)
  })
  const patch = (connection?: ConnectionView) =>
    call(
      { registration, ...(connection && { connection }) },
      { operation: 'results', method: 'PATCH', url: `${apiBaseUrl}/x`, body: () => '{}' },
    )
  return {
    answers,
    requests,
    disconnected,
    tokens,
    call,
    patch,
    exchanges,
    bearers: () => requests.filter(({ url }) => url !== tokenUrl).map(({ headers }) => headers?.authorization),
    pass: (ms: number) => {
      clock += ms
    },
  }
}

test('credentials go in the form, and neither scope nor Basic with them (contract 1.2 step 2)', async () => {
  const { patch, exchanges } = platform()
  await patch(company('acme'))
  const { body, headers, method } = exchanges()[0]!
  assert.equal(method, 'POST')
  assert.deepEqual(Object.fromEntries(new URLSearchParams(String(body))), {
    grant_type: 'client_credentials',
    client_id: 'acme',
    client_secret: 's&acme',
  })
  assert.match(headers!['content-type']!, /^application\/x-www-form-urlencoded/)
  assert.equal(headers!.authorization, undefined)
})

test('those who ask at the same time wait for one exchange, and each company and the partner has a token of its own', async () => {
  const { patch, exchanges, bearers } = platform()
  await Promise.all(Array.from({ length: 8 }, () => patch(company('acme'))))
  assert.equal(exchanges().length, 1)
  await Promise.all([patch(company('beta')), patch(), patch(company('acme'))])
  assert.equal(exchanges().length, 3)
  assert.equal(new Set(bearers()).size, 3)
})

test('a token is renewed a minute before its end, and with other credentials at once', async () => {
  const { patch, exchanges, pass } = platform()
  await patch(company('acme'))
  pass(1_739_000)
  await patch(company('acme'))
  assert.equal(exchanges().length, 1)
  pass(1000)
  await patch(company('acme'))
  assert.equal(exchanges().length, 2)
  await patch({ ...company('acme'), credentials: { clientId: 'acme', clientSecret: 'new' } })
  assert.equal(exchanges().length, 3)
})

test('a 401 has the token renewed once; those who used the old one share the new one', async () => {
  const { answers, patch, exchanges, bearers } = platform()
  await patch(company('acme'))
  answers.api = ({ headers }) => answered(headers!.authorization === 'Bearer t1' ? 401 : 200)
  const results = await Promise.all([patch(company('acme')), patch(company('acme'))])
  assert.deepEqual(
    results.map(({ step }) => step.action),
    ['done', 'done'],
  )
  assert.equal(exchanges().length, 2)
  assert.deepEqual(bearers().slice(1).sort(), ['Bearer t1', 'Bearer t1', 'Bearer t2', 'Bearer t2'])
})

test('only refused credentials and results refused with a new token disconnect a company', async () => {
  const { answers, patch, call, disconnected, bearers } = platform()
  answers.api = () => answered(401)
  const details = await call(
    { registration, connection: company('acme') },
    { operation: 'details', method: 'GET', url: `${apiBaseUrl}/candidates/1` },
  )
  assert.deepEqual([details.step.action, details.step.reason], ['stop', 'not_permitted'])
  assert.deepEqual(disconnected, [])
  const results = await patch(company('acme'))
  assert.equal(judgeCall(results, 0).result, 'dead')
  assert.deepEqual(disconnected, ['con_acme results_refused'])
  assert.equal(bearers().length, 4)

  answers.token = () => answered(401, { error: 'invalid_client' })
  const refused = await patch(company('beta'))
  assert.deepEqual([refused.of, refused.step.action], ['token', 'disconnect'])
  assert.equal(disconnected[1], 'con_beta token_refused')
  const master = await patch()
  assert.equal(master.step.action, 'disconnect')
  assert.equal(disconnected.length, 2)
})

test('a token endpoint that fails or talks nonsense is tried again, and no answer with a token is kept', async () => {
  const { answers, patch, disconnected, exchanges } = platform()
  const failures: HttpOutcome[] = [
    lost,
    answered(503),
    answered(429),
    answered(200, { access_token: 'has a space', expires_in: 60, token_type: 'bearer' }),
    answered(200, { access_token: 'secret', expires_in: 60, token_type: 'mac' }),
    answered(200, 'nonsense'),
    { ...(answered(204) as object), body: new Uint8Array() } as HttpOutcome,
  ]
  for (const failure of failures) {
    answers.token = () => failure
    const result = await patch(company('acme'))
    const judged = judgeCall(result, 0)
    assert.equal(judged.result, 'retry', JSON.stringify(failure))
    assert.doesNotMatch(Buffer.from(judged.attempt.response?.body ?? []).toString(), /secret/)
  }
  assert.equal(exchanges().length, 7)
  for (const status of [302, 400, 403, 404]) {
    answers.token = () => answered(status, { message: 'no entry for s&acme' })
    const { step, outcome } = await patch(company('acme'))
    assert.equal(step.action, 'retry', String(status))
    assert.doesNotMatch(Buffer.from((outcome as { body: Uint8Array }).body).toString(), /s&acme/)
  }
  assert.deepEqual(disconnected, [])
  answers.token = () => answered(400, { error: 'invalid_client' })
  await patch(company('acme'))
  assert.deepEqual(disconnected, ['con_acme token_refused'])
})

test('an exchange takes a place within its credential’s limits, one for all who wait for it', async () => {
  const places: string[] = []
  let isPaused = true
  const tokens = createTokenSource(
    { http: { request: async () => answered(200, { access_token: 't', expires_in: 1800 }) }, now: () => 0 },
    async ({ connection }) => {
      if (isPaused) throw new Error('wait')
      places.push(connection?.id ?? 'partner')
    },
  )
  await assert.rejects(tokens.token({ registration, connection: company('acme') }), /wait/)
  isPaused = false
  const callers = [{ registration, connection: company('acme') }, { registration }]
  await Promise.all([...callers, ...callers].map((caller) => tokens.token(caller)))
  assert.deepEqual(places, ['con_acme', 'partner'])
})

test('a token without type and lifetime is used for a minute', async () => {
  const { answers, patch, exchanges, pass } = platform()
  answers.token = () => answered(200, { access_token: 't' })
  await patch()
  pass(59_999)
  await patch()
  assert.equal(exchanges().length, 1)
  pass(1)
  await patch()
  assert.equal(exchanges().length, 2)
})

test('no token goes to a host that is not the platform', async () => {
  const { call, requests } = platform()
  const result = await call(
    { registration },
    { operation: 'details', method: 'GET', url: 'https://platform.example.evil.example/candidates/1' },
  )
  assert.equal(result.step.action, 'stop')
  assert.deepEqual(requests, [])
})

test('an answer is read as JSON, or as nothing', async () => {
  const { patch } = platform()
  assert.deepEqual(answerJson((await patch()).outcome), { done: true })
  assert.equal(answerJson(lost), undefined)
  assert.equal(answerJson({ ...(answered(200) as object), truncated: true } as HttpOutcome), undefined)
})

test('a company whose credentials are gone is disconnected without a call', async () => {
  const { patch, requests, disconnected } = platform()
  const result = await patch({ ...company('acme'), credentials: {} })
  assert.deepEqual([result.of, judgeCall(result, 0).result], ['token', 'dead'])
  assert.deepEqual(disconnected, ['con_acme token_refused'])
  assert.deepEqual(requests, [])
})
