import assert from 'node:assert/strict'
import { StoreFault } from '../../src/store/interface.ts'
import { onBothStores } from '../support/stores.ts'
import { startApi } from './support/api-server.ts'
import { seed } from './support/seed.ts'

onBothStores('a message shows what became of it', async (t, home) => {
  const api = await startApi(t, home)
  const make = seed(api)
  const connectionId = await make.connection()
  const { id: applicationId, messageId } = await make.application(connectionId)
  api.workbench.trace = async () => [{ from: '/name', to: 'candidate.fullName', outcome: 'kept' }]
  const read = await api.call('GET', `/v1/messages/${messageId}`)
  const { sha256, ...rest } = read.body
  assert.match(sha256, /^[0-9a-f]{64}$/)
  assert.deepEqual(rest, {
    id: messageId,
    connectionId,
    platform: 'candidatehub',
    kind: 'application',
    verdict: 'accepted',
    dedupeKey: messageId,
    headers: [['Content-Type', 'application/json']],
    size: 2,
    receivedAt: '2026-11-21T18:00:00.000Z',
    projection: 'done',
    records: [{ type: 'application', id: applicationId }],
    verification: [{ check: 'signature', ok: true, detail: 'It matches' }],
    verdicts: [],
    trace: [{ from: '/name', to: 'candidate.fullName', outcome: 'kept' }],
  })
})

onBothStores('messages are filtered', async (t, home) => {
  const api = await startApi(t, home)
  const make = seed(api)
  const hub = await make.connection()
  const snag = await make.connection('snagajob')
  const projected = (await make.application(hub)).messageId
  const first = await make.message(snag, { dedupeKey: 'k 1' })
  const repeat = await make.message(snag, { dedupeKey: 'k 1' })
  const refused = await make.message(hub, {
    verdict: 'rejected',
    reason: 'signature_mismatch',
    receivedAt: api.clock.now + 1000,
  })
  const found = async (query: string) => {
    const answer = await api.call('GET', `/v1/messages?${query}`)
    assert.equal(answer.status, 200, answer.text)
    return answer.body.data.map((message: { id: string }) => message.id)
  }
  assert.deepEqual(await found(''), [refused, repeat, first, projected])
  assert.deepEqual(await found(`connectionId=${hub}`), [refused, projected])
  assert.deepEqual(await found('platform=snagajob'), [repeat, first])
  assert.deepEqual(await found('verdict=accepted'), [first, projected])
  assert.deepEqual(await found('verdict=duplicate'), [repeat])
  assert.deepEqual(await found('verdict=rejected'), [refused])
  assert.deepEqual(await found('reason=signature_mismatch'), [refused])
  assert.deepEqual(await found('dedupeKey=k%201'), [repeat, first])
  assert.deepEqual(await found('dedupeKey=k'), [])
  assert.deepEqual(await found('receivedAfter=2026-11-21T18:00:00.000Z'), [refused])
  assert.deepEqual(await found('receivedBefore=2026-11-21T18:00:01.000Z&limit=1'), [repeat])
  assert.deepEqual(await found('projection=failed'), [])
  assert.ok((await found('projection=pending')).includes(first))
  const { body } = await api.call('GET', `/v1/messages/${repeat}`)
  assert.equal(body.duplicateOf, first)
})

onBothStores('a message whose projection failed shows the error', async (t, home) => {
  const api = await startApi(t, home)
  const make = seed(api)
  const connectionId = await make.connection()
  const id = await make.message(connectionId)
  assert.equal((await api.call('GET', `/v1/messages/${id}`)).body.projection, 'pending')
  const now = api.clock.now
  await api.store.leaseMessages({ now, leaseMs: 1000, lease: 'l', limit: 1, onlyMessage: id })
  const outcome = { type: 'failed' as const, error: 'Cannot read members of null', retryAt: now + 1000 }
  const message = {
    tenant: api.tenant,
    messageId: id,
    connectionId,
    platform: 'candidatehub',
    receivedAt: now,
    outcome,
  }
  await api.store.saveProjections({ lease: 'l', now, messages: [message], packed: new Uint8Array(0) })
  const { body } = await api.call('GET', '/v1/messages?projection=failed')
  assert.equal(body.data[0].id, id)
  assert.equal(body.data[0].projection, 'failed')
  assert.equal(body.data[0].projectionError, 'Cannot read members of null')
})

