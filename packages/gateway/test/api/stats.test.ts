import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Json, startEmployer } from '../intake/snagajob.fixture.ts'
import { onBothStores, onPostgres } from '../support/stores.ts'
import { adminKey, startApi } from './support/api-server.ts'
import { seed } from './support/seed.ts'

const application = (id: string) => JSON.stringify({ id, fullName: 'Mira Okafor', requisitionId: 'HD-2002' })

/** The sum of every series, by the values of its labels. */
const sums = ({ series }: Json) =>
  Object.fromEntries(
    series.map(({ labels, points }: Json) => [
      Object.values(labels).join(' '),
      points.reduce((sum: number, { value }: Json) => sum + (value ?? 0), 0),
    ]),
  )

onBothStores('intake, refusals and deliveries are counted by the minute and the hour', async (t, home) => {
  let failing = 1
  const receiver = createServer((_request, response) => void response.writeHead(failing-- > 0 ? 500 : 204).end())
  receiver.listen(0, '127.0.0.1')
  await once(receiver, 'listening')
  t.after(() => receiver.close())
  const employer = await startEmployer(t, home, {}, { GANGWAY_ALLOW_PRIVATE_URLS: 'on' })
  const { port } = receiver.address() as AddressInfo
  await employer.v1('POST', '/endpoints', { url: `http://127.0.0.1:${port}/`, eventTypes: ['application.received'] })

  const read = async (query: string) => (await employer.v1('GET', `/stats?${query}`)).body
  await employer.post(application('a-1'))
  await employer.post(application('a-1'))
  await employer.post(application('a-2'), { secret: 'another' })
  await employer.eventually('/deliveries', ({ data }) => data.length === 1 && data[0].attempts[0]?.response)
  employer.clock.ahead += 60_000
  await employer.eventually('/deliveries?status=delivered', ({ data }) => data.length === 1)

  for (const step of [60, 3600]) {
    const messages = await read(`metric=messages&step=${step}`)
    assert.deepEqual(sums(messages), { 'snagajob accepted': 1, 'snagajob duplicate': 1, 'snagajob rejected': 1 })
    assert.equal(messages.unit, 'messages')
    const points = messages.series[0].points
    assert.equal(points.length, (Date.parse(messages.to) - Date.parse(messages.from)) / (step * 1000))
    assert.deepEqual([points[0].at, Date.parse(messages.from) % (step * 1000)], [messages.from, 0])
    assert.deepEqual(sums(await read(`metric=refusals&step=${step}`)), { 'snagajob signature_mismatch': 1 })
    assert.deepEqual(sums(await read(`metric=deliveries&step=${step}`)), { delivered: 1, failed: 1, dead: 0 })
  }
  const latency = await read('metric=delivery_latency_ms&step=3600')
  assert.deepEqual(
    latency.series.map(({ labels }: Json) => labels.quantile),
    ['0.5', '0.95'],
  )
  const p95 = latency.series[1].points.at(-1).value ?? latency.series[1].points.at(-2).value
  assert.ok(p95 > 50_000 && p95 < 80_000, `a delivery that took a minute has p95 ${p95}`)
  const queue = await read('metric=queue&step=60')
  assert.deepEqual(sums(queue), { deliveries: 0, platform_calls: 0, projection: 0 })
})

