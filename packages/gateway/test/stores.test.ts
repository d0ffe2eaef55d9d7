import assert from 'node:assert/strict'
import { existsSync, readdirSync } from 'node:fs'
import test from 'node:test'
import pg from 'pg'
import { type Home, onBothStores } from './support/stores.ts'

/** Every home that a test below was given. */
const homes: Home[] = []

async function query(databaseUrl: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}

for (const time of ['first', 'second']) {
  onBothStores(`the ${time} test's home is empty and its own`, async (t, home) => {
    assert.deepEqual(readdirSync(home.dataDir), [])
    homes.push(home)
    if (home.kind === 'postgres') {
      await query(home.databaseUrl, 'create table left_behind (id int)')
      t.after(() => query(home.databaseUrl, 'select * from left_behind'))
    }
    t.after(() => assert.ok(existsSync(home.dataDir)))
  })
}

test('a home is removed after its test', async () => {
  assert.deepEqual(
    homes.map((home) => home.kind),
    ['sqlite', 'postgres', 'sqlite', 'postgres'],
  )
  assert.equal(new Set(homes.map((home) => home.dataDir)).size, 4)
  for (const home of homes) {
    assert.ok(!existsSync(home.dataDir))
    if (home.kind === 'postgres') await assert.rejects(query(home.databaseUrl, 'select 1'), { code: '3D000' })
  }
})
