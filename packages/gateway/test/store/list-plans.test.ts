import assert from 'node:assert/strict'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import type { CachedDatabase } from '../../src/store/dialects/sqlite/cached-database.ts'
import { createSqliteDialect } from '../../src/store/dialects/sqlite/dialect.ts'
import type { Tx } from '../../src/store/interface.ts'
import { openStore } from '../../src/store/open.ts'
import { operations } from '../../src/store/operations/index.ts'
import { behindCode } from '../../src/store/operations/words/chunks.ts'
import type { Database } from '../../src/store/schema.ts'
import { onSqlite } from '../support/stores.ts'

// SQLite compares (xid, position) as a pair by its first part alone, and chooses tables and indexes without knowing how
// many rows they have: a page of a long list was once read from the list's beginning.
onSqlite('a page of a long list is found by an index, not by walking the list', async (t, home) => {
  const store = await openStore({ dataDir: home.dataDir, report: (error) => assert.fail(error) })
  await store.close()
  const database = new Sqlite(join(home.dataDir, 'gangway.db'))
  t.after(() => database.close())
  let plans: string[] = []
  const db = new Kysely<Database>({
    dialect: new SqliteDialect({ database: database as never }),
    log: ({ query }) => {
      const steps = database.prepare(`explain query plan ${query.sql}`).all(...query.parameters) as { detail: string }[]
      plans.push(steps.map((step) => step.detail).join(' | '))
    },
  })
  const tx = { db, dialect: createSqliteDialect(database as unknown as CachedDatabase, () => false) } as Tx
  const page = { limit: 5, after: { xid: '0', position: 99 } }

  const { listApplications, listCandidateMatches, listCandidates, listEvents, listMessages } = operations
  const { listDeliveries, listPlatformCalls, listAuditEntries, listOperatorSessions, listOrders } = operations
  const inPosition: [string, () => Promise<unknown>][] = [
    ['events', () => listEvents.run(tx, 't', { page })],
    ['candidates', () => listCandidates.run(tx, 't', { page, filter: {} })],
    ['candidates of a connection', () => listCandidates.run(tx, 't', { page, filter: { connectionId: 'c' } })],
    ...[{}, { email: 'e' }, { connectionId: 'c' }].map((filter): [string, () => Promise<unknown>] => [
      `applications ${JSON.stringify(filter)}`,
      () => listApplications.run(tx, 't', { page, filter }),
    ]),
    ['orders by e-mail', () => listOrders.run(tx, 't', { page, filter: { email: 'e' } })],
    ...[{}, { connectionId: 'c' }].map((filter): [string, () => Promise<unknown>] => [
      `candidate matches ${JSON.stringify(filter)}`,
      () => listCandidateMatches.run(tx, 't', { page, filter: { ...filter, status: 'open' } }),
    ]),
    ...[{}, { verdict: 'rejected' as const }, { connectionId: 'c' }].map((filter): [string, () => Promise<unknown>] => [
      `messages ${JSON.stringify(filter)}`,
      () => listMessages.run(tx, 't', { page, filter }),
    ]),
    ...[{}, { actorId: 'a' }, { targetId: 'x' }].map((filter): [string, () => Promise<unknown>] => [
      `audit entries ${JSON.stringify(filter)}`,
      () => listAuditEntries.run(tx, 't', { page, filter }),
    ]),
    ['sessions of operators', () => listOperatorSessions.run(tx, 't', { page, now: 0 })],
  ]
  for (const [name, list] of inPosition) {
    plans = []
    await list()
    assert.match(plans[0]!, /^SEARCH \w+ USING INDEX \w+ \(tenant=\?.* AND xid=\? AND position[<>]\?\)$/, name)
  }

  plans = []
  await listApplications.run(tx, 't', { page, filter: { candidateId: 'c' } })
  assert.deepEqual(
    plans.map((plan) => plan.replace(/\w*autoindex\w*/, 'key')),
    [
      'SEARCH candidate USING INDEX key (tenant=? AND id=?)',
      'SEARCH application USING INDEX application_candidate (tenant=? AND candidate_id=? AND xid=? AND position<?)',
    ],
  )

  for (const table of ['application', 'candidate']) {
    database.prepare(`insert into ${table}_words (rowid, words) values (0, ?)`).run(behindCode(0, ['mira'])[0])
  }
  for (const filter of [{ q: 'mi' }, { q: 'mi', connectionId: 'c' }, { q: 'mi', email: 'e' }]) {
    for (const list of [listApplications, listCandidates]) {
      plans = []
      await list.run(tx, 't', { page: { limit: 5 }, filter })
      assert.match(plans[1]!, /SEARCH (application|candidate) USING INTEGER PRIMARY KEY \(rowid=\?\)/)
    }
  }

  const byKey: [RegExp, () => Promise<unknown>][] = [
    [
      /SEARCH candidate_trait USING PRIMARY KEY \(tenant=\? AND trait=\?\).* SEARCH candidate USING INDEX \S+ \(tenant=\? AND id=\?/,
      () => listCandidates.run(tx, 't', { page, filter: { email: 'e' } }),
    ],
    [
      /one_id=\?.*other_id=\?.* SEARCH candidate_match USING INTEGER PRIMARY KEY \(rowid=\?\)/,
      () => listCandidateMatches.run(tx, 't', { page, filter: { candidateId: 'c', status: 'open' } }),
    ],
    [
      /SEARCH message USING INDEX \w+ \(tenant=\? AND id=\?/,
      () => listMessages.run(tx, 't', { page, filter: { dedupeKey: 'k' } }),
    ],
    [
      /SEARCH message USING INDEX \w+ \(tenant=\? AND id=\?/,
      () => listMessages.run(tx, 't', { page, filter: { projection: 'failed' } }),
    ],
    [
      /SEARCH r USING INDEX message_record_record .*SEARCH message USING INDEX \w+ \(tenant=\? AND id=\?/,
      () => listMessages.run(tx, 't', { page, filter: { recordId: 'app_1' } }),
    ],
    [
      /SEARCH event USING (COVERING )?INDEX event_record .*SEARCH event USING INDEX \w+ \(tenant=\? AND id=\?/,
      () => listEvents.run(tx, 't', { page, recordId: 'app_1' }),
    ],
    [
      /SEARCH message_record USING .*SEARCH e USING INDEX event_record .*SEARCH event USING INDEX \w+ \(tenant=\? AND id=\?/,
      () => listEvents.run(tx, 't', { page, messageId: 'msg_1' }),
    ],
    [
      /^SEARCH item USING INDEX outbox_item_event \(tenant=\? AND event_id=\?/,
      () => listDeliveries.run(tx, 't', { page, recordId: 'app_1' }),
    ],
    [
      /^SEARCH item USING INDEX outbox_item_record \(tenant=\? AND record_id=\?/,
      () => listPlatformCalls.run(tx, 't', { page, messageId: 'msg_1' }),
    ],
    [
      /SEARCH application USING INDEX \w+ \(.*remote_id=\?/,
      () => listApplications.run(tx, 't', { page, filter: { remoteId: 'r' } }),
    ],
  ]
  for (const [expected, list] of byKey) {
    plans = []
    await list()
    assert.match(plans[0]!, expected)
  }

  // These are asked for every half minute, however much was ever sent.
  const byWhatWaits: [RegExp, () => Promise<unknown>][] = [
    [/outbox_item USING INDEX outbox_item_due/, () => operations.queueDepths.run(tx, { now: 0 })],
    [/SCAN i USING INDEX outbox_item_due/, () => operations.outboxDepth.run(tx, { now: 0 })],
    [/SCAN blob USING INDEX blob_unreferenced/, () => operations.claimUnwantedBlobs.run(tx, { now: 0, limit: 1 })],
    [/SEARCH attempt USING INDEX attempt_age/, () => operations.pruneAttempts.run(tx, { now: 0 })],
  ]
  for (const [expected, look] of byWhatWaits) {
    plans = []
    await look()
    assert.match(plans[0]!, expected)
  }
})