onBothStores("a message's body is read with the type it came with, where that is harmless", async (t, home) => {
  const api = await startApi(t, home)
  const make = seed(api)
  const connectionId = await make.connection()
  api.workbench.body = async () => Buffer.from('{"password":"***"}')
  const json = await make.message(connectionId)
  const read = await api.call('GET', `/v1/messages/${json}/body`)
  assert.equal(read.headers.get('content-type'), 'application/json')
  assert.equal(read.text, '{"password":"***"}')
  const html = await make.message(connectionId, { headers: JSON.stringify([['content-type', 'text/html']]) })
  const safe = await api.call('GET', `/v1/messages/${html}/body`)
  assert.equal(safe.headers.get('content-type'), 'application/octet-stream')
  api.workbench.body = async () => null
  assert.equal((await api.call('GET', `/v1/messages/${json}/body`)).status, 404)
})

onBothStores('a message is mapped and verified again, once for each idempotency key', async (t, home) => {
  const api = await startApi(t, home)
  const make = seed(api)
  const { messageId } = await make.application(await make.connection())
  const asked: unknown[] = []
  const change = {
    recordType: 'application',
    recordId: 'app_x',
    pointer: '/candidate/fullName',
    before: 'A',
    after: 'B',
  }
  api.workbench.reproject = async (_tenant, id, options) => {
    asked.push([id, options])
    return [change]
  }
  const headers = { 'idempotency-key': 'again' }
  const path = `/v1/messages/${messageId}/reproject`
  assert.deepEqual((await api.call('POST', `${path}?dryRun=true`)).body, { changes: [change] })
  assert.deepEqual((await api.call('POST', path, { headers })).body, { changes: [change] })
  assert.deepEqual((await api.call('POST', path, { headers })).body, { changes: [change] })
  assert.deepEqual(asked, [
    [messageId, { dryRun: true }],
    [messageId, { dryRun: false }],
  ])
  assert.equal((await api.call('POST', `${path}?dryRun=true`, { headers })).body.code, 'idempotency_key_reused')
  assert.equal((await api.call('POST', `${path}?dryRun=perhaps`)).status, 400)

  const verification = [{ check: 'signature', ok: false, detail: 'No match' }]
  api.workbench.reverify = async () => ({ verdict: 'rejected', reason: 'signature_mismatch', verification })
  const judged = await api.call('POST', `/v1/messages/${messageId}/reverify`)
  assert.deepEqual(judged.body, { verdict: 'rejected', reason: 'signature_mismatch', verification })
  api.workbench.reverify = async (_tenant, id) => {
    throw new StoreFault('invalid_state', `The body of ${id} is not kept`)
  }
  const refused = await api.call('POST', `/v1/messages/${messageId}/reverify`)
  assert.equal(refused.status, 409)
  assert.equal(refused.body.detail, `The body of ${messageId} is not kept`)
})

onBothStores('later verdicts are appended to a message', async (t, home) => {
  const api = await startApi(t, home)
  const make = seed(api)
  const connectionId = await make.connection()
  const id = await make.message(connectionId, { verdict: 'rejected', reason: 'signature_mismatch' })
  const { body: before } = await api.call('GET', `/v1/messages/${id}`)
  const verification = JSON.stringify([{ check: 'signature', ok: true, detail: 'It matches now' }])
  const acceptance = { connectionId, dedupeKey: 'k', answer: null, note: null }
  await api.store.appendVerdict(api.tenant, {
    id,
    verdict: 'accepted',
    reason: null,
    verification,
    now: api.clock.now,
    acceptance,
  })
  const { body } = await api.call('GET', `/v1/messages/${id}`)
  assert.equal(body.verdict, 'accepted')
  assert.deepEqual(body.verdicts, [
    {
      verdict: 'rejected',
      reason: 'signature_mismatch',
      verification: before.verification,
      judgedAt: before.receivedAt,
    },
    { verdict: 'accepted', verification: JSON.parse(verification), judgedAt: '2026-11-21T18:00:00.000Z' },
  ])
})
