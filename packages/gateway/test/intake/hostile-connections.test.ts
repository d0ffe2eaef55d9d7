import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import type { TestContext } from 'node:test'
import { gzipSync } from 'node:zlib'
import { type Home, onBothStores, onSqlite } from '../support/stores.ts'
import { adminKey, apiSecret, type Employer, signature, startEmployer } from './snagajob.fixture.ts'

const application = (id: string, more: object = {}) => JSON.stringify({ id, requisitionId: 'HD-1', ...more })

/** A connection on which a test writes what it likes. */
async function open(t: TestContext, { gateway }: Employer): Promise<Socket> {
  const { hostname, port } = new URL(gateway.origin)
  const socket = connect(Number(port), hostname)
  socket.on('error', () => {})
  t.after(() => void socket.destroy())
  await once(socket, 'connect')
  return socket
}

/** The status that is read from the connection, whatever is still being written to it. */
async function statusRead(socket: Socket): Promise<number> {
  let text = ''
  for await (const chunk of socket) {
    text += chunk
    const status = /^HTTP\/1\.1 (\d{3})[\s\S]*\r\n\r\n/.exec(text)
    if (status) return Number(status[1])
  }
  throw new Error(`The connection ended without an answer: ${text}`)
}

function head({ connection }: Employer, headers: Record<string, string | number>): string {
  return headOf(new URL(connection.urls.applications).pathname, headers)
}

function headOf(path: string, headers: Record<string, string | number>): string {
  const lines = Object.entries({ host: 'gangway', ...headers }).map(([name, value]) => `${name}: ${value}\r\n`)
  return `POST ${path} HTTP/1.1\r\n${lines.join('')}\r\n`
}

function signed(body: string | Buffer): Record<string, string> {
  const date = new Date().toUTCString()
  return { 'x-saj-date': date, 'x-saj-signature': signature(apiSecret, body, date) }
}

onBothStores('connections that stall by the hundred keep nobody else waiting', async (t, home: Home) => {
  const employer = await startEmployer(t, home)
  for (let count = 0; count < 300; count++) {
    const socket = await open(t, employer)
    const stalled = head(employer, { ...signed('x'), 'content-length': 1_000_000 })
    socket.write(count % 3 === 0 ? stalled.slice(0, 40) : count % 3 === 1 ? stalled : `${stalled}{"id":"`)
  }
  for (let count = 0; count < 20; count++) {
    assert.equal((await employer.post(application(`app-${count}`))).status, 200)
  }
  assert.equal((await fetch(`${employer.gateway.origin}/readyz`)).status, 200)
})

onBothStores('without its headers a request is refused before its body is sent', async (t, home) => {
  const employer = await startEmployer(t, home)
  const socket = await open(t, employer)
  socket.write(head(employer, { 'content-length': 2_000_000 }))
  assert.equal(await statusRead(socket), 401)
  const [refused] = (await employer.v1('GET', '/messages?verdict=rejected')).body.data
  assert.equal(refused.size, 2_000_000)
  assert.equal(refused.sha256, undefined)
})

onBothStores('a refusal can be read by a sender who is still writing', async (t, home) => {
  const employer = await startEmployer(t, home)
  for (const [headers, expected] of [
    [{}, 401],
    [signed('x'), 413],
  ] as const) {
    const socket = await open(t, employer)
    const size = 20_000_000
    socket.write(head(employer, { ...headers, 'content-length': size }))
    const status = statusRead(socket)
    for (let sent = 0; sent < size && !socket.destroyed; sent += 100_000) {
      if (!socket.write(Buffer.alloc(100_000, 'x'))) await Promise.race([once(socket, 'drain'), status])
    }
    assert.equal(await status, expected)
  }
})

onBothStores('a refusal of /v1 can be read by a sender who first writes all', async (t, home) => {
  const employer = await startEmployer(t, home)
  const authorization = `Bearer ${adminKey}`
  const piece = Buffer.alloc(1_000_000, 'x')
  const cases: [path: string, headers: Record<string, string>, status: number, megabytes: number][] = [
    ['/v1/registrations', {}, 401, 20],
    ['/v1/registrations', { authorization, 'content-type': 'text/plain' }, 415, 20],
    ['/v1/registrations', { authorization, 'content-type': 'application/json' }, 413, 20],
    ['/v1/click-files', { authorization, 'content-type': 'text/csv' }, 413, 70],
    ['/v1/nothing', { 'content-type': 'application/json' }, 413, 20],
    ['/nothing', { 'content-type': 'application/json' }, 413, 20],
  ]
  for (const [path, headers, expected, megabytes] of cases) {
    // Of more than 64 MiB the rest is not waited for.
    for (const announced of megabytes < 67 ? [true, false] : [false]) {
      const socket = await open(t, employer)
      const length = announced && { 'content-length': megabytes * piece.length }
      socket.write(headOf(path, { ...headers, ...(length || { 'transfer-encoding': 'chunked' }) }))
      for (let count = 0; count < megabytes; count++) {
        if (!announced) socket.write(`${piece.length.toString(16)}\r\n`)
        if (!socket.write(piece)) await once(socket, 'drain')
        if (!announced) socket.write('\r\n')
      }
      if (!announced) socket.write('0\r\n\r\n')
      assert.equal(await statusRead(socket), expected, `${path} ${announced}`)
      socket.destroy()
    }
  }
})

