import assert from 'node:assert/strict'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { codeIn, readPages, readTable } from '../../../../scripts/docs/pages.ts'
import { openStore } from '../../src/store/open.ts'
import { onSqlite } from '../support/stores.ts'

onSqlite('docs/privacy.md says of every table what erasing does to it', async (_t, home) => {
  const store = await openStore({ dataDir: home.dataDir, report: assert.fail })
  await store.close()
  const database = new Sqlite(join(home.dataDir, 'gangway.db'))
  const rows = database
    .prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")
    .all() as { name: string }[]
  database.close()
  // A search index has tables of its own inside.
  const tables = rows.map(({ name }) => name).filter((name) => !/_words_/.test(name))
  const page = readPages().find(({ path }) => path === 'docs/privacy.md')!
  const told = readTable(page.text, '## What erasing does to each table').flatMap(([names]) => codeIn(names!))
  assert.deepEqual(told.sort(), tables.sort())
})
