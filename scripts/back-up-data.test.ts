import assert from 'node:assert/strict'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import test, { type TestContext } from 'node:test'
import { backUpData } from './back-up-data.ts'

/** A data folder whose database is open and has an unfinished transaction. */
function dataFolder(t: TestContext) {
  const home = mkdtempSync(join(tmpdir(), 'gangway-backup-'))
  const dataDir = join(home, 'data')
  mkdirSync(join(dataDir, 'documents', 'ten_1', 'ab'), { recursive: true })
  mkdirSync(join(dataDir, 'documents', '.tmp'))
  writeFileSync(join(dataDir, 'documents', 'ten_1', 'ab', 'abc'), 'a résumé')
  writeFileSync(join(dataDir, 'documents', '.tmp', 'half'), 'half a rés')
  writeFileSync(join(dataDir, 'secret.key'), 'key', { mode: 0o600 })
  const db = new DatabaseSync(join(dataDir, 'gangway.db'))
  db.exec("pragma journal_mode = wal; create table t (x text); insert into t values ('committed')")
  db.exec("begin immediate; insert into t values ('not yet')")
  t.after(() => {
    db.close()
    rmSync(home, { recursive: true })
  })
  return { dataDir, documents: { kind: 'file', dir: join(dataDir, 'documents') } as const, target: join(home, 'copy') }
}

test('a backup of a database in use holds what is committed, the documents and the key', (t) => {
  const { dataDir, documents, target } = dataFolder(t)
  backUpData(dataDir, documents, target)
  const copy = new DatabaseSync(join(target, 'gangway.db'))
  assert.deepEqual(
    copy
      .prepare('select x from t')
      .all()
      .map(({ x }) => x),
    ['committed'],
  )
  copy.close()
  assert.equal(readFileSync(join(target, 'documents', 'ten_1', 'ab', 'abc'), 'utf8'), 'a résumé')
  assert.equal(existsSync(join(target, 'documents', '.tmp')), false)
  assert.equal(readFileSync(join(target, 'secret.key'), 'utf8'), 'key')
  assert.equal(statSync(join(target, 'secret.key')).mode & 0o077, 0)
  assert.equal(statSync(target).mode & 0o077, 0)
})

test('a backup overwrites nothing, and leaves nothing half done under its name', (t) => {
  const { dataDir, documents, target } = dataFolder(t)
  mkdirSync(target)
  assert.throws(() => backUpData(dataDir, documents, target), /is there already/)
  assert.deepEqual(readdirSync(target), [])
  assert.throws(() => backUpData(join(dataDir, 'elsewhere'), documents, `${target}-2`), /There is no/)
  assert.equal(existsSync(`${target}-2`), false)
})
