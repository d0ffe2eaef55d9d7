import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import type { HttpOutcome } from './outcome.ts'
import { OK, onRequest, POST, rawReceiver, testClient } from './receiver.fixture.ts'

function assertFailed(
  outcome: HttpOutcome,
  code: string,
  sent: string,
): asserts outcome is HttpOutcome & { kind: 'failed' } {
  assert.ok(outcome.kind === 'failed', JSON.stringify(outcome))
  assert.deepEqual([outcome.code, outcome.sent], [code, sent], outcome.message)
}

test('nobody listens', async (t) => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  assertFailed(await testClient(t).request({ ...POST, url: `http://127.0.0.1:${port}/` }), 'connect', 'no')
})

test('the name does not resolve, and a resolver that never answers', async (t) => {
  const failing = testClient(t, { resolve: () => Promise.reject(Object.assign(new Error(), { code: 'ENOTFOUND' })) })
  assertFailed(await failing.request({ ...POST, url: 'http://nowhere.test/' }), 'dns', 'no')
  const silent = testClient(t, { resolve: () => new Promise(() => {}), connectTimeoutMs: 30 })
  assertFailed(await silent.request({ ...POST, url: 'http://silent.test/' }), 'connect', 'no')
  const sooner = await silent.request({ ...POST, url: 'http://sooner.test/', timeoutMs: 5 })
  assertFailed(sooner, 'timeout', 'no')
})

test('the other side never answers', async (t) => {
  const receiver = await rawReceiver(t, (socket) => socket.resume())
  const outcome = await testClient(t).request({ ...POST, url: receiver.url, timeoutMs: 50 })
  assertFailed(outcome, 'timeout', 'maybe')
  assert.equal(outcome.status, undefined)
  // The connection is given up, since a late answer on it would be taken for the next one's.
  await once(receiver.sockets[0]!, 'end')
})

test('half-open: the other side ends its half without an answer', async (t) => {
  const receiver = await rawReceiver(t, (socket) => onRequest(socket, () => socket.end()))
  assertFailed(await testClient(t).request({ ...POST, url: receiver.url }), 'reset', 'maybe')
})

test('a reset before the answer, tried once only', async (t) => {
  const receiver = await rawReceiver(t, (socket) => onRequest(socket, () => socket.resetAndDestroy()))
  assertFailed(await testClient(t).request({ ...POST, url: receiver.url, method: 'PUT' }), 'reset', 'maybe')
  assert.equal(receiver.sockets.length, 1)
})

test('an answer that breaks off says which status it began with', async (t) => {
  const head = 'HTTP/1.1 201 Created\r\n'
  for (const answer of [
    `${head}content-length: 10\r\n\r\nhalf`,
    `${head}connection: close\r\ncontent-length: 10\r\n\r\nhalf`,
    `${head}transfer-encoding: chunked\r\n\r\n4\r\nhalf\r\n`,
    `${head}connection: close\r\ntransfer-encoding: chunked\r\n\r\n4\r\nhalf\r\n`,
  ]) {
    const receiver = await rawReceiver(t, (socket) => onRequest(socket, () => socket.end(answer)))
    const outcome = await testClient(t).request({ ...POST, url: receiver.url })
    assertFailed(outcome, 'reset', 'maybe')
    assert.equal(outcome.status, 201)
  }
})

test('a body without end is cut and the connection closed', async (t) => {
  const receiver = await rawReceiver(t, (socket) => {
    onRequest(socket, () => {
      socket.write('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n')
      const pour = () => {
        while (!socket.destroyed && socket.write(`1000\r\n${'x'.repeat(4096)}\r\n`));
      }
      socket.on('drain', pour)
      pour()
    })
  })
  const outcome = await testClient(t).request({ ...POST, url: receiver.url, maxResponseBytes: 5000 })
  assert.ok(outcome.kind === 'response')
  assert.equal(outcome.truncated, true)
  assert.equal(outcome.body.length, 5000)
  const socket = receiver.sockets[0]!
  if (!socket.closed) await new Promise((closed) => socket.once('close', closed))
})

test('a body of exactly the size that is kept is whole; one byte more is not', async (t) => {
  const receiver = await rawReceiver(t, (socket) => onRequest(socket, () => socket.write(OK)))
  const http = testClient(t)
  for (const [maxResponseBytes, body] of [
    [2, 'ok'],
    [1, 'o'],
    [0, ''],
  ] as const) {
    const outcome = await http.request({ ...POST, url: receiver.url, maxResponseBytes })
    assert.ok(outcome.kind === 'response')
    assert.deepEqual([Buffer.from(outcome.body).toString(), outcome.truncated], [body, body !== 'ok'])
  }
})

