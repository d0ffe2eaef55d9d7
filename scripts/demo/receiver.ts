import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'

/** One webhook that came and whose signature an independent library has verified. */
export interface Received {
  id: string
  type: string
  data: Record<string, unknown>
}

/** The user's system in its smallest form: takes webhooks, and verifies each before it believes it. */
export interface Receiver {
  url: string
  /** The endpoint's secret, once it is known. */
  trust(secret: string): void
  /** Resolves with the first webhook that fits; rejects after `withinMs`, or where one came whose signature is wrong. */
  next(fits: (received: Received) => boolean, withinMs: number): Promise<Received>
  stop(): void
}

export async function startReceiver(): Promise<Receiver> {
  const received: Received[] = []
  let secret = ''
  let refused: Error | null = null
  let notice = () => {}
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const headers = request.headers as Record<string, string>
    try {
      const { type, data } = new Webhook(secret).verify(Buffer.concat(chunks), headers) as Received
      received.push({ id: headers['webhook-id']!, type, data })
      response.writeHead(204).end()
    } catch (error) {
      refused = error as Error
      response.writeHead(401).end()
    }
    notice()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks`,
    trust(value) {
      secret = value
    },
    next: (fits, withinMs) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`No webhook within ${withinMs / 1000} s`)), withinMs)
        notice = () => {
          const found = received.find(fits)
          if (!found && !refused) return
          clearTimeout(timer)
          if (found) resolve(found)
          else reject(refused)
        }
        notice()
      }),
    stop: () => void server.close().closeAllConnections(),
  }
}
