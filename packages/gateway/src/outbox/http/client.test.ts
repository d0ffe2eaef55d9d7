import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { StreamedBody } from './client.ts'
import { headerValue } from './outcome.ts'
import { OK, onRequest, POST, rawReceiver, testClient } from './receiver.fixture.ts'

test('a post arrives as given, and its answer comes back', async (t) => {
  const requests: string[] = []
  const receiver = await rawReceiver(t, (socket) => {
    onRequest(socket, (request) => {
      requests.push(request)
      socket.write(
        'HTTP/1.1 202 Accepted\r\nX-One: a\r\nset-cookie: b\r\nSet-Cookie: \xe9\r\ncontent-length: 5\r\n\r\nhello',
        'latin1',
      )
    })
  })
  const http = testClient(t)
  const outcome = await http.request({
    ...POST,
    url: `${receiver.url}hook?a=b#c`,
    headers: { 'X-Custom': 'é' },
    body: 'naïve',
  })
  assert.equal(outcome.kind, 'response')
  assert.ok(outcome.kind === 'response')
  assert.equal(outcome.status, 202)
  assert.deepEqual(outcome.headers, [
    ['x-one', 'a'],
    ['set-cookie', 'b'],
    ['set-cookie', 'é'],
    ['content-length', '5'],
  ])
  assert.equal(headerValue(outcome.headers, 'set-cookie'), 'b')
  assert.equal(headerValue(outcome.headers, 'absent'), undefined)
  assert.equal(Buffer.from(outcome.body).toString(), 'hello')
  assert.equal(outcome.truncated, false)
  assert.ok(outcome.durationMs >= 0)
  const [head, body] = requests[0]!.split('\r\n\r\n')
  assert.equal(head!.split('\r\n')[0], 'POST /hook?a=b HTTP/1.1')
  assert.match(head!, new RegExp(`^host: 127\\.0\\.0\\.1:${receiver.port}$`, 'm'))
  assert.match(head!, /^X-Custom: é\r?$/m)
  assert.match(head!, /^user-agent: Gangway\r?$/m)
  assert.doesNotMatch(head!, /accept-encoding/i)
  assert.equal(Buffer.from(body!, 'latin1').toString(), 'naïve')
})

test('connections are kept and shared, and never more than allowed', async (t) => {
  const held: (() => void)[] = []
  const receiver = await rawReceiver(t, (socket) => {
    onRequest(socket, () => {
      held.push(() => socket.write(OK))
      if (held.length === 2) for (const answer of held.splice(0)) answer()
    })
  })
  const http = testClient(t, { connectionsPerOrigin: 2 })
  const outcomes = await Promise.all(Array.from({ length: 8 }, () => http.request({ ...POST, url: receiver.url })))
  assert.deepEqual(
    outcomes.map((outcome) => outcome.kind === 'response' && outcome.status),
    Array(8).fill(200),
  )
  assert.equal(receiver.sockets.length, 2)
})

test('a slow destination does not hold up another one', async (t) => {
  const slow = await rawReceiver(t, () => {})
  const quick = await rawReceiver(t, (socket) => onRequest(socket, () => socket.write(OK)))
  const http = testClient(t, { connectionsPerOrigin: 1 })
  const waiting = Array.from({ length: 5 }, () => http.request({ ...POST, url: slow.url }))
  const outcome = await http.request({ ...POST, url: quick.url })
  assert.equal(outcome.kind, 'response')
  for (const socket of slow.sockets) socket.end(OK)
  slow.sockets[0]!.server?.on('connection', (socket) => socket.end(OK))
  await Promise.all(waiting)
})

test('a redirect is an answer, not a way', async (t) => {
  const receiver = await rawReceiver(t, (socket) => {
    onRequest(socket, () => socket.write('HTTP/1.1 307 See\r\nlocation: /elsewhere\r\ncontent-length: 0\r\n\r\n'))
  })
  const outcome = await testClient(t).request({ ...POST, url: receiver.url })
  assert.ok(outcome.kind === 'response')
  assert.equal(outcome.status, 307)
  assert.equal(headerValue(outcome.headers, 'location'), '/elsewhere')
  assert.equal(receiver.sockets.length, 1)
})