test('headers and bodies that drip are cut off at the deadline of the whole request', async (t) => {
  const drip = (start: string) => (socket: Socket) => {
    socket.resume()
    socket.write(start)
    const timer = setInterval(() => socket.write('x'), 10)
    socket.on('close', () => clearInterval(timer))
  }
  const headers = await rawReceiver(t, drip('HTTP/1.1 200 OK\r\nx-long: '))
  const body = await rawReceiver(t, drip('HTTP/1.1 200 OK\r\ncontent-length: 900\r\n\r\n'))
  const http = testClient(t)
  const [dripping, filling] = await Promise.all([
    http.request({ ...POST, url: headers.url, timeoutMs: 150 }),
    http.request({ ...POST, url: body.url, timeoutMs: 150 }),
  ])
  assertFailed(dripping, 'timeout', 'maybe')
  assert.equal(dripping.status, undefined)
  assertFailed(filling, 'timeout', 'maybe')
  assert.equal(filling.status, 200)
})

test('a compressed answer is kept as it came', async (t) => {
  const bomb = gzipSync(Buffer.alloc(10_000_000))
  const receiver = await rawReceiver(t, (socket) => {
    onRequest(socket, () => {
      socket.write(`HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: ${bomb.length}\r\n\r\n`)
      socket.write(bomb)
    })
  })
  const outcome = await testClient(t).request({ ...POST, url: receiver.url, maxResponseBytes: 1_000_000 })
  assert.ok(outcome.kind === 'response')
  assert.deepEqual(Buffer.from(outcome.body), bomb)
})

test('what is not HTTP/1.1', async (t) => {
  for (const answer of [
    'garbage\r\n\r\n',
    'HTTP/9.9 200 OK\r\n\r\n',
    'HTTP/1.1 abc OK\r\n\r\n',
    'SSH-2.0-OpenSSH_9.6\r\n',
    'HTTP/1.1 200 OK\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
    'HTTP/1.1 200 OK\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nab',
    'HTTP/1.1 200 OK\r\nbad header\r\n\r\n',
    `HTTP/1.1 200 OK\r\nx-huge: ${'x'.repeat(20_000)}\r\n\r\n`,
    `HTTP/1.1 200 OK\r\n${'x-many: x\r\n'.repeat(5000)}\r\n`,
    'HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n',
    'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n',
  ]) {
    const receiver = await rawReceiver(t, (socket) => onRequest(socket, () => socket.write(answer)))
    const outcome = await testClient(t).request({ ...POST, url: receiver.url })
    assertFailed(outcome, 'protocol', 'maybe')
  }
})

test('an early hint is not the answer', async (t) => {
  const receiver = await rawReceiver(t, (socket) => {
    onRequest(socket, () => socket.write(`HTTP/1.1 103 Early Hints\r\nlink: x\r\n\r\n${OK}`))
  })
  const outcome = await testClient(t).request({ ...POST, url: receiver.url })
  assert.ok(outcome.kind === 'response')
  assert.deepEqual([outcome.status, outcome.headers], [200, [['content-length', '2']]])
})

test('a second answer that nobody asked for is not given to the next request', async (t) => {
  const receiver = await rawReceiver(t, (socket, number) => {
    onRequest(socket, () => socket.write(number === 1 ? `${OK}HTTP/1.1 500 Evil\r\ncontent-length: 0\r\n\r\n` : OK))
  })
  const http = testClient(t, { connectionsPerOrigin: 1 })
  for (let i = 0; i < 2; i++) {
    const outcome = await http.request({ ...POST, url: receiver.url })
    assert.ok(outcome.kind === 'response')
    assert.equal(outcome.status, 200)
  }
})

test('any bytes for an answer end in an outcome', async (t) => {
  let answer: Uint8Array = Buffer.alloc(0)
  const receiver = await rawReceiver(t, (socket) => onRequest(socket, () => socket.end(answer)))
  const http = testClient(t)
  const piece = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.constantFrom(
      'HTTP/1.1 200 OK\r\n',
      'content-length: 3\r\n',
      'transfer-encoding: chunked\r\n',
      '\r\n',
      '3\r\nabc\r\n',
      '0\r\n\r\n',
    ),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (pieces) => {
      answer = Buffer.concat(pieces.map((part) => Buffer.from(part as Uint8Array)))
      const outcome = await http.request({ ...POST, url: receiver.url })
      if (outcome.kind === 'response') assert.ok(outcome.status >= 100 && outcome.status <= 999)
      else assert.equal(outcome.kind, 'failed')
    }),
    { numRuns: 60 },
  )
})
