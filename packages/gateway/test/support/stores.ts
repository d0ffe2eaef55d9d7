import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { type TestContext } from 'node:test'
import pg from 'pg'
import { startPostgres, type ThrowAwayPostgres } from '../../../../scripts/postgres.ts'

/**
 * An empty home for the data of one test: a folder that exists and holds nothing, and for PostgreSQL a database that
 * holds no table. Both are removed after the test, whoever is still connected.
 */
export type Home =
  | { kind: 'sqlite'; dataDir: string; databaseUrl?: undefined }
  | { kind: 'postgres'; dataDir: string; databaseUrl: string }

/**
 * Registers the test twice, "<name>, on SQLite" and "<name>, on PostgreSQL", each with a home of its own. The home is
 * removed after the hooks that `fn` gave to `t.after`, so a server may be closed there.
 */
export function onBothStores(name: string, fn: (t: TestContext, home: Home) => void | Promise<void>): void {
  onSqlite(name, fn)
  onPostgres(name, fn)
}

/** As `onBothStores`, for what only the embedded database has, such as the lock on its folder. */
export function onSqlite(name: string, fn: (t: TestContext, home: Home) => void | Promise<void>): void {
  test(`${name}, on SQLite`, (t) => withDataDir(t, (dataDir) => fn(t, { kind: 'sqlite', dataDir })))
}

/** As `onBothStores`, for what only processes can do that share a PostgreSQL. */
export function onPostgres(name: string, fn: (t: TestContext, home: Home) => void | Promise<void>): void {
  test(`${name}, on PostgreSQL`, (t) =>
    withDataDir(t, (dataDir) => withDatabase(t, (databaseUrl) => fn(t, { kind: 'postgres', dataDir, databaseUrl }))))
}

/** Hooks run in the order they were given, so cleaning up is given last. */
async function withDataDir(t: TestContext, use: (dataDir: string) => void | Promise<void>): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'gangway-data-'))
  try {
    await use(dataDir)
  } finally {
    t.after(() => rm(dataDir, { recursive: true, force: true }))
  }
}

async function withDatabase(t: TestContext, use: (databaseUrl: string) => void | Promise<void>): Promise<void> {
  server ??= startPostgres()
  const { url } = await server
  const name = `gangway_test_${randomBytes(8).toString('hex')}`
  await administer(url, `create database ${name} template template0`)
  try {
    const databaseUrl = new URL(url)
    databaseUrl.pathname = `/${name}`
    await use(databaseUrl.href)
  } finally {
    t.after(() => administer(url, `drop database ${name} with (force)`))
  }
}

/** One server for all tests of this process. */
let server: Promise<ThrowAwayPostgres> | undefined

async function administer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
