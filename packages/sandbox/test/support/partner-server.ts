import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestContext } from 'node:test'

export type Received = { method: string; url: string; headers: IncomingMessage['headers']; body: Buffer }

export type PartnerServer = {
  origin: string
  received: Received[]
  /** What stands at a path; a function answers by itself. */
  answers: Map<string, Answer>
  /** The first request to a path that is not taken yet. */
  next(path: string): Promise<Received>
}

export type Answer =
  | { status?: number; headers?: Record<string, string>; body?: string | Uint8Array }
  | ((request: Received, response: ServerResponse) => void)

/** A partner in a few lines: keeps what it gets, raw, and answers what the test says; 200 otherwise. */
export async function partnerServer(t: TestContext): Promise<PartnerServer> {
  const received: Received[] = []
  const taken = new Set<Received>()
  const answers = new Map<string, Answer>()
  let waiting: (() => void)[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    try {
      for await (const chunk of request) chunks.push(chunk)
    } catch {
      return // cut in its body: nothing was received
    }
    const { method = '', url = '', headers } = request
    const got = { method, url, headers, body: Buffer.concat(chunks) }
    received.push(got)
    const answer = answers.get(url.split('?')[0]!) ?? {}
    if (typeof answer === 'function') answer(got, response)
    else response.writeHead(answer.status ?? 200, answer.headers).end(answer.body ?? '{"status":"ok"}')
    for (const wake of waiting.splice(0)) wake()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => {
    server.closeAllConnections()
    return new Promise((resolve) => server.close(resolve))
  })
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    answers,
    next: async (path) => {
      for (;;) {
        const found = received.find((request) => request.url.split('?')[0] === path && !taken.has(request))
        if (found) {
          taken.add(found)
          return found
        }
        await new Promise<void>((resolve) => {
          waiting = [...waiting, resolve]
        })
      }
    },
  }
}
