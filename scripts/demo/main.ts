import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApi } from './api.ts'
import { startGatewayProcess } from './gateway-process.ts'
import { startReceiver } from './receiver.ts'
import { candidatehubJourney, type Journey, smartrecruitersJourney, snagajobJourney } from './traffic.ts'

/**
 * Shows the whole way on a temporary folder: one signed message of each platform comes in over HTTP, is kept and mapped,
 * and goes out as a signed webhook that a receiver verifies; the assessment that was ordered is taken, and its result given
 * back. Ends with code 0 only if all of them arrived.
 */

const withinMs = 20_000
const say = (line = '') => process.stdout.write(`${line}\n`)
const step = (what: string, detail: string) => say(`  ${what.padEnd(12)} ${detail}`)

interface MessageRecord {
  id: string
  verdict: string
  verification: { check: string; ok: boolean; detail: string }[]
  records: { type: string; id: string }[]
  trace: { outcome: string }[]
}

const dataDir = mkdtempSync(join(tmpdir(), 'gangway-demo-'))
const adminKey = randomBytes(32).toString('base64url')
const receiver = await startReceiver()
const gateway = await startGatewayProcess({
  GANGWAY_DATA_DIR: dataDir,
  GANGWAY_ADMIN_KEY: adminKey,
  // The receiver listens on this machine.
  GANGWAY_ALLOW_PRIVATE_URLS: 'on',
  GANGWAY_SANDBOX: 'off',
})
const api = createApi(gateway.origin, adminKey)
let arrived = 0

async function show(journey: Journey): Promise<void> {
  say(`\n${journey.platform}: ${journey.title}`)
  step('set up', await journey.setUp(api))
  const { url, headers, body, signedBy } = await journey.request()
  step('sent', `${Buffer.byteLength(body)} bytes, with ${signedBy}`)
  const response = await fetch(url, { method: 'POST', headers, body })
  step('answered', `${response.status} ${await response.text()}`)
  if (!response.ok) throw new Error('The message was refused')
  const webhook = await receiver.next(
    ({ type, data }) => type === journey.eventType && data.remoteId === journey.remoteId,
    withinMs,
  )
  const message = await api<MessageRecord>('GET', `/messages/${webhook.data.messageId}`)
  step('kept', `as ${message.id}, ${message.verdict}`)
  for (const { check, ok, detail } of message.verification) step(ok ? 'checked' : 'CHECK', `${check}: ${detail}`)
  const count = (outcome: string) => message.trace.filter((entry) => entry.outcome === outcome).length
  step('mapped', `${count('kept')} fields kept, ${count('coerced')} coerced, ${count('dropped')} dropped`)
  for (const { type, id } of message.records) step('made', `${type} ${id}`)
  step('delivered', `${webhook.type}, webhook-id ${webhook.id}, signature verified by the receiver`)
  for (const [what, detail] of (await journey.goOn?.(api, webhook.data)) ?? []) step(what, detail)
  arrived++
}

const product = { origin: gateway.origin, key: adminKey, dataDir: join(dataDir, 'product') }
const journeys = [snagajobJourney(), candidatehubJourney(), smartrecruitersJourney(product)]
try {
  say(`Gangway runs at ${gateway.origin}, on the empty folder ${dataDir}`)
  const endpoint = await api<{ id: string; secret: string }>('POST', '/endpoints', { url: receiver.url })
  receiver.trust(endpoint.secret)
  say(`Your system listens at ${receiver.url} (endpoint ${endpoint.id})`)
  for (const journey of journeys) await show(journey)
} catch (error) {
  say(`\nThat failed: ${(error as Error).message}`)
} finally {
  for (const journey of journeys) await journey.stop?.()
  await gateway.stop()
  receiver.stop()
  rmSync(dataDir, { recursive: true, force: true })
}
say(`\n${arrived} of ${journeys.length} messages arrived at the receiver, each with a signature that it verified.`)
process.exitCode = arrived === journeys.length ? 0 : 1
