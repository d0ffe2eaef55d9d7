import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, renameSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import pg from 'pg'
import { createApi } from '../../../../scripts/demo/api.ts'
import { type GatewayProcess, startGatewayProcess } from '../../../../scripts/demo/gateway-process.ts'
import { sealingContext } from '../../src/secrets/contexts.ts'
import { createSecretBox } from '../../src/secrets/secret-box.ts'
import { parseSecretKeys } from '../../src/secrets/secret-keys.ts'
import { openStore } from '../../src/store/open.ts'
import { type Home, onBothStores, onPostgres, onSqlite } from '../support/stores.ts'

const secretKey = randomBytes(32).toString('base64')
const adminKey = randomBytes(32).toString('base64url')

const settingsFor = (home: Home): Record<string, string> => ({
  GANGWAY_DATA_DIR: home.dataDir,
  GANGWAY_SECRET_KEY: secretKey,
  GANGWAY_ADMIN_KEY: adminKey,
  GANGWAY_SANDBOX: 'off',
  ...(home.databaseUrl && { DATABASE_URL: home.databaseUrl }),
})

const tenantsOf = async ({ origin }: GatewayProcess) =>
  (await createApi(origin, adminKey)<{ data: { id: string }[] }>('GET', '/tenants')).data.map(({ id }) => id)

onBothStores('a restart finds everything as it was', async (t, home) => {
  const first = await startGatewayProcess(settingsFor(home))
  const tenants = await tenantsOf(first)
  assert.equal(tenants.length, 1)
  await first.stop()
  assert.equal(first.process.exitCode, 0, 'a stop that was asked for ends with code 0')
  const second = await startGatewayProcess(settingsFor(home))
  t.after(() => second.stop())
  assert.deepEqual(await tenantsOf(second), tenants)
})

onSqlite('a receiver that never answers does not keep it from stopping in time', async (t, home) => {
  const asked = Promise.withResolvers<void>()
  const receiver = createServer(() => asked.resolve()).listen(0, '127.0.0.1')
  await once(receiver, 'listening')
  t.after(() => receiver.closeAllConnections())
  t.after(() => receiver.close())
  const { port } = receiver.address() as AddressInfo
  const gateway = await startGatewayProcess({ ...settingsFor(home), GANGWAY_ALLOW_PRIVATE_URLS: 'on' })
  const api = createApi(gateway.origin, adminKey)
  const { id } = await api<{ id: string }>('POST', '/endpoints', { url: `http://127.0.0.1:${port}/` })
  await api('POST', `/endpoints/${id}/test`)
  await asked.promise
  await gateway.stop()
  assert.equal(gateway.process.exitCode, 0)
  assert.match(gateway.output(), /"msg":"stopped"/)
})

onSqlite('any text of 32 characters is an admin key', async (t, home) => {
  for (const key of ['correct horse battery staple and more', 'ключ, который никто не угадает никогда']) {
    const gateway = await startGatewayProcess({ ...settingsFor(home), GANGWAY_ADMIN_KEY: key })
    t.after(() => gateway.stop())
    const authorization = `Bearer ${Buffer.from(key).toString('latin1')}`
    const { status } = await fetch(`${gateway.origin}/v1/tenants`, { headers: { authorization } })
    assert.equal(status, 200, key)
    await gateway.stop()
  }
})

onBothStores('a database of a newer Gangway is refused, and left as it is', async (_t, home) => {
  const store = await openStore({ ...home, report: (error) => assert.fail(error) })
  await store.close()
  await addMigration(home, '9999-from-the-future')
  const fault = /written by a newer Gangway: its schema has the migration "9999-from-the-future"/
  await assert.rejects(openStore({ ...home, report: () => {} }), { name: 'NewerSchemaError', message: fault })
  await assert.rejects(startGatewayProcess(settingsFor(home)), { message: fault })
})

