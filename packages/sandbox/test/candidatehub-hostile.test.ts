import assert from 'node:assert/strict'
import test from 'node:test'
import { buildSendIn } from '@gangway/wire/candidatehub'
import fc from 'fast-check'
import type { Transaction } from '../src/platforms/candidatehub/api-types.ts'
import { hmac } from '../src/random.ts'
import { accepted, composed, hubApi, report, seedHub, sendComposed } from './support/candidatehub.ts'
import { partnerServer } from './support/partner-server.ts'
import { testSandbox } from './support/sandbox.ts'

const runs = { numRuns: 25 }

/** Any JSON, or a valid object with some members replaced by any JSON. */
const spoiled = (valid: object) =>
  fc.oneof(
    fc.jsonValue(),
    fc
      .dictionary(fc.constantFrom(...Object.keys(valid), '__proto__', 'toString'), fc.jsonValue(), { maxKeys: 3 })
      .map((members) => ({ ...valid, ...members })),
  )

test('whatever is sent to the API and the servers is answered, and nothing breaks', async (t) => {
  const partner = await partnerServer(t)
  partner.answers.set('/import', accepted)
  const broken: object[] = []
  const log = { info: () => {}, warn: () => {}, error: (fields: object) => void broken.push(fields) }
  const sandbox = await testSandbox(t, { log })
  const api = hubApi(sandbox)
  const seeded = await seedHub(sandbox, { importUrl: `${partner.origin}/import` })
  const call = async (
    method: string,
    path: string,
    body: string | Uint8Array,
    headers: Record<string, string> = {},
  ) => {
    const request = { method, headers: { 'content-type': 'application/json', ...headers }, body } as RequestInit
    const { status } = await fetch(sandbox.origin + path, request)
    assert.ok(status < 500, `${method} ${path} answered ${status}`)
  }

  const client = {
    name: 'Gull',
    importUrl: `${partner.origin}/import`,
    parsing: true,
    careerSiteUrl: null,
    prepopulation: { destinationId: 'd', token: 't' },
  }
  const receiver = { url: `${partner.origin}/import`, apiKey: 'k', clientId: 'c', secret: 's' }
  const endpoints: [string, string, object][] = [
    ['POST', '/api/candidatehub/clients', client],
    ['PATCH', '/api/candidatehub/clients/1', client],
    ['POST', '/api/candidatehub/sources', { name: 'Board', board: { username: 'a', password: 'b' } }],
    ['PATCH', '/api/candidatehub/settings', { lenientSendIn: true, prepopulationSeconds: 5 }],
    ['POST', '/api/candidatehub/seed', { seedKey: 'x', source: {}, ...client }],
    ['POST', '/api/candidatehub/clients/1/transactions', composed({ skills: [], options: { timeAs: 'number' } })],
    ['POST', '/api/candidatehub/clients/1/prepopulations', { ...composed(), applyUrl: 'https://a.example/' }],
    ['POST', '/api/candidatehub/conformance/runs', { receiver, cases: ['documents_none'], reportWaitSeconds: 0 }],
    ['PATCH', '/api/candidatehub/faults', { report: 'slow' }],
  ]
  for (const [method, path, valid] of endpoints) {
    await fc.assert(
      fc.asyncProperty(spoiled(valid), (body) => call(method, path, JSON.stringify(body))),
      runs,
    )
    await api('DELETE', '/faults')
    await api('PATCH', '/clients/1', {
      ...client,
      hubClientId: seeded.hubClientId,
      prepopulation: seeded.prepopulation,
    })
  }

  const { hubSourceId: sourceId, secret } = await seedHub(sandbox).then(({ source }) => source)
  const candidate = { name: 'Mara', email: 'm@example.org', documents: composed().documents }
  const sendIn = buildSendIn(hmac, {
    sourceId,
    secret,
    clientId: seeded.hubClientId,
    candidate,
    nowMs: sandbox.clock.now(),
  })
  const push = {
    transaction: { source_id: sourceId },
    candidates: [{ data: 'e30=', context: { job_data: { apply_url: 'https://a.example/' } } }],
  }
  const { reportUrl } = await sendComposed(api, 1)
  const addresses: [string, Record<string, string>, object][] = [
    ['/candidate', sendIn.headers, JSON.parse(sendIn.body!)],
    ['/candidates/prepopulator_receiver', {}, push],
    [new URL(reportUrl).pathname, {}, { success: 1, message: 'fine' }],
    ['/report/nobody', {}, { success: 1 }],
  ]
  for (const [path, headers, valid] of addresses) {
    const body = fc.oneof(
      fc.uint8Array({ maxLength: 50 }),
      spoiled(valid).map((value) => JSON.stringify(value)),
    )
    await fc.assert(
      fc.asyncProperty(body, (bytes) => call('POST', path, bytes, headers)),
      runs,
    )
  }
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (text) => {
      const { status } = await fetch(`${sandbox.origin}/candidates/ats-prepop/${encodeURIComponent(text)}`)
      assert.ok(status < 500)
    }),
    runs,
  )
  assert.deepEqual(broken, [])
})

test('a token is spent by exactly one report, whatever comes before and after', async (t) => {
  const partner = await partnerServer(t)
  partner.answers.set('/import', accepted)
  const sandbox = await testSandbox(t)
  const api = hubApi(sandbox)
  const { clientId } = await seedHub(sandbox, { importUrl: `${partner.origin}/import` })
  const good = ['{"success":1}', '{"success":0}', '{}']
  const bad = ['', '[]', 'null', '{"success":']
  const sequence = fc.array(fc.constantFrom(...good, ...bad), { maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(sequence, fc.boolean(), async (bodies, atOnce) => {
      const { id, reportUrl } = await sendComposed(api, clientId)
      const statuses: number[] = []
      if (atOnce)
        statuses.push(...(await Promise.all(bodies.map((body) => report(reportUrl, body)))).map(({ status }) => status))
      else for (const body of bodies) statuses.push((await report(reportUrl, body)).status)
      const count = (status: number) => statuses.filter((each) => each === status).length
      const reports = bodies.filter((body) => good.includes(body)).length
      assert.equal(count(200), Math.min(reports, 1))
      assert.equal(count(200) + count(400) + count(410), bodies.length)
      if (!atOnce) assert.deepEqual(statuses, expected(bodies))
      const { state, reportsCame, outcome, reports: arrivals } = await api<Transaction>('GET', `/transactions/${id}`)
      assert.equal(reportsCame, bodies.length)
      assert.equal(state, count(410) > 0 ? 'token_reused' : count(200) > 0 ? 'reported' : 'delivered')
      assert.equal(outcome === null, reports === 0)
      assert.equal(arrivals.filter(({ consumed }) => consumed).length, count(200))
    }),
    { numRuns: 40 },
  )

  function expected(bodies: string[]): number[] {
    const first = bodies.findIndex((body) => good.includes(body))
    return bodies.map((_, i) => (first >= 0 && i > first ? 410 : i === first ? 200 : 400))
  }
})
