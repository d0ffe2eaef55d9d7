import assert from 'node:assert/strict'
import test from 'node:test'
import type { Seeded } from '../src/platforms/snagajob/seed.ts'
import { type TestSandbox, testSandbox } from './support/sandbox.ts'
import { callSnagajob, partnerHeaders } from './support/snagajob.ts'

const vectorSecret = 'your api secret key'
const vectorDate = 'Mon, 31 Oct 2022 20:23:10 GMT'

async function seeded(sandbox: TestSandbox, more: object = {}): Promise<Seeded> {
  const input = { seedKey: 'k', name: 'Heron', accounts: [{ partnerAccount: 'acct-heron' }], ...more }
  return (await sandbox.seed('snagajob', input)) as Seeded
}

/** A sandbox at the time of the published vector. */
async function atVectorTime(t: Parameters<typeof testSandbox>[0]) {
  return testSandbox(t, { now: () => Date.parse(vectorDate) })
}

function validate(sandbox: TestSandbox, signature: string, date = vectorDate): Promise<Response> {
  return fetch(`${sandbox.origin}/api/v1/public-api/validate-authorization`, {
    method: 'POST',
    headers: { 'X-SAJ-Date': date, 'X-SAJ-Signature': signature },
  })
}

test('the published signature is let in, its wrong variants are not', async (t) => {
  const sandbox = await atVectorTime(t)
  await seeded(sandbox, { apiSecret: vectorSecret })
  assert.equal((await validate(sandbox, '5hY9zBIziUhrAqfEIfSsQB4HddU=')).status, 200)
  for (const wrong of [
    '7sdbeRJtqEOMFPnVpPi9pP+JpFA=', // without ?
    'DWcig+35Ya0M5vxatmQ0hTZefHE=', // path with /api, strict
    '5hY9zBIziUhrAqfEIfSsQB4HddU', // not padded
    '',
  ]) {
    assert.equal((await validate(sandbox, wrong)).status, 401, wrong)
  }
})

test('the other reading of the path passes only where the sandbox is lenient, and it says which matched', async (t) => {
  const sandbox = await atVectorTime(t)
  await seeded(sandbox, { apiSecret: vectorSecret })
  await sandbox.api('PATCH', '/settings', { lenientPath: true })
  assert.equal((await validate(sandbox, 'DWcig+35Ya0M5vxatmQ0hTZefHE=')).status, 200)
  const { data } = (await (await fetch(`${sandbox.origin}/api/sandbox/exchanges`)).json()) as {
    data: { notes: { text: string }[] }[]
  }
  assert.ok(data[0]!.notes.some(({ text }) => text === 'the path was signed with /api before it (U1)'))
})

test('a date of 900 seconds is taken, one of 901 is not, either way', async (t) => {
  const sandbox = await testSandbox(t)
  const { apiSecret: secret } = await seeded(sandbox)
  const path = '/v1/public-api/validate-authorization'
  for (const [seconds, status] of [
    [-900, 200],
    [-901, 401],
    [900, 200],
    [901, 401],
  ] as const) {
    const date = new Date(Math.floor(sandbox.clock.now() / 1000) * 1000 + seconds * 1000).toUTCString()
    assert.equal((await callSnagajob(sandbox, { path, secret, date })).status, status, String(seconds))
  }
})

test('each presigned form wants its own identity headers, and a good signature', async (t) => {
  const sandbox = await testSandbox(t)
  const partner = await seeded(sandbox)
  const { apiSecret: secret, partnerKey, accounts } = partner
  const call = (path: string, headers: Record<string, string>, key = secret) =>
    callSnagajob(sandbox, { path: `/v1/presigned-s3-${path}-post`, secret: key, headers }).then(({ status }) => status)
  const account = String(accounts[0]!.id)
  assert.equal(await call('posting', partnerHeaders(partner)), 200)
  assert.equal(await call('posting', { 'X-SAJ-Account': account }), 200)
  assert.equal(await call('posting', { 'X-SAJ-Partner': partnerKey }), 400)
  assert.equal(await call('posting', {}), 400)
  assert.equal(await call('bulk-posting', { 'X-SAJ-Partner': partnerKey }), 200)
  assert.equal(await call('bulk-posting', { 'X-SAJ-Account': account }), 400)
  assert.equal(await call('disposition', { 'X-SAJ-Partner': partnerKey }), 200)
  assert.equal(await call('disposition', { 'X-SAJ-Account': `Partner ${partnerKey}` }), 200)
  assert.equal(await call('posting', partnerHeaders(partner), 'another secret'), 401)
  assert.equal(await call('posting', { ...partnerHeaders(partner), 'X-SAJ-Partner': 'nobody' }), 401)
})

test('a wrong API key is refused even beside a good signature; a right one alone opens only completed', async (t) => {
  const sandbox = await testSandbox(t)
  const partner = await seeded(sandbox)
  const { apiSecret: secret, apiKey } = partner
  const path = '/v1/presigned-s3-posting-post'
  const signed = (headers: Record<string, string>) =>
    callSnagajob(sandbox, { path, secret, headers: { ...partnerHeaders(partner), ...headers } })
  assert.equal((await signed({ 'X-SAJ-ApiKey': apiKey })).status, 200)
  assert.equal((await signed({ 'X-SAJ-ApiKey': 'wrong' })).status, 401)
  const unsigned = (url: string, method = 'POST') =>
    fetch(`${sandbox.origin}/api${url}`, {
      method,
      headers: { ...partnerHeaders(partner), 'X-SAJ-ApiKey': apiKey },
      ...(method === 'POST' && { body: '{"completedApplications":[]}' }),
    })
  assert.equal((await unsigned(path)).status, 401)
  assert.equal((await unsigned('/v1/applications/completed')).status, 200)
})