onBothStores('a secret key that does not open what is stored keeps it from starting', async (_t, home) => {
  const first = await startGatewayProcess(settingsFor(home))
  await first.stop()
  const other = { ...settingsFor(home), GANGWAY_SECRET_KEY: randomBytes(32).toString('base64') }
  await assert.rejects(startGatewayProcess(other), { message: /GANGWAY_SECRET_KEY: the key given does not open/ })
})

onSqlite('a secret key that is gone is missed, not made anew', async (t, { dataDir }) => {
  const settings = { GANGWAY_DATA_DIR: dataDir, GANGWAY_SANDBOX: 'off' }
  const first = await startGatewayProcess(settings)
  await first.stop()
  const [file, elsewhere] = [join(dataDir, 'secret.key'), join(dataDir, 'elsewhere')]
  renameSync(file, elsewhere)
  const fault = /GANGWAY_SECRET_KEY: is not set, and \S+secret\.key is missing/
  await assert.rejects(startGatewayProcess(settings), { message: fault })
  assert.equal(existsSync(file), false)
  renameSync(elsewhere, file)
  const again = await startGatewayProcess(settings)
  t.after(() => again.stop())
  await again.stop()
})

onBothStores('a secret key is rotated: newest first for one start, then the old one goes', async (t, home) => {
  const first = await startGatewayProcess(settingsFor(home))
  const registration = { platform: 'snagajob', name: 'S', credentials: { apiSecret: 'secret' }, settings: {} }
  const { id } = await createApi(first.origin, adminKey)<{ id: string }>('POST', '/registrations', registration)
  await createApi(first.origin, adminKey)('PATCH', `/registrations/${id}`, { credentials: { apiSecret: 'newer' } })
  const endpoint = { url: 'https://example.org/' }
  await createApi(first.origin, adminKey)('POST', '/endpoints', endpoint)
  await first.stop()
  const newKey = randomBytes(32).toString('base64')
  const both = await startGatewayProcess({ ...settingsFor(home), GANGWAY_SECRET_KEY: `${newKey},${secretKey}` })
  await both.stop()
  const store = await openStore({ ...home, report: (error) => assert.fail(error) })
  t.after(() => store.close())
  const box = createSecretBox(parseSecretKeys(newKey))
  const secrets = await store.listSealed(undefined)
  assert.deepEqual(
    secrets.map(({ table, column, tenant, id, sealed }) => [
      `${table}.${column}`,
      box.open(sealed, sealingContext(table, tenant, id)).replace(/whsec_.*/, 'whsec'),
    ]),
    [
      ['registration.credentials', '{"apiSecret":"newer"}'],
      ['registration.previous_credentials', '{"apiSecret":"secret"}'],
      ['endpoint.secret', 'whsec'],
    ],
  )
})

onPostgres('processes that start together on one PostgreSQL migrate once', async (_t, home) => {
  const started = await Promise.all(Array.from({ length: 3 }, () => startGatewayProcess(settingsFor(home))))
  const tenants = await Promise.all(started.map(tenantsOf))
  assert.equal(new Set(tenants.flat()).size, 1, 'one of them made the first tenant')
  await Promise.all(started.map((each) => each.stop()))
})

onSqlite(
  'a second process on the same folder is refused, until the first one is gone, even killed',
  async (_t, home) => {
    const first = await startGatewayProcess(settingsFor(home))
    await assert.rejects(startGatewayProcess(settingsFor(home)), {
      message: /^Gangway cannot start. GANGWAY_DATA_DIR: Another process is using the data folder .*\n$/m,
    })
    const exited = once(first.process, 'exit')
    first.process.kill('SIGKILL')
    await exited
    const second = await startGatewayProcess(settingsFor(home))
    await second.stop()
  },
)

