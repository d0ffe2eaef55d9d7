import assert from 'node:assert/strict'
import pg from 'pg'
import { onPostgres } from '../support/stores.ts'
import { startApi } from './support/api-server.ts'
import { seed } from './support/seed.ts'

onPostgres('a reader of events does not pass one that another writer still holds back', async (t, home) => {
  const api = await startApi(t, home)
  const make = seed(api)
  const connectionId = await make.connection()
  const held = new pg.Client({ connectionString: home.databaseUrl })
  await held.connect()
  t.after(() => held.end())
  await held.query('begin')
  const event = { id: api.ids.newId('event'), type: 'endpoint.test', timestamp: api.clock.now, data: '{}' }
  await held.query('insert into event (tenant, id, type, timestamp, data) values ($1, $2, $3, $4, $5)', [
    api.tenant,
    ...Object.values(event),
  ])
  await make.application(connectionId)
  const before = await api.call('GET', '/v1/events')
  assert.deepEqual(before.body.data, [])

  const waiting = api.call('GET', `/v1/events?after=${before.body.nextCursor}&wait=60`)
  await api.readersWaiting(1)
  await held.query('commit')
  const after = await waiting
  assert.deepEqual(
    after.body.data.map((told: { type: string }) => told.type),
    ['endpoint.test', 'application.received'],
  )
})
