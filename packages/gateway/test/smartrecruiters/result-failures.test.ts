import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { call, type Json } from '../intake/smartrecruiters.fixture.ts'
import { onBothStores, onPostgres } from '../support/stores.ts'
import { startAssessor, told } from './orders.fixture.ts'
import { startStrictPlatform } from './strict-platform.fixture.ts'

onBothStores(
  'an expired token is renewed once; results refused with a new one disconnect the company, until it comes back',
  async (t, home) => {
    const assessor = await startAssessor(t, home)
    const { platform, put, v1, eventually, connection } = assessor
    const { id, orderId } = await assessor.order()
    const path = `${orderId}/results`
    await put(id, { status: 'pending' })
    await told(assessor, id)
    platform.tokens.clear()
    await put(id, { status: 'in_progress' })
    await told(assessor, id)
    assert.deepEqual(
      platform.to(path).map(({ status }) => status),
      [200, 401, 200],
    )

    platform.denied.add(platform.to(path)[0]!.path)
    await put(id, { status: 'completed' })
    const dead = await told(assessor, id, 'dead')
    assert.equal(dead.resultCall.reason, 'disconnected')
    assert.equal((await v1('GET', `/connections/${connection.id}`)).body.status, 'disconnected')
    const { data: events } = (await v1('GET', '/events')).body
    const told1 = events.filter(({ type }: Json) => type === 'connection.disconnected')
    assert.deepEqual(
      told1.map(({ data }: Json) => [data.id, data.status]),
      [[connection.id, 'disconnected']],
    )

    // Nothing is pushed to who is not connected; what is given meanwhile waits.
    const sent = platform.seen.length
    await put(id, { status: 'completed', summary: 'Strong' })
    await told(assessor, id, 'dead')
    assert.equal(platform.seen.length, sent)

    platform.denied.clear()
    platform.clients.set('acme-id', 'another-secret')
    const credentials = { clientId: 'acme-id', clientSecret: 'another-secret' }
    const back = await v1('PATCH', `/connections/${connection.id}`, { credentials, status: 'active' })
    assert.equal(back.status, 200, back.text)
    await told(assessor, id)
    assert.deepEqual(platform.orders.get(orderId)!.result, { status: 'COMPLETED', summary: 'Strong' })
    assert.deepEqual(platform.orders.get(orderId)!.statuses, ['PENDING', 'IN_PROGRESS', 'COMPLETED'])

    // Credentials that are refused where tokens are fetched mean the same.
    platform.clients.clear()
    platform.tokens.clear()
    await put(id, { status: 'completed', summary: 'Weak' })
    await told(assessor, id, 'dead')
    await eventually(`/connections/${connection.id}`, ({ status }) => status === 'disconnected')
  },
)

onBothStores('429 and its Retry-After are honoured, an order that is gone is given up', async (t, home) => {
  const assessor = await startAssessor(t, home)
  const { platform, put, v1, eventually, clock } = assessor
  const { id, orderId } = await assessor.order()
  platform.next(`${orderId}/results`, { status: 429, headers: { 'retry-after': '3600' } })
  await put(id, { status: 'completed', summary: 'Strong' })
  const calls = `/platform-calls?recordId=${id}&kind=smartrecruiters_result`
  const { data } = await eventually(calls, (list) => list.data[0]?.attempts[0]?.response && list.data[0].nextAttemptAt)
  const wait = Date.parse(data[0].nextAttemptAt) - Date.parse(data[0].attempts[0].startedAt)
  assert.ok(wait >= 3_600_000 && wait < 3_700_000, String(wait))
  // Whatever comes meanwhile waits as well, and goes out in the place of the one before.
  await put(id, { status: 'completed', summary: 'Stronger' })
  const other = await assessor.order()
  await put(other.id, { status: 'completed' })
  // Another company has a credential of its own.
  const beta = await assessor.connect('beta')
  platform.clients.set('beta-id', 'beta-secret')
  const theirs = await assessor.order('manual', { companyId: 'beta' }, beta)
  await put(theirs.id, { status: 'completed' })
  await told(assessor, theirs.id)
  assert.equal(platform.to(`${other.orderId}/results`).length, 0, 'the limit is of the whole credential')
  clock.ahead += 3_700_000
  await told(assessor, id)
  assert.deepEqual(platform.orders.get(orderId)!.result, { status: 'COMPLETED', summary: 'Stronger' })
  assert.deepEqual(
    platform.to(`${orderId}/results`).map(({ status }) => status),
    [429, 200],
  )

  const gone = await assessor.order()
  platform.orders.delete(gone.orderId)
  await put(gone.id, { status: 'completed' })
  const { resultCall } = await told(assessor, gone.id, 'dead')
  assert.equal(resultCall.reason, 'order_gone')
  // An event is listed once nothing older can still come before it.
  await eventually('/events', ({ data: events }) =>
    events.some(
      ({ type, data }: Json) =>
        type === 'assessment_order.updated' && data.id === gone.id && data.resultCall?.reason === 'order_gone',
    ),
  )
  assert.equal((await v1('GET', `/connections/${assessor.connection.id}`)).body.status, 'active')
})

