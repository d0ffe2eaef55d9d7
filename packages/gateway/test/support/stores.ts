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
  test(`${name}, on SQLite`, (t) => withHome(t, 'sqlite', async (home) => fn(t, home)))
}

/** As `onBothStores`, for what only processes can do that share a PostgreSQL. */
export function onPostgres(name: string, fn: (t: TestContext, home: Home) => void | Promise<void>): void {
  test(`${name}, on PostgreSQL`, (t) => withHome(t, 'postgres', async (home) => fn(t, home)))
}

/** A home for a test that is registered otherwise; removed after the hooks that `use` gave to `t.after`. */
export function withHome<T>(t: TestContext, kind: Home['kind'], use: (home: Home) => Promise<T>): Promise<T> {
  return withDataDir(t, (dataDir) =>
    kind === 'sqlite' ? use({ kind, dataDir }) : withDatabase(t, (databaseUrl) => use({ kind, dataDir, databaseUrl })),
  )
}

/** Hooks run in the order they were given, so cleaning up is given last. */
async function withDataDir<T>(t: TestContext, use: (dataDir: string) => Promise<T>): Promise<T> {
  const dataDir = await mkdtemp(join(tmpdir(), 'gangway-data-'))
  try {
    return await use(dataDir)
  } finally {
    t.after(() => rm(dataDir, { recursive: true, force: true }))
  }
}

async function withDatabase<T>(t: TestContext, use: (databaseUrl: string) => Promise<T>): Promise<T> {
  server ??= startPostgres()
  const { url } = await server
  const name = `gangway_test_${randomBytes(8).toString('hex')}`
  await administer(url, `create database ${name} template template0`)
  try {
    const databaseUrl = new URL(url)
    databaseUrl.pathname = `/${name}`
    return await use(databaseUrl.href)
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
