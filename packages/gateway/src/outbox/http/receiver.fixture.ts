import { once } from 'node:events'
import { createServer, type Server, type Socket } from 'node:net'
import type { TestContext } from 'node:test'
import { createHttpClient, type HttpClient, type HttpClientOptions } from './client.ts'

export interface RawReceiver {
  port: number
  url: string
  /** Every connection that was made, in order. */
  sockets: Socket[]
}

/** A TCP server on loopback that does with each connection what the test says; gone when the test is. */
export async function rawReceiver(
  t: TestContext,
  onConnection: (socket: Socket, number: number) => void,
  host = '127.0.0.1',
) {
  const sockets: Socket[] = []
  const server: Server = createServer({ allowHalfOpen: true }, (socket) => {
    socket.on('error', () => {})
    sockets.push(socket)
    onConnection(socket, sockets.length)
  })
  server.listen(0, host)
  await once(server, 'listening')
  t.after(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  const { port } = server.address() as { port: number }
  const receiver: RawReceiver = { port, url: `http://${host.includes(':') ? `[${host}]` : host}:${port}/`, sockets }
  return receiver
}

/** Calls back with the text of each whole request (they all say how long they are) on the connection. */
export function onRequest(socket: Socket, callback: (request: string) => void): void {
  let text = ''
  socket.on('data', (chunk) => {
    text += chunk.toString('latin1')
    for (;;) {
      const head = text.indexOf('\r\n\r\n')
      if (head < 0) return
      const length = Number(/^content-length: (\d+)/im.exec(text.slice(0, head))?.[1] ?? 0)
      if (text.length < head + 4 + length) return
      const request = text.slice(0, head + 4 + length)
      text = text.slice(head + 4 + length)
      callback(request)
    }
  })
}

/** A client with the test's usual settings, closed with the test. */
export function testClient(t: TestContext, options: Partial<HttpClientOptions> = {}): HttpClient {
  const client = createHttpClient({ allowPrivate: true, userAgent: 'Gangway', connectionsPerOrigin: 4, ...options })
  t.after(() => client.close())
  return client
}

/** A small POST that is given plenty of time. */
export const POST = { method: 'POST', body: '{}', timeoutMs: 60_000, maxResponseBytes: 1000 } as const

export const OK = 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok'
