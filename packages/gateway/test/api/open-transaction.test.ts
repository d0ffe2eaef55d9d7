import assert from 'node:assert/strict'
import pg from 'pg'
import { onPostgres } from '../support/stores.ts'
import { startApi } from './support/api-server.ts'
import { seed } from './support/seed.ts'

onPostgres('a reader of events does not pass one that another writer still holds back', async (t, home) => {
  const api = await startApi(t, home)
  const make = seed(api)
  const connectionId = await make.connection()
  const hold = async () => {
    const held = new pg.Client({ connectionString: home.databaseUrl })
    await held.connect()
    t.after(() => held.end())
    await held.query('begin')
    await held.query('insert into event (tenant, id, type, timestamp, data) values ($1, $2, $3, $4, $5)', [
      ...[api.tenant, api.ids.newId('event'), 'endpoint.test', api.clock.now, '{}'],
    ])
    return held
  }
  const held = await hold()
  await make.application(connectionId)
  // Their ids are younger than any that has ended.
  const younger = [await hold(), await hold(), await hold()]
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
  for (const writer of younger.toReversed()) await writer.query('commit')
  const last = await api.call('GET', `/v1/events?after=${after.body.nextCursor}`)
  assert.deepEqual(
    last.body.data.map((told: { type: string }) => told.type),
    ['endpoint.test', 'endpoint.test', 'endpoint.test'],
  )
})
