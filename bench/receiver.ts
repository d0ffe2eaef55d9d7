import { createHmac } from 'node:crypto'
import { type AddressInfo, createServer } from 'node:net'
import { onOrders, tell } from './support/child.ts'
import { clockUs } from './support/clock.ts'
import { Histogram } from './support/histogram.ts'
import { readStamp, stampLength, stampMark } from './support/stamp.ts'

/**
 * The user's system: takes webhooks, verifies each one's signature, and answers 200 at once. As little work as possible:
 * sockets without an HTTP library. Counts what is new and what came again, and how long after its message was due.
 */
export interface ReceiverResult {
  deliveries: number
  /** Messages among them that had not been delivered before. */
  distinct: number
  badSignatures: number
  /** From when the message was due at Gateway's door to its webhook here. Milliseconds. */
  p50: number
  p99: number
  /** New ones in each second since the first. */
  perSecond: number[]
  /** From the first to the last. Seconds. */
  seconds: number
}

const answer = Buffer.from('HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n')
const numbers = 1 << 24

let key: Buffer | undefined
let counts = start()

function start() {
  return {
    deliveries: 0,
    distinct: 0,
    badSignatures: 0,
    firstUs: 0,
    lastUs: 0,
    perSecond: [] as number[],
    latencies: new Histogram(),
    seen: new Uint8Array(numbers / 8),
  }
}

onOrders({
  start() {
    const server = createServer({ noDelay: true }, (socket) => {
      let rest: Buffer | undefined
      socket.on('error', () => {})
      socket.on('data', (chunk: Buffer) => {
        let bytes = rest ? Buffer.concat([rest, chunk]) : chunk
        for (let end = wholeRequest(bytes); end > 0; end = wholeRequest(bytes)) {
          bytes = bytes.subarray(end)
          socket.write(answer)
        }
        rest = bytes.length > 0 ? bytes : undefined
      })
    })
    server.listen(0, '127.0.0.1', () => tell({ type: 'ready', port: (server.address() as AddressInfo).port }))
  },
  secret({ secret }: { secret: string }) {
    key = Buffer.from(secret.slice('whsec_'.length), 'base64')
    tell({ type: 'secret' })
  },
  reset() {
    counts = start()
    tell({ type: 'reset' })
  },
  count() {
    tell({ type: 'count', distinct: counts.distinct })
  },
  report() {
    const { deliveries, distinct, badSignatures, firstUs, lastUs, perSecond, latencies } = counts
    const result: ReceiverResult = {
      deliveries,
      distinct,
      badSignatures,
      p50: latencies.percentile(0.5),
      p99: latencies.percentile(0.99),
      perSecond: Array.from(perSecond, (count) => count ?? 0),
      seconds: (lastUs - firstUs) / 1e6,
    }
    tell({ type: 'report', result })
  },
})

/** Notes the request at the start of the bytes; answers where it ends, or 0 where it is not whole yet. */
function wholeRequest(bytes: Buffer): number {
  const headEnd = bytes.indexOf('\r\n\r\n')
  if (headEnd < 0) return 0
  const head = bytes.toString('latin1', 0, headEnd + 2)
  const end = headEnd + 4 + Number(header(head, 'content-length'))
  if (bytes.length < end) return 0
  const body = bytes.subarray(headEnd + 4, end)
  const id = header(head, 'webhook-id')
  const mac = createHmac('sha256', key!)
    .update(`${id}.${header(head, 'webhook-timestamp')}.`)
    .update(body)
    .digest('base64')
  if (header(head, 'webhook-signature') === `v1,${mac}`) note(body)
  else counts.badSignatures++
  return end
}

function header(head: string, name: string): string {
  const at = head.indexOf(`\r\n${name}: `) + name.length + 4
  return head.slice(at, head.indexOf('\r\n', at))
}

function note(body: Buffer): void {
  const now = clockUs()
  const at = body.indexOf(stampMark) + stampMark.length
  const { number, us } = readStamp(body.toString('latin1', at, at + stampLength))
  counts.deliveries++
  const bit = 1 << (number & 7)
  const byte = (number % numbers) >>> 3
  if (counts.seen[byte]! & bit) return
  counts.seen[byte]! |= bit
  counts.distinct++
  counts.latencies.add(now - us)
  counts.firstUs ||= now
  counts.lastUs = now
  const second = Math.floor((now - counts.firstUs) / 1e6)
  counts.perSecond[second] = (counts.perSecond[second] ?? 0) + 1
}