onBothStores(
  'updates of an order never overtake one another, and of those that wait only the newest leaves',
  async (t, home) => {
    const assessor = await startAssessor(t, home)
    const { platform, put, v1 } = assessor
    const { id, orderId } = await assessor.order()
    const other = await assessor.order()
    let open = () => {}
    const until = new Promise<void>((resolve) => {
      open = resolve
    })
    platform.next(`${orderId}/results`, { until })
    await put(id, { status: 'in_progress', summary: '0' })
    await assessor.eventually('/assessment-orders', () => platform.to(`${orderId}/results`).length === 1)
    for (const summary of ['1', '2', '3']) await put(id, { status: 'in_progress', summary })
    // Another order does not wait for it.
    await put(other.id, { status: 'completed' })
    await told(assessor, other.id)
    assert.equal(platform.to(`${orderId}/results`).length, 1)
    open()
    await told(assessor, id)
    const summaries = platform.to(`${orderId}/results`).map(({ body }) => JSON.parse(body.toString('utf8')).summary)
    assert.deepEqual(summaries, ['0', '3'])
    const { data } = (await v1('GET', `/platform-calls?recordId=${id}&kind=smartrecruiters_result`)).body
    assert.deepEqual(data.map(({ status }: Json) => status).reverse(), [
      'delivered',
      'replaced',
      'replaced',
      'delivered',
    ])
  },
)

onPostgres(
  'ten requests a second and eight at once are kept for each company, by processes that share the work',
  async (t, home) => {
    // Slow enough that more than eight would run side by side.
    const platform = await startStrictPlatform(t, 900)
    const env = { GANGWAY_SECRET_KEY: randomBytes(32).toString('base64') }
    const assessor = await startAssessor(t, home, { platform, env })
    const { startGateway } = await import('../../src/gateway.ts')
    const { readConfig } = await import('../../src/config.ts')
    const { createLog } = await import('../../src/log.ts')
    const config = readConfig({
      PORT: '0',
      GANGWAY_DATA_DIR: home.dataDir,
      DATABASE_URL: home.databaseUrl!,
      GANGWAY_ADMIN_KEY: 'admin-key-of-the-tests-0123456789abcdef',
      GANGWAY_ALLOW_PRIVATE_URLS: 'on',
      ...env,
    })
    const second = await startGateway(config, createLog('silent'))
    t.after(() => second.stop())
    const orders = await Promise.all(Array.from({ length: 12 }, () => assessor.order()))
    await Promise.all(orders.map(({ id }) => assessor.put(id, { status: 'completed' })))
    for (const { id } of orders) await told(assessor, id)
    await assessor.eventually('/assessment-orders?limit=200', ({ data }) =>
      data.every(({ details = {} }: Json) => Object.keys(details).length === 3),
    )
    assert.ok(platform.seen.length >= 48, 'three details and a result each')
    assert.ok(platform.most.perSecond <= 10, `${platform.most.perSecond} in a second`)
    assert.ok(platform.most.atOnce <= 8, `${platform.most.atOnce} at once`)
    assert.ok(platform.most.atOnce >= 4, 'they do run side by side')

    // What is read for /v1 with the partner's own credential as well.
    platform.most = { perSecond: 0, atOnce: 0 }
    platform.clients.set('m-id', 'm-secret')
    platform.details.set('/assessment-api/v202010/partner/configuration', { consentUrl: 'https://p.example/consent' })
    const path = `/v1/registrations/${assessor.registration.id}/configuration`
    const headers = { authorization: 'Bearer admin-key-of-the-tests-0123456789abcdef' }
    const answers = await Promise.all(
      [assessor.gateway.adminOrigin, second.adminOrigin].flatMap((origin) =>
        Array.from({ length: 9 }, () => call(origin + path, { headers })),
      ),
    )
    assert.ok(answers.every(({ status }) => status === 200))
    assert.ok(platform.most.perSecond <= 10, `${platform.most.perSecond} in a second`)
    assert.ok(platform.most.atOnce <= 8, `${platform.most.atOnce} at once`)
  },
)
