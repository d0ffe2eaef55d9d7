import assert from 'node:assert/strict'
import { once } from 'node:events'
import { type TestContext, test } from 'node:test'
import { createServer, type Server } from 'node:tls'
import type { Resolve } from './lookup.ts'
import { OK, onRequest, POST, rawReceiver, testClient } from './receiver.fixture.ts'
import { RECEIVER_CERTIFICATE, RECEIVER_KEY } from './receiver-certificate.fixture.ts'

const loopback: Resolve = () => Promise.resolve([{ address: '127.0.0.1', family: 4 }])

const answering = (t: TestContext, host?: string) =>
  rawReceiver(t, (socket) => onRequest(socket, () => socket.write(OK)), host)

test('a public name that resolves to a private address is refused, and nothing reaches it', async (t) => {
  const receiver = await answering(t)
  const http = testClient(t, { allowPrivate: false, resolve: loopback })
  for (const url of [`http://public.test:${receiver.port}/`, `https://public.test:${receiver.port}/`]) {
    const outcome = await http.request({ ...POST, url, allowHttp: true })
    assert.ok(outcome.kind === 'refused')
    assert.equal(outcome.code, 'address_not_allowed')
    assert.doesNotMatch(outcome.message, /127\.0\.0\.1/)
  }
  assert.equal(receiver.sockets.length, 0)
})

test('address literals are refused before anything is sent', async (t) => {
  const receiver = await answering(t)
  const http = testClient(t, { allowPrivate: false })
  for (const host of ['127.0.0.1', '2130706433', '0x7f.1', 'localhost', '[::1]', '[::ffff:127.0.0.1]', '0.0.0.0']) {
    const outcome = await http.request({ ...POST, url: `http://${host}:${receiver.port}/`, allowHttp: true })
    assert.ok(outcome.kind === 'refused', host)
    assert.equal(outcome.code, 'address_not_allowed')
  }
  assert.equal(receiver.sockets.length, 0)
})

test('the address that was judged is the one connected to: a name is asked once for each connection', async (t) => {
  const receiver = await answering(t)
  let asked = 0
  const resolve: Resolve = () => {
    asked += 1
    return Promise.resolve([{ address: asked === 1 ? '127.0.0.1' : '127.0.0.2', family: 4 }])
  }
  const http = testClient(t, { resolve, connectionsPerOrigin: 1 })
  for (let i = 0; i < 3; i++) {
    const outcome = await http.request({ ...POST, url: `http://rebinding.test:${receiver.port}/` })
    assert.equal(outcome.kind, 'response')
  }
  assert.equal(asked, 1)
  assert.equal(receiver.sockets[0]!.localAddress, '127.0.0.1')
})

test('an always allowed origin is reached on loopback over http, and only that one', async (t) => {
  const sandbox = await answering(t)
  const other = await answering(t)
  const http = testClient(t, { allowPrivate: false, alwaysAllowed: [sandbox.url] })
  assert.equal((await http.request({ ...POST, url: `${sandbox.url}orders` })).kind, 'response')
  assert.equal((await http.request({ ...POST, url: other.url })).kind, 'refused')
  http.alwaysAllow(other.url)
  assert.equal((await http.request({ ...POST, url: other.url })).kind, 'response')
  assert.throws(() => http.alwaysAllow('file:///'), TypeError)
})

test('an IPv6 literal works where private URLs are allowed', async (t) => {
  const receiver = await answering(t, '::1')
  const outcome = await testClient(t).request({ ...POST, url: receiver.url })
  assert.equal(outcome.kind, 'response')
})

test('hostile headers are refused before anything is sent', async (t) => {
  const receiver = await answering(t)
  const outcome = await testClient(t).request({ ...POST, url: receiver.url, headers: { a: 'b\r\nhost: c' } })
  assert.ok(outcome.kind === 'refused')
  assert.equal(outcome.code, 'invalid_header')
  assert.equal(receiver.sockets.length, 0)
})

test('a method or length that is none is refused', async (t) => {
  const http = testClient(t)
  const url = 'http://127.0.0.1:9/'
  const badMethod = await http.request({ ...POST, url, method: 'GET / HTTP/1.1\r\nx:' as 'GET' })
  assert.ok(badMethod.kind === 'refused')
  assert.equal(badMethod.code, 'invalid_request')
  async function* none(): AsyncGenerator<Uint8Array> {}
  const badLength = await http.request({ ...POST, url, body: { chunks: none(), contentLength: Number.NaN } })
  assert.ok(badLength.kind === 'refused')
  assert.equal(badLength.code, 'invalid_request')
})

async function secureReceiver(t: TestContext): Promise<number> {
  const server: Server = createServer({ cert: RECEIVER_CERTIFICATE, key: RECEIVER_KEY }, (socket) => {
    socket.on('error', () => {})
    onRequest(socket, () => socket.end(OK))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.after(() => server.close())
  return (server.address() as { port: number }).port
}

test('https with a trusted certificate for the name is answered', async (t) => {
  const port = await secureReceiver(t)
  const http = testClient(t, { resolve: loopback, ca: RECEIVER_CERTIFICATE })
  const outcome = await http.request({ ...POST, url: `https://receiver.test:${port}/` })
  assert.equal(outcome.kind, 'response')
})

test('an untrusted certificate, one for another name, and no TLS at all: nothing is sent', async (t) => {
  const port = await secureReceiver(t)
  const plain = await answering(t)
  const trusting = testClient(t, { resolve: loopback, ca: RECEIVER_CERTIFICATE })
  const outcomes = [
    await testClient(t, { resolve: loopback }).request({ ...POST, url: `https://receiver.test:${port}/` }),
    await trusting.request({ ...POST, url: `https://other.test:${port}/` }),
    await trusting.request({ ...POST, url: `https://127.0.0.1:${port}/` }),
    await trusting.request({ ...POST, url: `https://receiver.test:${plain.port}/`, timeoutMs: 300 }),
  ]
  for (const outcome of outcomes.slice(0, 3)) {
    assert.ok(outcome.kind === 'failed')
    assert.deepEqual([outcome.code, outcome.sent], ['tls', 'no'])
  }
  assert.ok(outcomes[3]!.kind === 'failed')
  assert.equal(outcomes[3]!.sent, 'no')
})