onSqlite('a folder or a database that cannot be used is told by its setting', async (_t, home) => {
  // Neither keys nor anything else of the machine that runs the test.
  const s3 = {
    GANGWAY_DOCUMENTS: 's3://bucket/prefix',
    AWS_ACCESS_KEY_ID: 'half-a-pair',
    AWS_SECRET_ACCESS_KEY: '',
    AWS_CONFIG_FILE: join(home.dataDir, 'none'),
    AWS_SHARED_CREDENTIALS_FILE: join(home.dataDir, 'none'),
    AWS_EC2_METADATA_DISABLED: 'true',
  }
  const faults: [Record<string, string>, RegExp][] = [
    [{ GANGWAY_DATA_DIR: process.execPath }, /^Gangway cannot start. GANGWAY_DATA_DIR: the folder/m],
    [{ GANGWAY_DOCUMENTS: `file:${process.execPath}` }, /^Gangway cannot start. GANGWAY_DOCUMENTS: /m],
    // Linux lets nobody make a folder here, and Node would try for ever.
    [{ GANGWAY_DATA_DIR: '/proc/gangway/data' }, /^Gangway cannot start. GANGWAY_DATA_DIR: the folder/m],
    [{ GANGWAY_DOCUMENTS: 'file:/proc/gangway/documents' }, /^Gangway cannot start. GANGWAY_DOCUMENTS: /m],
    [{ ...s3, AWS_REGION: '' }, /^Gangway cannot start. GANGWAY_DOCUMENTS: s3:\/\/ needs AWS_REGION/m],
    [{ ...s3, AWS_REGION: 'eu-west-1' }, /^Gangway cannot start. GANGWAY_DOCUMENTS: .*AWS_SECRET_ACCESS_KEY/m],
    [{ DATABASE_URL: 'postgres://127.0.0.1:1/gangway' }, /^Gangway cannot start. DATABASE_URL: .*refused/im],
  ]
  for (const [setting, message] of faults) {
    await assert.rejects(startGatewayProcess({ ...settingsFor(home), ...setting }), { message })
  }
})

onSqlite('without keys the first start makes them: shown once, readable by nobody else', async (t, { dataDir }) => {
  const settings = { GANGWAY_DATA_DIR: dataDir, GANGWAY_SANDBOX: 'off' }
  const first = await startGatewayProcess(settings)
  t.after(() => first.stop())
  const [shown] = await first.wrote(/gwk_[\w-]{40,}(?=\n)/)
  const tenants = async ({ origin }: GatewayProcess) =>
    (await createApi(origin, shown)<{ data: unknown[] }>('GET', '/tenants')).data
  assert.equal((await tenants(first)).length, 1)
  await first.stop()
  assert.equal(statSync(join(dataDir, 'secret.key')).mode & 0o077, 0)
  const second = await startGatewayProcess(settings)
  t.after(() => second.stop())
  assert.equal((await tenants(second)).length, 1)
  await second.stop()
  assert.doesNotMatch(second.output(), /gwk_/)
})

onBothStores('each start shows a link for the first operator, until there is one', async (t, home) => {
  const link = /^ +(http\S+)\/console\/welcome#([\w-]{43})$/m
  const first = await startGatewayProcess(settingsFor(home))
  const [, at, token] = await first.wrote(link)
  assert.equal(at, first.origin)
  await first.stop()
  const second = await startGatewayProcess(settingsFor(home))
  const [, , another] = await second.wrote(link)
  assert.notEqual(another, token)
  const { operator } = await createApi(second.origin, adminKey)<{ operator: { role: string } }>(
    'POST',
    '/operators/first',
    { token, email: 'ada@gangway.example', password: 'nine ducks on a long pond' },
  )
  assert.equal(operator.role, 'admin')
  await second.stop()
  const third = await startGatewayProcess(settingsFor(home))
  t.after(() => third.stop())
  await third.stop()
  assert.doesNotMatch(third.output(), /welcome/)
})

/** Writes, as a newer version would, that a migration was applied that this one does not know. */
async function addMigration(home: Home, name: string): Promise<void> {
  const statement = `insert into migration select max(number) + 1, '${name}' from migration`
  if (home.kind === 'sqlite') {
    const database = new Sqlite(join(home.dataDir, 'gangway.db'))
    database.exec(statement)
    database.close()
    return
  }
  const client = new pg.Client({ connectionString: home.databaseUrl })
  await client.connect()
  await client.query(statement)
  await client.end()
}
