import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createInterface } from 'node:readline'
import test from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { startPostgres } from './postgres.ts'

/** The value of a server setting, asked over a connection of its own. */
async function setting(url: string, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query('select current_setting($1) as value', [name])
    return rows[0].value
  } finally {
    await client.end()
  }
}

/** Waits until a server has ended and its files are removed, which is the last thing to happen. */
async function gone(url: string, dataFolder: string): Promise<void> {
  while (existsSync(dataFolder)) await wait(20)
  await assert.rejects(setting(url, 'port'), { code: 'ECONNREFUSED' })
}

/** A process that starts a server of its own, says its URL and lives until its input ends. */
async function owner(): Promise<{ child: ChildProcess; url: string; dataFolder: string }> {
  const program = `
    import { startPostgres } from ${JSON.stringify(new URL('./postgres.ts', import.meta.url).href)}
    delete process.env.TEST_DATABASE_URL
    console.log((await startPostgres()).url)
    process.stdin.resume()`
  const child = spawn(process.execPath, ['--input-type=module-typescript', '--eval', program], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit').then((how) => assert.fail(`ended too early: ${how}`))
  const [url] = await Promise.race([once(createInterface({ input: child.stdout }), 'line'), ended])
  ended.catch(() => {})
  return { child, url, dataFolder: await setting(url, 'data_directory') }
}

test('several servers at once: each its own, fast or durable as asked', async () => {
  const given = process.env.TEST_DATABASE_URL
  delete process.env.TEST_DATABASE_URL
  const servers = await Promise.all([startPostgres(), startPostgres({ durable: true })])
  try {
    const [fast, durable] = servers
    assert.notEqual(new URL(fast.url).port, new URL(durable.url).port)
    for (const [name, whenFast, whenDurable] of [
      ['fsync', 'off', 'on'],
      ['synchronous_commit', 'off', 'on'],
      ['full_page_writes', 'off', 'on'],
      ['max_connections', '200', '200'],
      ['server_encoding', 'UTF8', 'UTF8'],
    ] as const) {
      assert.equal(await setting(fast.url, name), whenFast, name)
      assert.equal(await setting(durable.url, name), whenDurable, name)
    }
  } finally {
    await Promise.all(servers.map((server) => server.stop()))
    if (given !== undefined) process.env.TEST_DATABASE_URL = given
  }
  for (const server of servers) await assert.rejects(setting(server.url, 'port'), { code: 'ECONNREFUSED' })
})

test('TEST_DATABASE_URL is used as it is, and survives stop()', async (t) => {
  const own = await startPostgres({ durable: true })
  const given = process.env.TEST_DATABASE_URL
  process.env.TEST_DATABASE_URL = own.url
  t.after(async () => {
    if (given === undefined) delete process.env.TEST_DATABASE_URL
    else process.env.TEST_DATABASE_URL = given
    await own.stop()
  })
  const server = await startPostgres()
  assert.equal(server.url, own.url)
  await server.stop()
  assert.equal(await setting(own.url, 'fsync'), 'on')
})

test('a server does not keep its process alive, and ends with it', async () => {
  const { child, url, dataFolder } = await owner()
  const exited = once(child, 'exit')
  child.stdin?.end()
  assert.deepEqual(await exited, [0, null])
  await gone(url, dataFolder)
})

for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
  test(`a server ends with its process, ended by ${signal}`, async () => {
    const { child, url, dataFolder } = await owner()
    child.kill(signal)
    await gone(url, dataFolder)
  })
}
