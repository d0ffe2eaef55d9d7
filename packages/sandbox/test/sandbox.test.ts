import assert from 'node:assert/strict'
import { request } from 'node:http'
import test from 'node:test'
import type { Exchange } from '../src/exchanges/exchanges.ts'
import { startSandbox } from '../src/sandbox.ts'
import { partnerServer } from './support/partner-server.ts'
import { silentLog, temporaryFolder, testSandbox } from './support/sandbox.ts'
import { easyApplyJob, feedOf, seedWithFeed } from './support/snagajob.ts'

test('it listens on loopback only', async (t) => {
  const dataDir = temporaryFolder(t)
  await assert.rejects(startSandbox({ host: '0.0.0.0', dataDir, log: silentLog, pages: false }), /loopback only/)
})

/** The status for a request with this Host header, which fetch would not let us set. */
function statusFor(origin: string, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const call = request(`${origin}/api/sandbox`, { headers: { host } }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    call.once('error', reject).end()
  })
}

test('a name that somebody pointed at this machine is not answered', async (t) => {
  const { origin } = await testSandbox(t)
  const { port } = new URL(origin)
  for (const host of ['rebound.example', `rebound.example:${port}`, '127.0.0.1.example', 'x@y']) {
    assert.equal(await statusFor(origin, host), 421, host)
  }
  for (const host of [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`]) {
    assert.equal(await statusFor(origin, host), 200, host)
  }
})

test('another page can change nothing, and the platform itself may be called from anywhere', async (t) => {
  const sandbox = await testSandbox(t)
  const from = (origin: string, path: string) =>
    fetch(sandbox.origin + path, { method: 'POST', headers: { origin, 'content-type': 'text/plain' }, body: '{}' })
  assert.equal((await from('https://evil.example', '/api/snagajob/partners')).status, 403)
  assert.equal((await from('null', '/api/snagajob/seed')).status, 403)
  assert.equal((await from(sandbox.origin, '/api/snagajob/partners')).status, 422)
  assert.equal((await from('https://partner.example', '/api/v1/public-api/validate-authorization')).status, 401)
})

test('API keys are masked on record', async (t) => {
  const sandbox = await testSandbox(t)
  await fetch(`${sandbox.origin}/api/v1/applications/completed`, { headers: { 'X-SAJ-ApiKey': 'secret-key-1234' } })
  const answer = await (await fetch(`${sandbox.origin}/api/sandbox/exchanges`)).text()
  assert.ok(!answer.includes('secret-key'))
  assert.ok(answer.includes('••••1234'))
})

test('exchanges can be asked for by platform, way and what they belong to', async (t) => {
  const partner = await partnerServer(t)
  const sandbox = await testSandbox(t)
  const { accounts } = await seedWithFeed(sandbox, partner, feedOf(easyApplyJob(partner)))
  await fetch(`${sandbox.origin}/api/v1/nothing`)
  const ask = async (query: string) => {
    const answer = await fetch(`${sandbox.origin}/api/sandbox/exchanges?${query}`)
    const { data } = (await answer.json()) as { data: Exchange[] }
    return data.map(({ purpose, status }) => `${purpose} ${status}`)
  }
  assert.deepEqual(await ask('platform=snagajob'), ['unknown address 404', 'feed 200'])
  assert.deepEqual(await ask('direction=in'), ['unknown address 404'])
  assert.deepEqual(await ask(`subject=account:${accounts[0]!.id}`), ['feed 200'])
  assert.deepEqual(await ask('platform=candidatehub'), [])
})

test('a setting of the fault dial that is not known is refused whole', async (t) => {
  const sandbox = await testSandbox(t)
  const refused = async (patch: unknown) => {
    const { error } = await sandbox.api<{ error: { faults: { pointer: string }[] } }>('PATCH', '/faults', patch, 422)
    return error.faults.map(({ pointer }) => pointer)
  }
  assert.deepEqual(await refused({ duplicate: 'yes', slow: true }), ['/duplicate'])
  assert.deepEqual(await refused({ lateMinutes: 1.5 }), ['/lateMinutes'])
  assert.deepEqual(await refused({ lateMinutes: 100_000 }), ['/lateMinutes'])
  assert.deepEqual(await refused({ payload: ['null_resume', 'other'] }), ['/payload'])
  assert.deepEqual(await refused({ nothing: 1 }), ['/nothing'])
  assert.deepEqual(await refused([]), [''])
  const { active } = await sandbox.api<{ active: string[] }>('PATCH', '/faults', { payload: ['null_resume'] })
  assert.deepEqual(active, ['payload'])
})

test('without a build of the pages a program gets a plain 404, and the servers answer', async (t) => {
  const sandbox = await testSandbox(t)
  const response = await fetch(`${sandbox.origin}/snagajob`, { headers: { accept: 'text/html' } })
  assert.equal(response.status, 404)
  assert.equal((await fetch(`${sandbox.origin}/api/sandbox`)).status, 200)
})

test('stopping ends what is under way', async (t) => {
  const partner = await partnerServer(t)
  const sandbox = await testSandbox(t)
  const seeded = await seedWithFeed(sandbox, partner, feedOf(easyApplyJob(partner)))
  partner.answers.set('/feed.xml', (_request, response) => {
    response.writeHead(200).write('<Postings>') // and never goes on
  })
  const reading = sandbox.api('POST', `/accounts/${seeded.accounts[0]!.id}/read-feed`).catch(() => 'ended')
  while (partner.received.length < 2) await new Promise((resolve) => setImmediate(resolve))
  await sandbox.stop()
  assert.equal(await reading, 'ended')
})