test('completed takes many by POST and one by GET, either edition, and counts a repeat once', async (t) => {
  const sandbox = await testSandbox(t)
  const { apiSecret: secret, apiKey } = await seeded(sandbox)
  const path = '/v1/applications/completed'
  const events = [
    { applyClickId: 'c-1', ts: 1709647200, cost: 2.5, partnerGuid: 'g-1' },
    { applyLeadId: 'c-2', ts: 1709647200, cost: '2.50', partnerGuid: 'g-2' },
  ]
  const body = JSON.stringify({ completedApplications: events })
  for (const contentType of ['application/json', 'application/json-patch+json']) {
    const headers = { 'content-type': contentType }
    const response = await callSnagajob(sandbox, { path, body, secret, headers })
    assert.equal(response.status, 200)
    assert.equal(typeof (await response.json()), 'string')
  }
  const query = 'ApplyClickId=c-3&ts=1709647200&PartnerGuid=g-3'
  assert.equal((await callSnagajob(sandbox, { verb: 'GET', path, query, secret })).status, 200)
  const byKey = await fetch(`${sandbox.origin}/api${path}?applyclickid=c-4&X-SAJ-ApiKey=${apiKey}`)
  assert.equal(byKey.status, 200)
  const { data } = await sandbox.api<{ data: { applyClickId: string; came: number; cost: number | null }[] }>(
    'GET',
    '/completed',
  )
  assert.deepEqual(
    data.map(({ applyClickId, came, cost }) => [applyClickId, came, cost]),
    [
      ['c-4', 1, null],
      ['c-3', 1, null],
      ['c-2', 2, 2.5],
      ['c-1', 2, 2.5],
    ],
  )
})

test('completed refuses what it cannot read and more than 5,000 events', async (t) => {
  const sandbox = await testSandbox(t)
  const { apiSecret: secret } = await seeded(sandbox)
  const path = '/v1/applications/completed'
  const event = { applyClickId: 'c', ts: 1 }
  for (const [body, status] of [
    ['not JSON', 400],
    ['{}', 400],
    [JSON.stringify({ completedApplications: [{ ts: 1 }] }), 400],
    [JSON.stringify({ completedApplications: Array(5001).fill(event) }), 400],
    [JSON.stringify({ completedApplications: Array(5000).fill(event) }), 200],
  ] as const) {
    assert.equal((await callSnagajob(sandbox, { path, body, secret })).status, status)
  }
})

test('a campaign is created under the path that is assumed, or the one that is set', async (t) => {
  const sandbox = await testSandbox(t)
  const partner = await seeded(sandbox)
  const body = JSON.stringify({ name: 'Spring hosts', budget: 300, period: 1, autoBidLevel: 'Accelerated' })
  const create = (path: string) =>
    callSnagajob(sandbox, { path, body, secret: partner.apiSecret, headers: partnerHeaders(partner) })
  assert.equal((await create('/v1/campaigns')).status, 200)
  await sandbox.api('PATCH', '/settings', { campaignsPath: '/v1/sponsorship/campaigns' })
  assert.equal((await create('/v1/campaigns')).status, 404)
  assert.equal((await create('/v1/sponsorship/campaigns')).status, 200)
  const { data } = await sandbox.api<{ data: { body: { autoBidLevel: string } }[] }>('GET', '/campaigns')
  assert.deepEqual(
    data.map((campaign) => campaign.body.autoBidLevel),
    ['accelerated', 'accelerated'],
  )
})

test('the fault dial breaks calls: 500, 503 with Retry-After, and no answer at all', async (t) => {
  const sandbox = await testSandbox(t)
  const { apiSecret: secret } = await seeded(sandbox)
  const call = () => callSnagajob(sandbox, { path: '/v1/public-api/validate-authorization', secret })
  await sandbox.api('PATCH', '/faults', { answer: 'error_500' })
  assert.equal((await call()).status, 500)
  await sandbox.api('PATCH', '/faults', { answer: 'error_503' })
  assert.equal((await call()).headers.get('retry-after'), '2')
  await sandbox.api('PATCH', '/faults', { answer: 'cut' })
  await assert.rejects(call())
  const { data } = (await (await fetch(`${sandbox.origin}/api/sandbox/exchanges?limit=1`)).json()) as {
    data: { failure: string; status: null }[]
  }
  assert.equal(data[0]!.failure, 'cut off without an answer, on purpose')
  await sandbox.api('DELETE', '/faults')
  assert.equal((await call()).status, 200)
})

test('what was played is still there after a restart, and seeding gives the same credentials', async (t) => {
  const first = await testSandbox(t)
  const dataDir = first.dataDir
  const before = await seeded(first)
  await first.stop()
  const second = await testSandbox(t, { dataDir })
  assert.deepEqual({ ...(await seeded(second)), apiBaseUrl: '' }, { ...before, apiBaseUrl: '' })
})
