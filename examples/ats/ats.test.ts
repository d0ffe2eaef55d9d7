import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { type TestContext } from 'node:test'
import { createClient, type GangwayClient, orThrow } from '@gangway/client'
import { startGatewayProcess } from '../../scripts/demo/gateway-process.ts'
import { startAts } from './ats.ts'

const gangwayKey = 'the-key-of-the-tests-0123456789abcdef'
const apiSecret = 'your api secret key'

interface Shown {
  id: string
  version: number
  name: string
  job: string
  imported: number
}

function folder(t: TestContext, name: string): string {
  const path = mkdtempSync(join(tmpdir(), name))
  t.after(() => rmSync(path, { recursive: true, force: true }))
  return path
}

/** A gateway with a connection to Snagajob, and what sends it an application as Snagajob does. */
async function startGangway(t: TestContext) {
  const gateway = await startGatewayProcess({
    GANGWAY_DATA_DIR: folder(t, 'gangway-ats-'),
    GANGWAY_ADMIN_KEY: gangwayKey,
    GANGWAY_ALLOW_PRIVATE_URLS: 'on',
    GANGWAY_SANDBOX: 'off',
  })
  t.after(() => gateway.stop())
  const client = createClient({ baseUrl: gateway.origin, apiKey: gangwayKey })
  const registration = await orThrow(
    client.POST('/v1/registrations', {
      body: {
        platform: 'snagajob',
        name: 'Snagajob',
        credentials: { apiSecret },
        settings: { apiBaseUrl: 'https://snagajob.example/api' },
      },
    }),
  )
  const connection = await orThrow(
    client.POST('/v1/connections', {
      body: { registrationId: registration.id, name: 'Diner', remoteId: 'acct-heron', credentials: {} },
    }),
  )
  const apply = async (id: string, fullName: string) => {
    const data = Buffer.from(`${fullName}, cook`).toString('base64')
    const resume = { contentType: 'text/plain', data }
    const body = JSON.stringify({ id, requisitionId: 'HD-2002', fullName, resume })
    const date = new Date().toUTCString()
    const signature = createHmac('sha1', apiSecret).update(`${body};${date}`).digest('base64')
    const headers = { 'x-saj-date': date, 'x-saj-signature': signature }
    const response = await fetch(connection.urls.applications!, { method: 'POST', headers, body })
    assert.equal(response.status, 200)
  }
  return { client, gangwayUrl: gateway.origin, apply }
}

async function until<T>(look: () => Promise<T | undefined | false>): Promise<T> {
  for (;;) {
    const found = await look()
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

const shown = async (url: string) => (await (await fetch(url)).json()) as Shown[]
const imported = (url: string, count: number) =>
  until(async () => {
    const all = await shown(url)
    return all.filter((each) => each.imported).length === count && all
  })

async function statuses(client: GangwayClient): Promise<string[]> {
  const found: string[] = []
  for await (const { status } of client.list('/v1/applications')) found.push(status)
  return found
}

test('an application comes by webhook, its résumé is fetched, and Gangway is told', async (t) => {
  const { client, gangwayUrl, apply } = await startGangway(t)
  const dataDir = folder(t, 'ats-')
  const ats = await startAts({ gangwayUrl, gangwayKey, port: 0, dataDir })
  t.after(() => ats.stop())
  await apply('app-1', 'Mira Okafor')
  const [application] = await imported(ats.url, 1)
  assert.deepEqual([application!.name, application!.job], ['Mira Okafor', 'HD-2002'])
  assert.deepEqual(await statuses(client), ['imported'])
  const { documents } = await orThrow(
    client.GET('/v1/applications/{id}', { params: { path: { id: application!.id } } }),
  )
  assert.equal(readFileSync(join(dataDir, 'resumes', documents[0]!.id), 'utf8'), 'Mira Okafor, cook')
})

test('what was missed is read after a restart, once, without the help of webhooks', async (t) => {
  const { client, gangwayUrl, apply } = await startGangway(t)
  const settings = { gangwayUrl, gangwayKey, port: 0, dataDir: folder(t, 'ats-') }
  const first = await startAts(settings)
  await apply('app-1', 'Mira Okafor')
  await imported(first.url, 1)
  await first.stop()

  const endpoint = await client.list('/v1/endpoints').next()
  const path = { id: endpoint.value!.id }
  await orThrow(client.PATCH('/v1/endpoints/{id}', { params: { path }, body: { status: 'disabled' } }))
  await apply('app-2', 'Sam Reed')
  await apply('app-3', 'Noor Haddad')
  await until(async () => (await statuses(client)).length === 3)
  const second = await startAts(settings)
  t.after(() => second.stop())
  const names = (await shown(second.url)).map(({ name, imported }) => [name, imported])
  assert.deepEqual(names, [
    ['Mira Okafor', 1],
    ['Sam Reed', 1],
    ['Noor Haddad', 1],
  ])
  assert.deepEqual(await statuses(client), ['imported', 'imported', 'imported'])

  const endpoints = await Array.fromAsync(client.list('/v1/endpoints'))
  assert.deepEqual(
    endpoints.map(({ id, url }) => [id, url]),
    [[path.id, `${second.url}/webhooks`]],
  )
})

test('a webhook that Gangway did not sign is refused, and keeps nothing', async (t) => {
  const { gangwayUrl } = await startGangway(t)
  const ats = await startAts({ gangwayUrl, gangwayKey, port: 0, dataDir: folder(t, 'ats-') })
  t.after(() => ats.stop())
  const timestamp = String(Math.floor(Date.now() / 1000))
  const body = JSON.stringify({
    type: 'application.received',
    data: { id: 'app_1', version: 1, candidate: {}, documents: [] },
  })
  const signature = createHmac('sha256', 'a guess').update(`evt_1.${timestamp}.${body}`).digest('base64')
  const headers = { 'webhook-id': 'evt_1', 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` }
  assert.equal((await fetch(`${ats.url}/webhooks`, { method: 'POST', headers, body })).status, 401)
  assert.equal((await fetch(`${ats.url}/webhooks`, { method: 'POST', body })).status, 401)
  assert.deepEqual(await shown(ats.url), [])
})
