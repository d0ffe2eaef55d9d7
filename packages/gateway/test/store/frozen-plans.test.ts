import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { sql } from 'kysely'
import pg from 'pg'
import { createLeasing } from '../../src/store/dialects/postgres/leasing.ts'
import { PreparingClient } from '../../src/store/dialects/postgres/prepared.ts'
import { inTransaction } from '../../src/store/dialects/postgres/transaction.ts'
import type { Store } from '../../src/store/interface.ts'
import { openStore } from '../../src/store/open.ts'
import type { DueItem, FinishedTry } from '../../src/store/operations/outbox/item.ts'
import { type Home, onPostgres } from '../support/stores.ts'
import { accept, project } from './candidates.fixture.ts'

const count = 5000
/** The server keeps a plan from the sixth time on. */
const untilPlansAreKept = 8

// What an empty table was read by was kept while it filled: recording a try read the outbox from end to end, and 250
// webhooks a second were all that went out.
onPostgres(
  'the statements of the outbox read no table from end to end that was empty when they were planned',
  async (t, home) => {
    const store = await openStore({ ...home, report: (error) => assert.fail(error) })
    await store.close()
    const pool = new pg.Pool({ connectionString: home.databaseUrl, max: 1, Client: PreparingClient, pipeline: true })
    t.after(() => pool.end())

    /** One item's way; answers how many rows of the tables were read in passing, by scanning them. */
    const send = (position: number) =>
      inTransaction(
        pool,
        async (db) => {
          const leasing = createLeasing(db)
          await leasing.dueItems([{ lane: `lane ${position}`, room: 1 }], 1)
          const item = { tenant: 't', id: `item ${position}`, position, tries: 0 }
          await leasing.beginTries([item as unknown as DueItem], 'lease', 9, 1)
          await leasing.endTries([ended(item)], 2)
          const { rows } = await sql<{ scanned: string }>`
          select pg_stat_get_xact_tuples_returned('outbox_item'::regclass)
            + pg_stat_get_xact_tuples_returned('attempt'::regclass) as scanned`.execute(db)
          return Number(rows[0]!.scanned)
        },
        () => null,
      )
    for (let times = 0; times < untilPlansAreKept; times++) await send(1)
    await pool.query(
      `insert into outbox_item (tenant, id, family, kind, lane, status, due_at, created_at, updated_at)
     select 't', 'item ' || n, 'webhook', 'webhook', 'lane ' || n, 'pending', 0, 0, 0 from generate_series(1, $1::int) n`,
      [count],
    )
    const scanned = await send(count)
    const { rows } = await pool.query('select status from outbox_item where id = $1', [`item ${count}`])
    assert.deepEqual(rows, [{ status: 'done' }], 'it was sent')
    assert.equal(scanned, 0)
  },
)

onPostgres(
  'no step of a message reads a table or an index from end to end that filled after its plan was made',
  async (t, home) => {
    const store = await openStore({ ...home, report: (error) => assert.fail(error) })
    const client = await connect(t, home)
    for (let times = 0; times < untilPlansAreKept; times++) await comeIn(store, times)
    const [sample] = (await client.query('select tenant, connection_id from candidate_trait limit 1')).rows
    const fill = async (table: string, columns: string, values: string) =>
      client.query(`insert into ${table} (${columns}) select ${values} from generate_series(1, ${count}) n`)
    const { tenant, connection_id: connection } = sample
    await fill('message_work', 'tenant, message_id, due_at', `'${tenant}', 'filling ' || n, 9e15`)
    await fill('message_record', 'tenant, message_id, record_type, record_id', `'${tenant}', n, 'application', n`)
    await fill(
      'candidate_identity',
      'tenant, connection_id, key, candidate_id',
      `'${tenant}', '${connection}', 'key ' || n, 'cnd ' || n`,
    )
    await fill(
      'candidate_trait',
      'tenant, trait, connection_id, number, candidate_id',
      `'${tenant}', 'trait ' || n, '${connection}', 0, 'cnd ' || n`,
    )
    const columns =
      'tenant, connection_id, platform, candidate_id, status, flags, content, content_at, received_at, message_id, version'
    await client.query(
      `insert into application (id, remote_id, created_at, updated_at, ${columns})
       select 'filling ' || n, 'remote ' || n, 0, 0, ${columns} from generate_series(1, $1::int) n,
         (select * from application limit 1) sample`,
      [count],
    )
    // What a connection wrote is told to the others when it writes the next time, at the earliest.
    await client.query('select pg_stat_force_next_flush()')
    while ((await client.query(filled)).rows.length > 0) {
      // Any write has it looked at again: on a slow machine the first look came before all of it was there.
      await store.settleSetting({ name: 'written', value: 'again' })
      await client.query('select pg_sleep(0.05)')
    }
    await comeIn(store, untilPlansAreKept)
    // The server adds up what a connection read once it has ended.
    await store.close()
    while ((await client.query(ours)).rows[0].count > 0) await client.query('select pg_sleep(0.01)')
    const { rows } = await client.query(
      `select relname from pg_stat_user_tables where seq_tup_read >= $1
       union all select indexrelname from pg_stat_user_indexes where idx_tup_read >= $1`,
      [count],
    )
    assert.deepEqual(rows, [])
  },
)

onPostgres('a table that got a column since its plans were made is no matter to what uses them', async (t, home) => {
  const store = await openStore({ ...home, report: (error) => assert.fail(error) })
  t.after(() => store.close())
  const client = await connect(t, home)
  for (let times = 0; times < untilPlansAreKept; times++) await comeIn(store, times)
  await client.query('alter table application add column of_a_later_version text')
  await comeIn(store, untilPlansAreKept)
  const { rows } = await client.query('select count(*)::int from application')
  assert.deepEqual(rows, [{ count: untilPlansAreKept + 1 }])
})

const filled = 'select relname from pg_stat_user_tables where n_mod_since_analyze >= 500'
const ours =
  "select count(*)::int from pg_stat_activity where application_name = 'gangway' and datname = current_database()"

async function connect(t: TestContext, { databaseUrl }: Home): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  t.after(() => client.end())
  return client
}

/** One application, all the way into the store. */
async function comeIn(store: Store, number: number): Promise<void> {
  const candidate = { fullName: 'Mira Okafor', lastName: 'Okafor', emails: [`mira${number}@example.org`] }
  const said = { tenant: 'ten_a', messageId: `msg_${number}`, remoteId: `app-${number}`, candidate, at: 1000 + number }
  await accept(store, [said])
  await project(store, [said], `lease ${number}`)
}

const ended = ({ tenant, id, position }: { tenant: string; id: string; position: number }) =>
  ({
    tenant,
    id,
    position,
    lease: 'lease',
    number: 1,
    status: 'done',
    reason: null,
    dueAt: 0,
    waits: 0,
    outcomeKnown: 1,
    durationMs: 1,
    responseStatus: 200,
    responseHeaders: null,
    responseBody: null,
    error: null,
  }) as unknown as FinishedTry
