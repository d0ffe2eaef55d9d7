import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestContext } from 'node:test'
import type { Json } from '../intake/candidatehub.fixture.ts'

export interface Received {
  method: string
  path: string
  headers: IncomingMessage['headers']
  body: Json
}

export type Respond = (request: Received, response: ServerResponse) => void

/** The hub's own end: keeps what comes, and answers `{"success": 1}` unless told otherwise. */
export interface Receiver {
  origin: string
  host: string
  received: Received[]
  respond: Respond
}

export const answer =
  (status: number, headers: Record<string, string> = {}, body = '{"success":1}'): Respond =>
  (_request, response) =>
    void response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body)

export async function startReceiver(t: TestContext): Promise<Receiver> {
  const server = createServer(async (request, response) => {
    let text = ''
    for await (const chunk of request.setEncoding('utf8')) text += chunk
    const received: Received = {
      method: request.method!,
      path: request.url!,
      headers: request.headers,
      body: text === '' ? undefined : JSON.parse(text),
    }
    receiver.received.push(received)
    receiver.respond(received, response)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  t.after(() => {
    server.closeAllConnections()
    server.close()
  })
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const receiver: Receiver = { origin: `http://${host}`, host, received: [], respond: answer(200) }
  return receiver
}
