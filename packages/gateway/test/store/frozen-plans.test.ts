import assert from 'node:assert/strict'
import { sql } from 'kysely'
import pg from 'pg'
import { createLeasing } from '../../src/store/dialects/postgres/leasing.ts'
import { PreparingClient } from '../../src/store/dialects/postgres/prepared.ts'
import { inTransaction } from '../../src/store/dialects/postgres/transaction.ts'
import { openStore } from '../../src/store/open.ts'
import type { DueItem, FinishedTry } from '../../src/store/operations/outbox/item.ts'
import { onPostgres } from '../support/stores.ts'

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
