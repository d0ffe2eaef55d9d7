import assert from 'node:assert/strict'
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import test, { type TestContext } from 'node:test'
import { ConfigError, readConfig } from '../src/config.ts'
import { temporaryFolder } from './support/sandbox.ts'

const main = join(import.meta.dirname, '..', 'src', 'main.ts')

function start(t: TestContext, more: Record<string, string> = {}): ChildProcess {
  const env = { PATH: process.env.PATH, GANGWAY_DATA_DIR: temporaryFolder(t), ...more }
  const child = fork(main, { env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
  t.after(() => child.kill('SIGKILL'))
  return child
}

test('beside a gateway it tells its address, plays there, and ends with it', async (t) => {
  const child = start(t)
  const [{ type, origin }] = (await once(child, 'message')) as [{ type: string; origin: string }]
  assert.equal(type, 'listening')
  assert.equal((await fetch(`${origin}/api/sandbox`)).status, 200)
  child.disconnect()
  const [code] = await once(child, 'exit')
  assert.equal(code, 0)
})

test('what keeps it from starting is said in a sentence', async (t) => {
  const child = start(t, { GANGWAY_SANDBOX_PORT: 'eighty' })
  let said = ''
  child.stderr!.setEncoding('utf8').on('data', (text) => {
    said += text
  })
  const [code] = await once(child, 'close')
  assert.equal(code, 1)
  assert.equal(said, 'The sandbox cannot start. GANGWAY_SANDBOX_PORT must be a port number, 0 to 65535\n')
})

test('alone it has a port of its own, beside a gateway any that is free', () => {
  assert.equal(readConfig({}, true).port, 8090)
  assert.equal(readConfig({}, false).port, 0)
  assert.equal(readConfig({ GANGWAY_SANDBOX_PORT: '9000' }, false).port, 9000)
  assert.throws(() => readConfig({ GANGWAY_SANDBOX_PORT: '70000' }, true), ConfigError)
  assert.equal(readConfig({ GANGWAY_DATA_DIR: '/var/lib/gangway' }, true).dataDir, '/var/lib/gangway/sandbox')
})
