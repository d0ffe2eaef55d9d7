import assert from 'node:assert/strict'
import { once } from 'node:events'
import { Agent, get, type IncomingMessage } from 'node:http'
import test from 'node:test'
import { listen } from './http-server.ts'
import { createLog } from './log.ts'

test('a server that is closed finishes what is in hand and takes nothing more, kept connections or not', async (t) => {
  const server = await listen(createLog('silent'), '127.0.0.1', 'PORT', 0, [])
  let arrived = () => {}
  const underWay = new Promise<void>((resolve) => {
    arrived = resolve
  })
  let finish = () => {}
  const released = new Promise<void>((resolve) => {
    finish = resolve
  })
  server.app.get('/slow', async () => {
    arrived()
    await released
    return 'finished'
  })
  server.app.get('/quick', async () => 'quick')
  await server.open()
  const agent = new Agent({ keepAlive: true })
  t.after(() => agent.destroy())
  const ask = async (path: string) => {
    const [response] = (await once(get(`${server.origin}${path}`, { agent }), 'response')) as [IncomingMessage]
    return (await response.toArray()).join('')
  }

  assert.equal(await ask('/quick'), 'quick')
  const slow = ask('/slow')
  await underWay
  const closed = server.close()
  await assert.rejects(fetch(`${server.origin}/quick`), (error: Error) => {
    assert.equal((error.cause as { code?: string }).code, 'ECONNREFUSED')
    return true
  })
  finish()
  assert.equal(await slow, 'finished')
  await closed
})

test('a port or a host that cannot be had is told by its setting', async (t) => {
  const log = createLog('silent')
  const server = await listen(log, '127.0.0.1', 'PORT', 0, [])
  t.after(() => server.close())
  const port = Number(new URL(server.origin).port)
  await assert.rejects(
    listen(log, '127.0.0.1', 'GANGWAY_ADMIN_PORT', port, []),
    /^ConfigError: GANGWAY_ADMIN_PORT: .*EADDRINUSE/,
  )
  await assert.rejects(listen(log, '192.0.2.1', 'PORT', 0, []), /^ConfigError: HOST: .*EADDRNOTAVAIL/)
})
