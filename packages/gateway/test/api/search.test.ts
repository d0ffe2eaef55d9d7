import assert from 'node:assert/strict'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import pg from 'pg'
import { columnTypes as postgresTypes } from '../../src/store/dialects/postgres/types.ts'
import { columnTypes as sqliteTypes } from '../../src/store/dialects/sqlite/types.ts'
import { applicationSearch } from '../../src/store/migrations/0003-application-search.ts'
import { searchChunks } from '../../src/store/migrations/0016-search-chunks.ts'
import { chunkCode, chunkCodeSql, chunkOf, chunkRows } from '../../src/store/operations/words/chunks.ts'
import { type Home, onBothStores } from '../support/stores.ts'
import { startApi } from './support/api-server.ts'
import { seed } from './support/seed.ts'

onBothStores('applications are found by words of names and e-mails', async (t, home) => {
  const api = await startApi(t, home)
  const make = seed(api)
  const hub = await make.connection('candidatehub')
  const snag = await make.connection('snagajob')
  const apply = async (of: string, fullName: string, email: string) =>
    (
      await make.application(of, {
        content: { candidate: { fullName, lastName: fullName.split(' ').at(-1), emails: [email] } },
      })
    ).id
  const zoe = await apply(hub, 'Zoë Ångström', 'zoe.a@example.org')
  const joe = await apply(snag, 'Joe O’Brien', 'job@angstrom.example')
  const wang = await apply(snag, '王小明', 'wang@example.org')
  const found = async (q: string, more = '') => {
    const answer = await api.call('GET', `/v1/applications?q=${encodeURIComponent(q)}${more}`)
    assert.equal(answer.status, 200, answer.text)
    return answer.body.data.map((application: { id: string }) => application.id)
  }
  assert.deepEqual(await found('zoe angstrom'), [zoe])
  assert.deepEqual(await found('ÅNGSTRÖM'), [joe, zoe])
  assert.deepEqual(await found('angstrom zo'), [zoe])
  // Only the last word may be the beginning of one.
  assert.deepEqual(await found('zo angstrom'), [])
  assert.deepEqual(await found('example'), [wang, joe, zoe])
  assert.deepEqual(await found("o'brien"), [joe])
  assert.deepEqual(await found('王小'), [wang])
  assert.deepEqual(await found('zoe.a@example.org'), [zoe])
  assert.deepEqual(await found('zoe joe'), [])
  assert.deepEqual(await found('angstrom', '&platform=snagajob'), [joe])
  assert.deepEqual(await found('-- !'), [])
  for (const q of [
    '"',
    "'",
    '*',
    'a*',
    'NOT zoe',
    'zoe OR joe',
    'words:zoe',
    ":* & '",
    '\\',
    'zoe)',
    '{zoe}',
    '^zoe',
    '+zoe',
  ]) {
    await found(q)
  }
})

onBothStores('what is found is read in pages too', async (t, home) => {
  const api = await startApi(t, home)
  const make = seed(api)
  const connectionId = await make.connection()
  const ids: string[] = []
  for (let n = 0; n < 3; n++) ids.unshift((await make.application(connectionId)).id)
  const first = await api.call('GET', '/v1/applications?q=mira&limit=2')
  const second = await api.call('GET', `/v1/applications?q=mira&limit=2&cursor=${first.body.nextCursor}`)
  const seen = [...first.body.data, ...second.body.data].map((application: { id: string }) => application.id)
  assert.deepEqual(seen, ids)
  assert.equal(second.body.nextCursor, null)
})

onBothStores('an application that changed is found by what it says now', async (t, home) => {
  const api = await startApi(t, home)
  const make = seed(api)
  const connectionId = await make.connection()
  const say = (fullName: string) =>
    make.application(connectionId, { remoteId: 'r', content: { candidate: { fullName } } })
  const { id } = await say('Ada Before')
  await say('Ada After')
  const found = async (q: string) => (await api.call('GET', `/v1/applications?q=${q}`)).body.data.length
  assert.equal((await api.call('GET', `/v1/applications/${id}`)).body.candidate.fullName, 'Ada After')
  assert.equal(await found('before'), 0)
  assert.equal(await found('after'), 1)
})