onBothStores('a series can be had of the past, and a wrong question is told what is wrong', async (t, home) => {
  const api = await startApi(t, home, {
    stats: {
      settle: async () => {},
      queue: async () => [{ lane: 'deliveries', depth: 7, oldestAgeSeconds: 9 }],
    },
  })
  const labels = JSON.stringify({ platform: 'snagajob', verdict: 'accepted' })
  const figure = (at: string, value: number, metric: 'messages' | 'queue' = 'messages') => ({
    tenant: api.tenant,
    metric,
    labels: metric === 'messages' ? labels : '{"lane":"deliveries"}',
    at: Date.parse(at),
    value,
  })
  const other = await api.otherTenant()
  await api.store.addStats({
    figures: [
      figure('2026-11-14T18:20:01Z', 5),
      figure('2026-11-21T17:20:01Z', 2),
      figure('2026-11-21T17:20:59Z', 3),
      figure('2026-11-21T17:21:00Z', 4, 'queue'),
      figure('2026-11-21T17:21:30Z', 3, 'queue'),
      { ...figure('2026-11-21T17:20:01Z', 100), tenant: other.tenant },
    ],
  })
  await api.store.addStats({ figures: [figure('2026-11-21T17:20:10Z', 10)] })
  const read = async (query: string, key = adminKey) => (await api.call('GET', `/v1/stats?${query}`, { key })).body

  const week = await read('metric=messages&from=2026-11-14T18:00:00Z&step=86400')
  assert.deepEqual(
    week.series[0].points.map(({ value }: Json) => value),
    [5, 0, 0, 0, 0, 0, 0, 15],
  )
  const minutes = await read('metric=messages&from=2026-11-21T17:19:30Z&to=2026-11-21T17:22:00Z&step=60')
  assert.deepEqual(minutes.series[0].points, [
    { at: '2026-11-21T17:19:00.000Z', value: 0 },
    { at: '2026-11-21T17:20:00.000Z', value: 15 },
    { at: '2026-11-21T17:21:00.000Z', value: 0 },
  ])
  const past = await read('metric=queue&from=2026-11-21T17:20:00Z&to=2026-11-21T17:25:00Z&step=300')
  assert.deepEqual(past.series[0].points.at(-1), { at: '2026-11-21T17:20:00.000Z', value: 4 })
  const now = await read('metric=queue&step=60')
  assert.equal(now.series[0].points.at(-1).value, 7)
  assert.equal(sums(await read('metric=messages', other.key))['snagajob accepted'], 100)
  assert.equal(sums(await read('metric=messages', await api.key('read_redacted')))['snagajob accepted'], 15)

  // Minutes are dropped after two days, hours after a year.
  await api.store.pruneExpired({ now: Date.parse('2026-11-24T20:00:00Z') })
  assert.deepEqual((await read('metric=messages&from=2026-11-21T17:19:30Z&step=60')).series, [])
  assert.equal(sums(await read('metric=messages&from=2026-11-21T17:00:00Z&step=3600'))['snagajob accepted'], 15)
  await api.store.pruneExpired({ now: Date.parse('2027-12-01T00:00:00Z') })
  assert.deepEqual((await read('metric=messages&from=2026-11-14T00:00:00Z&step=3600')).series, [])

  for (const [query, parameter] of [
    ['step=60', '/metric'],
    ['metric=people', '/metric'],
    ['metric=messages&step=90', '/step'],
    ['metric=messages&from=2026-11-21T18:00:00Z&to=2026-11-21T18:00:00Z', '/from'],
    ['metric=messages&from=2026-11-22T18:00:00Z', '/from'],
    ['metric=messages&from=2026-11-01T18:00:00Z&step=600', '/step'],
    ['metric=messages&from=2026-01-01T18:00:00Z&step=3600', '/step'],
  ] as const) {
    const { status, body } = await api.call('GET', `/v1/stats?${query}`)
    assert.deepEqual([status, body.code, body.errors[0].pointer], [400, 'invalid_query', parameter], query)
  }
})

onBothStores(
  'what waits is counted by tenant and lane, without what waits for a disabled endpoint',
  async (t, home) => {
    const api = await startApi(t, home)
    const make = seed(api)
    const connectionId = await make.connection()
    const endpoint = (await api.call('POST', '/v1/endpoints', { body: { url: 'https://system.example/hook' } })).body
    await make.application(connectionId)
    await make.message(connectionId)
    const depths = async () =>
      (await api.store.queueDepths({ now: api.clock.now + 60_000 }))
        .map(({ tenant, lane, depth, oldestAgeSeconds }) => [tenant === api.tenant, lane, depth, oldestAgeSeconds])
        .sort()
    assert.deepEqual(await depths(), [
      [true, 'deliveries', 1, 60],
      [true, 'projection', 1, 60],
    ])
    await api.call('PATCH', `/v1/endpoints/${endpoint.id}`, { body: { status: 'disabled' } })
    assert.deepEqual(await depths(), [[true, 'projection', 1, 60]])
  },
)

onPostgres('figures of several processes add up, and one of them samples the queue', async (t, home) => {
  const api = await startApi(t, home)
  const labels = JSON.stringify({ outcome: 'delivered' })
  const figure = (at: number) => ({ tenant: api.tenant, metric: 'deliveries' as const, labels, at, value: 1 })
  const minutes = Array.from({ length: 50 }, (_, minute) => figure(api.clock.now - minute * 60_000))
  await Promise.all(Array.from({ length: 8 }, () => api.store.addStats({ figures: minutes.toReversed() })))
  const { body } = await api.call('GET', '/v1/stats?metric=deliveries&step=3600')
  assert.equal(sums(body).delivered, 400)
  const minute = api.clock.now
  const claims = await Promise.all(Array.from({ length: 8 }, () => api.store.claimQueueSample({ minute })))
  assert.equal(claims.filter(Boolean).length, 1)
  assert.equal(await api.store.claimQueueSample({ minute: minute - 60_000 }), false)
  assert.equal(await api.store.claimQueueSample({ minute: minute + 60_000 }), true)
})
