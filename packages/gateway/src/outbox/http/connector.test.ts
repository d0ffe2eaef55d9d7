import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { createConnector } from './connector.ts'
import { RefusedError } from './lookup.ts'
import { rawReceiver } from './receiver.fixture.ts'

function connect(t: TestContext, hostname: string, port: number, alwaysAllowed: string[] = []): Promise<Error | null> {
  const rules = { allowPrivate: false, alwaysAllowed: new Set(alwaysAllowed) }
  const connector = createConnector({
    rules,
    resolve: () => Promise.reject(new Error('none')),
    connectTimeoutMs: 10_000,
  })
  const host = `${hostname.includes(':') ? `[${hostname}]` : hostname}:${port}`
  return new Promise((resolve) => {
    connector({ hostname, host, protocol: 'http:', port: String(port) }, (error, socket) => {
      t.after(() => socket?.destroy())
      resolve(error)
    })
  })
}

test('an address literal, for which no name is looked up, is judged when the socket is opened', async (t) => {
  const receiver = await rawReceiver(t, () => {})
  for (const address of ['127.0.0.1', '::1', '::ffff:7f00:1', '0.0.0.0']) {
    assert.ok((await connect(t, address, receiver.port)) instanceof RefusedError, address)
  }
  assert.equal(await connect(t, '127.0.0.1', receiver.port, [`http://127.0.0.1:${receiver.port}`]), null)
})