/** Runs SQL beside the gateway, on its database. */
async function beside(home: Home, statements: { sqlite: string[]; postgres: string[] }): Promise<void> {
  if (home.kind === 'sqlite') {
    const database = new Sqlite(join(home.dataDir, 'gangway.db'))
    for (const statement of statements.sqlite) database.exec(statement)
    database.close()
    return
  }
  const client = new pg.Client({ connectionString: home.databaseUrl })
  await client.connect()
  for (const statement of statements.postgres) await client.query(statement)
  await client.end()
}

onBothStores(
  'what is found lies in many chunks of the index, and is read newest first with any filter',
  async (t, home) => {
    const api = await startApi(t, home)
    const make = seed(api)
    const hub = await make.connection()
    const snag = await make.connection('snagajob')
    const ids: string[] = []
    // At both sides of the borders of chunks, and many chunks apart.
    for (const position of [chunkRows - 1, 2 * chunkRows - 1, 9 * chunkRows, 700 * chunkRows + 5]) {
      await beside(home, {
        sqlite: [`update sqlite_sequence set seq = ${position - 1} where name = 'application'`],
        postgres: [`select setval(pg_get_serial_sequence('application', 'position'), ${position}, false)`],
      })
      for (const connectionId of [hub, snag]) {
        const content = { candidate: { fullName: `Mary Number${position}`, lastName: 'Number' } }
        ids.unshift((await make.application(connectionId, { content })).id)
      }
    }
    const read = async (query: string) => {
      const seen: string[] = []
      let cursor: string | null = ''
      while (cursor !== null) {
        const { body }: { body: { data: { id: string }[]; nextCursor: string | null } } = await api.call(
          'GET',
          `/v1/applications?${query}${cursor && `&cursor=${cursor}`}`,
        )
        seen.push(...body.data.map(({ id }) => id))
        cursor = body.nextCursor
      }
      return seen
    }
    for (const limit of [1, 3, 200]) {
      assert.deepEqual(await read(`q=ma&limit=${limit}`), ids)
      assert.deepEqual(await read(`q=number+mary&limit=${limit}`), ids)
      const ofSnag = ids.filter((_, at) => at % 2 === 0)
      assert.deepEqual(await read(`q=ma&connectionId=${snag}&limit=${limit}`), ofSnag)
    }
    assert.deepEqual(await read(`q=number${chunkRows - 1}`), ids.slice(-2))
    assert.deepEqual(await read('q=mary+nobody'), [])

    // An index of before chunks is taken over.
    const old = (types: typeof sqliteTypes) => [...applicationSearch(types)]
    await beside(home, {
      sqlite: [
        ...old(sqliteTypes),
        `insert into application_search (rowid, words) select rowid, replace(substr(words, 5), ' ' || substr(words, 1, 4), ' ') from application_words`,
        'drop table application_words',
        ...searchChunks(sqliteTypes),
      ],
      postgres: [
        ...old(postgresTypes),
        `insert into application_search (tenant, application_id, words)
        select a.tenant, a.id, array_to_tsvector(array(select substr(word, 5) from unnest(tsvector_to_array(w.words)) word))
        from application_words w join application a on a.position = w.position`,
        'drop table application_words',
        ...searchChunks(postgresTypes),
      ],
    })
    assert.deepEqual(await read('q=number+ma'), ids)
    assert.deepEqual(await read(`q=number${2 * chunkRows - 1}`), ids.slice(-4, -2))
  },
)

onBothStores('the code of a chunk is the same in SQL as in the program', async (_t, home) => {
  const positions = [1, chunkRows - 1, chunkRows, 36 * chunkRows, 123_456_789, 5_000_000_000]
  const query = `select ${chunkCodeSql('p')} as code from (values ${positions.map((p) => `(${p})`).join(', ')}) as given`
  const expected = positions.map((position) => chunkCode(chunkOf(position)))
  if (home.kind === 'sqlite') {
    const rows = new Sqlite(':memory:').prepare(query.replaceAll(/\bp \//g, 'column1 /')).all() as { code: string }[]
    return assert.deepEqual(
      rows.map(({ code }) => code),
      expected,
    )
  }
  const client = new pg.Client({ connectionString: home.databaseUrl })
  await client.connect()
  const { rows } = await client.query(`${query} (p)`)
  await client.end()
  assert.deepEqual(
    rows.map(({ code }) => code),
    expected,
  )
})
