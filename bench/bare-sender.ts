import { createHmac } from 'node:crypto'
import { Agent, request } from 'node:http'
import { onOrders, tell } from './support/child.ts'
import { clockUs } from './support/clock.ts'
import { stampMark, writeStamp } from './support/stamp.ts'

/**
 * The floor of sending: the least that a program on Node can do to tell a fact by a signed webhook. Bare `node:http` on
 * connections that stay open; nothing is read from a store, and nothing kept of what became of it.
 */
interface SenderOrder {
  port: number
  secret: string
  count: number
  /** Of a body. */
  bytes: number
  connections: number
  firstNumber: number
}

onOrders({
  start() {
    tell({ type: 'ready' })
  },
  async send({ port, secret, count, bytes, connections, firstNumber }: SenderOrder) {
    const key = Buffer.from(secret.slice('whsec_'.length), 'base64')
    const agent = new Agent({ keepAlive: true, maxSockets: connections })
    let next = 0
    const sendOne = () =>
      new Promise<void>((resolve, reject) => {
        const body = Buffer.from(`{"data":{"remoteId":"${stampMark}`.padEnd(bytes, ' '))
        writeStamp(body, [body.indexOf(stampMark) + stampMark.length], firstNumber + next++, clockUs())
        const id = `evt_${next}`
        const timestamp = String(Math.floor(Date.now() / 1000))
        const mac = createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest('base64')
        const outgoing = request({
          agent,
          port,
          host: '127.0.0.1',
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            'content-length': body.length,
            'webhook-id': id,
            'webhook-timestamp': timestamp,
            'webhook-signature': `v1,${mac}`,
          },
        })
        outgoing.on('response', (response) => response.resume().on('end', resolve))
        outgoing.on('error', reject)
        outgoing.end(body)
      })
    await Promise.all(
      Array.from({ length: connections }, async () => {
        while (next < count) await sendOne()
      }),
    )
    tell({ type: 'sent' })
  },
})
