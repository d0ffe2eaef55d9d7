import assert from 'node:assert/strict'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { startApi } from '../api/support/api-server.ts'
import { seed } from '../api/support/seed.ts'
import { onPostgres } from '../support/stores.ts'

// The item and its attempts are read by two statements: what ended between them was shown as pending and ended at once.
onPostgres('a delivery is never shown as pending beside the attempt that ended it', async (t, home) => {
  const api = await startApi(t, home)
  const make = seed(api)
  const body = { url: 'https://ats.example/hooks' }
  const endpoint = await api.call('POST', '/v1/endpoints', { body })
  assert.equal(endpoint.status, 201)
  await make.application(await make.connection())
  const other = new pg.Client({ connectionString: home.databaseUrl })
  await other.connect()
  t.after(() => other.end())
  await other.query("update outbox_item set lease = 'l', tries = 1")
  await other.query(
    `insert into attempt (tenant, item_id, number, started_at) select tenant, id, 1, 0 from outbox_item`,
  )
  const { rows } = await other.query('select id from outbox_item')

  for (const path of ['/v1/deliveries', `/v1/deliveries/${rows[0].id}`]) {
    // Whoever reads waits before the attempts, having read the item, while the try ends.
    await other.query('begin; lock table attempt in access exclusive mode')
    const reading = api.call('GET', path)
    for (;;) {
      const { rowCount } = await other.query('select 1 from pg_locks where not granted')
      if (rowCount) break
      await wait(5)
    }
    await other.query("update outbox_item set status = 'delivered', lease = null")
    await other.query('update attempt set outcome_known = 1, duration_ms = 7, response_status = 200')
    await other.query('commit')
    const read = (await reading).body
    const { status, attempts } = read.data?.[0] ?? read
    assert.deepEqual([status, attempts.length, attempts[0].durationMs], ['pending', 1, undefined], path)
    const after = (await api.call('GET', `/v1/deliveries/${rows[0].id}`)).body
    assert.deepEqual([after.status, after.attempts[0].durationMs], ['delivered', 7])
    await other.query("update outbox_item set status = 'pending', lease = 'l'")
    await other.query('update attempt set outcome_known = 0, duration_ms = null, response_status = null')
  }
})
