import assert from 'node:assert/strict'
import { buffer } from 'node:stream/consumers'
import { fromBufferPromise } from 'yauzl'
import { sign, startClamd } from '../documents/clamd.fixture.ts'
import { documentOf } from '../documents/delivery.fixture.ts'
import { type Hub, imported, type Json, startHub } from '../intake/candidatehub.fixture.ts'
import { onBothStores } from '../support/stores.ts'

const key = 'admin-key-of-the-tests-0123456789abcdef'

async function get(hub: Hub, path: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${hub.gateway.adminOrigin}/v1${path}`, { headers: { authorization: `Bearer ${key}`, ...headers } })
}

/** Sends an application of Mara with one file; answers it once its file was looked at. */
async function deliver(hub: Hub, n: number, filename: string, content: string): Promise<Json> {
  const documents = [{ filename, type: 'cv', content: Buffer.from(content).toString('base64') }]
  const ids = { hub_transaction_id: `T-${n}`, hub_candidate_id: `C-${n}` }
  const candidate = { name: 'Mara Lind', email: 'mara@example.org', first_name: 'Mara', last_name: 'Lind', documents }
  assert.equal((await hub.send(imported({ meta_info: ids, candidate }))).status, 200)
  const { data } = await hub.eventually(`/applications?remoteId=C-${n}`, (found) => found.data.length === 1)
  await documentOf(hub, data[0])
  return data[0]
}

async function unzipped(bytes: Buffer): Promise<Record<string, string>> {
  const files: Record<string, string> = {}
  const zip = await fromBufferPromise(bytes)
  for await (const entry of zip.eachEntry()) {
    files[entry.fileName] = (await buffer(await zip.openReadStreamPromise(entry))).toString()
  }
  return files
}

onBothStores('a person is exported whole, as JSON and with the files, but for what is infected', async (t, home) => {
  const clamd = await startClamd(t)
  const hub = await startHub(t, home, { GANGWAY_CLAMD: clamd.address })
  const good = await deliver(hub, 1, 'ma:ra.txt', 'Forklift licence')
  const bad = await deliver(hub, 2, 'virus.txt', `Forklift ${sign}`)
  assert.equal(good.candidate.id, bad.candidate.id)
  const path = `/candidates/${good.candidate.id}/export`

  const response = await get(hub, path)
  assert.equal(response.status, 200)
  assert.match(response.headers.get('content-type')!, /^application\/json/)
  const whole = (await response.json()) as Json
  assert.equal(whole.candidate.fullName, 'Mara Lind')
  const [entry] = (await hub.v1('GET', '/audit-entries?action=exportCandidate')).data
  assert.deepEqual(
    [entry.actor.type, entry.target, entry.outcome],
    ['instance_admin', { type: 'candidate', id: good.candidate.id }, '200'],
  )
  assert.deepEqual(
    whole.applications.map(({ id }: Json) => id),
    [good.id, bad.id],
  )
  const [kept, left] = whole.documents
  assert.deepEqual([kept.filename, kept.file], ['ma:ra.txt', `documents/${kept.id}/ma_ra.txt`])
  assert.deepEqual([left.filename, left.scan.status, left.file], ['virus.txt', 'infected', undefined])
  const [message, withVirus] = whole.messages
  assert.equal(message.id, good.messageId)
  assert.match(message.body.text, /"email":"mara@example\.org"/)
  assert.equal(withVirus.body, undefined)
  assert.deepEqual(whole.omitted, [
    { type: 'document', id: left.id, reason: 'document_infected' },
    { type: 'message', id: bad.messageId, reason: 'document_infected' },
  ])
  const types = whole.events.map(({ type, data }: Json) => [type, data.id])
  assert.deepEqual(types.filter(([type]: string[]) => type === 'application.received').length, 2)
  assert.doesNotMatch(JSON.stringify(whole), new RegExp(Buffer.from(`Forklift ${sign}`).toString('base64')))

  const zipped = await get(hub, path, { accept: 'application/zip' })
  assert.equal(zipped.headers.get('content-type'), 'application/zip')
  const files = await unzipped(Buffer.from(await zipped.arrayBuffer()))
  assert.deepEqual(Object.keys(files), ['export.json', kept.file])
  assert.equal(files[kept.file], 'Forklift licence')
  const { exportedAt: _, ...inZip } = JSON.parse(files['export.json']!)
  const { exportedAt: __, ...asJson } = whole
  assert.deepEqual(inZip, asJson)
  assert.equal((await get(hub, `${path}?format=zip`)).headers.get('content-type'), 'application/zip')

  const redacted = await hub.v1('POST', '/api-keys', { name: 'redacted', scope: 'read_redacted' })
  assert.equal((await get(hub, path, { authorization: `Bearer ${redacted.key}` })).status, 403)
  const tenant = await hub.v1('POST', '/tenants', { name: 'Another' })
  assert.equal((await get(hub, path, { 'gangway-tenant': tenant.id })).status, 404)
  assert.equal((await get(hub, `/candidates/cnd_${'0'.repeat(26)}/export`)).status, 404)
})
