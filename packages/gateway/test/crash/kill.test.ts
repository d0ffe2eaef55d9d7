import assert from 'node:assert/strict'
import { randomBytes, randomInt } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestContext } from 'node:test'
import type { Api } from '../../../../scripts/demo/api.ts'
import type { GatewayProcess } from '../../../../scripts/demo/gateway-process.ts'
import { type Home, onBothStores } from '../support/stores.ts'
import { createEmployer, type Employer } from './employer.fixture.ts'

/** How often the gateway is killed, and how many acknowledgements it gives before each time, at the least and most. */
const kills = 4
const acknowledgedBeforeKill = [50, 400] as const
const senders = 16
/** Leases last seconds: a backlog that waits for one of minutes does not come out in this time. */
const drainWithinMs = 45_000

/** The user's system: remembers under which webhook ids it heard of each application. */
async function startReceiver(t: TestContext) {
  const heard = new Map<string, Set<string>>()
  let notice = () => {}
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const { type, data } = JSON.parse(Buffer.concat(chunks).toString())
    if (type === 'application.received') {
      const ids = heard.get(data.remoteId) ?? new Set()
      heard.set(data.remoteId, ids.add(String(request.headers['webhook-id'])))
      notice()
    }
    response.writeHead(204).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => void server.close().closeAllConnections())
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    heard,
    /** Resolves once all of these were heard of; rejects with how many are missing. */
    all: (remoteIds: Set<string>) =>
      new Promise<void>((resolve, reject) => {
        const missing = () => [...remoteIds].filter((id) => !heard.has(id)).length
        const timer = setTimeout(
          () => reject(new Error(`${missing()} of ${remoteIds.size} webhooks are missing`)),
          drainWithinMs,
        )
        notice = () => {
          if (missing() > 0) return
          clearTimeout(timer)
          resolve()
        }
        notice()
      }),
  }
}

/** Sends applications, several at a time, until the gateway has given so many acknowledgements; then kills it. */
async function sendUntilKilled(employer: Employer, gateway: GatewayProcess, acknowledged: Set<string>): Promise<void> {
  const goal = acknowledged.size + randomInt(...acknowledgedBeforeKill)
  const exited = once(gateway.process, 'exit')
  let killed = false
  const send = async () => {
    while (!killed) {
      const id = `app-${randomBytes(12).toString('hex')}`
      const status = await employer.send(gateway, {
        id,
        requisitionId: 'HD-1',
        fullName: 'A B',
        resume: { contentType: 'text/plain', data: 'aGk=' },
      })
      if (status === 200) acknowledged.add(id)
      if (acknowledged.size >= goal && !killed) {
        killed = true
        gateway.process.kill('SIGKILL')
      }
      if (status === undefined && !killed) throw new Error('The gateway went away by itself')
    }
  }
  await Promise.all(Array.from({ length: senders }, send))
  await exited
}

async function listAll(api: Api): Promise<string[]> {
  const remoteIds: string[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: { data: { remoteId: string }[]; nextCursor: string | null } = await api(
      'GET',
      `/applications?limit=200${cursor && `&cursor=${cursor}`}`,
    )
    remoteIds.push(...page.data.map(({ remoteId }) => remoteId))
    cursor = page.nextCursor
  }
  return remoteIds
}

onBothStores(
  'killed again and again under load, it has every acknowledged message once and tells of it',
  async (t, home: Home) => {
    const receiver = await startReceiver(t)
    const employer = createEmployer(home)
    let gateway = await employer.start()
    t.after(() => gateway.stop())
    await employer.connect(gateway)
    await employer.api(gateway)('POST', '/endpoints', { url: receiver.url })
    const acknowledged = new Set<string>()
    for (let round = 0; round < kills; round++) {
      await sendUntilKilled(employer, gateway, acknowledged)
      gateway = await employer.start()
    }
    await receiver.all(acknowledged)
    const listed = await listAll(employer.api(gateway))
    assert.equal(new Set(listed).size, listed.length, 'no application is there twice')
    const missing = [...acknowledged].filter((id) => !listed.includes(id))
    assert.deepEqual(missing, [], 'every acknowledged application is there')
    const severalIds = [...receiver.heard].filter(([, ids]) => ids.size > 1)
    assert.deepEqual(severalIds, [], 'each is told of under one webhook id')
  },
)