test('a streamed body is sent with its length', async (t) => {
  const requests: string[] = []
  const receiver = await rawReceiver(t, (socket) => {
    onRequest(socket, (request) => {
      requests.push(request)
      socket.write(OK)
    })
  })
  const outcome = await testClient(t).request({
    ...POST,
    url: receiver.url,
    body: streamed(['one', 'two', '', 'three'], 11),
  })
  assert.equal(outcome.kind, 'response')
  assert.match(requests[0]!, /content-length: 11\r\n/)
  assert.match(requests[0]!, /\r\n\r\nonetwothree$/)
})

test('a streamed body of another length, or one that fails, is our own fault and said so', async (t) => {
  const receiver = await rawReceiver(t, (socket) => socket.resume())
  const http = testClient(t)
  async function* failing() {
    yield Buffer.from('one')
    throw new Error('the disk is gone')
  }
  for (const [body, message] of [
    [streamed(['one'], 4), /length/],
    [streamed(['one', 'two'], 4), /length/],
    [{ chunks: failing(), contentLength: 6 }, /the disk is gone/],
  ] as [StreamedBody, RegExp][]) {
    const outcome = await http.request({ ...POST, url: receiver.url, body })
    assert.ok(outcome.kind === 'failed')
    assert.equal(outcome.code, 'body')
    assert.equal(outcome.sent, 'maybe')
    assert.match(outcome.message, message)
  }
})

test('a request that waits past its deadline for a connection is never sent', async (t) => {
  const requests: string[] = []
  let answerFirst = () => {}
  const receiver = await rawReceiver(t, (socket) => {
    onRequest(socket, (request) => {
      requests.push(request.slice(request.indexOf(' ') + 1, request.indexOf(' HTTP')))
      if (requests.length === 1) answerFirst = () => socket.write(OK)
      else socket.write(OK)
    })
  })
  const http = testClient(t, { connectionsPerOrigin: 1 })
  const first = http.request({ ...POST, url: `${receiver.url}first` })
  const second = await http.request({ ...POST, url: `${receiver.url}second`, timeoutMs: 50 })
  assert.ok(second.kind === 'failed')
  assert.deepEqual([second.code, second.sent], ['timeout', 'no'])
  const third = http.request({ ...POST, url: `${receiver.url}third` })
  answerFirst()
  assert.equal((await first).kind, 'response')
  assert.equal((await third).kind, 'response')
  assert.deepEqual(requests, ['/first', '/third'])
  assert.equal(receiver.sockets.length, 1)
})

test('closing waits for what is under way and refuses what comes after', async (t) => {
  let answer = () => {}
  let arrived = () => {}
  const arrival = new Promise<void>((resolve) => {
    arrived = resolve
  })
  const receiver = await rawReceiver(t, (socket) => {
    onRequest(socket, () => {
      answer = () => socket.write(OK)
      arrived()
    })
  })
  const http = testClient(t)
  const first = http.request({ ...POST, url: receiver.url })
  await arrival
  const closed = http.close()
  const late = await http.request({ ...POST, url: receiver.url })
  assert.ok(late.kind === 'refused')
  assert.equal(late.code, 'closed')
  answer()
  assert.equal((await first).kind, 'response')
  await closed
  assert.equal(http.close(), http.close())
})

test('a deadline or cap that is no number is a bug of the caller', async (t) => {
  const http = testClient(t)
  for (const wrong of [{ timeoutMs: 0 }, { timeoutMs: Number.NaN }, { timeoutMs: 2 ** 31 }, { maxResponseBytes: -1 }]) {
    await assert.rejects(http.request({ ...POST, url: 'http://127.0.0.1:9/', ...wrong }), RangeError)
  }
})

function streamed(chunks: string[], contentLength: number): StreamedBody {
  async function* bytes() {
    for (const chunk of chunks) yield Buffer.from(chunk)
  }
  return { chunks: bytes(), contentLength }
}