onBothStores('a body that breaks off, or comes in chunks, or compressed', async (t, home) => {
  const employer = await startEmployer(t, home)
  const broken = await open(t, employer)
  broken.write(`${head(employer, { ...signed('{"id":"never"}'), 'content-length': 14 })}{"id":`)
  broken.end()
  const chunked = await open(t, employer)
  const body = application('chunked')
  const half = Math.floor(body.length / 2)
  const chunk = (text: string) => `${text.length.toString(16)}\r\n${text}\r\n`
  chunked.write(head(employer, { ...signed(body), 'transfer-encoding': 'chunked' }))
  chunked.write(`${chunk(body.slice(0, half))}${chunk(body.slice(half))}0\r\n\r\n`)
  assert.equal(await statusRead(chunked), 200)
  // The signature covers the decoded bytes (contract 5.4).
  const plain = application('zipped')
  const zipped = await employer.post(gzipSync(plain), { headers: { ...signed(plain), 'content-encoding': 'gzip' } })
  assert.equal(zipped.status, 200)
  const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024))
  assert.equal((await employer.post(bomb, { headers: { ...signed('x'), 'content-encoding': 'gzip' } })).status, 413)
  const unknown = await employer.post('x', { headers: { 'content-encoding': 'zstd-of-my-own' } })
  assert.equal(unknown.status, 415)
  for (const damaged of [gzipSync(plain).subarray(0, -10), Buffer.from('no gzip at all')]) {
    const answer = await employer.post(damaged, { headers: { ...signed(plain), 'content-encoding': 'gzip' } })
    assert.equal(answer.status, 415, 'it arrived whole, and could not be read')
  }
  const ids = (await employer.settled()).flatMap(({ verdict, dedupeKey }) => (verdict === 'accepted' ? dedupeKey : []))
  assert.deepEqual(ids.sort(), ['chunked', 'zipped'])
})

onBothStores('other methods, and URLs that are none, get answers', async (t, home) => {
  const employer = await startEmployer(t, home)
  const url = employer.connection.urls.applications as string
  for (const method of ['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
    const answer = await fetch(url, { method })
    assert.equal(answer.status, 405, method)
    assert.equal(answer.headers.get('allow'), 'POST')
  }
  const { origin } = employer.gateway
  for (const path of [
    '/',
    '/%00',
    '/%ff',
    '/snagajob',
    '/snagajob/x',
    '/snagajob/%00/applications',
    '/v1',
    '/v1/%zz',
    '/go/x',
    '//',
  ]) {
    const { status } = await fetch(`${origin}${path}`, { method: 'POST', body: '{}' })
    assert.ok(status >= 400 && status < 500, `${path} ${status}`)
  }
  const { headers, status } = await fetch(`${origin}/v1/%zz`)
  assert.deepEqual([status, headers.get('content-type')], [400, 'application/problem+json; charset=utf-8'])
  const guessed = await fetch(`${origin}/snagajob/${randomBytes(16).toString('base64url')}/applications`, {
    method: 'POST',
  })
  assert.equal(guessed.status, 404)
  const borrowed = new URL(url).pathname.replace('/snagajob/', '/candidatehub/').replace('/applications', '/import')
  assert.equal((await fetch(`${origin}${borrowed}`, { method: 'POST', body: '{}' })).status, 404)
})

onSqlite('more bodies at once than there is memory for are refused with 503, and nothing is lost', async (t, home) => {
  const employer = await startEmployer(t, home, {}, { GANGWAY_BODY_MEMORY: '3MiB' })
  const big = (id: string) => application(id, { resume: { contentType: 'text/plain', data: 'A'.repeat(1_400_000) } })
  const slow = await open(t, employer)
  const held = big('slow')
  slow.write(head(employer, { ...signed(held), 'content-length': held.length }))
  slow.write(held.slice(0, -1))
  const bytesHeld = async () => {
    const metrics = await (await fetch(`${employer.gateway.origin}/metrics`)).text()
    return Number(/^gangway_body_bytes_held (\d+)/m.exec(metrics)?.[1])
  }
  while ((await bytesHeld()) < held.length - 1);
  const answers = await Promise.all(Array.from({ length: 8 }, (_, index) => employer.post(big(`app-${index}`))))
  const statuses = answers.map(({ status }) => status)
  assert.ok(
    statuses.every((status) => status === 200 || status === 503),
    statuses.join(),
  )
  for (const { status, headers } of answers) if (status === 503) assert.ok(headers.get('retry-after'))
  slow.write(held.slice(-1))
  assert.equal(await statusRead(slow), 200)
  const again = await employer.post(big('afterwards'))
  assert.equal(again.status, 200, 'the memory was given back')
})

onBothStores('asked to stop, it finishes what is in hand', async (t, home) => {
  const employer = await startEmployer(t, home)
  const body = application('in-hand')
  const socket = await open(t, employer)
  socket.write(`${head(employer, { ...signed(body), 'content-length': body.length })}${body.slice(0, 10)}`)
  // The server has seen the request when it answers another one on the same connection's heels.
  await employer.post(application('before'))
  const stopped = employer.gateway.stop()
  socket.write(body.slice(10))
  assert.equal(await statusRead(socket), 200)
  await stopped
})
