import { onOrders, tell } from './support/child.ts'
import { clockUs } from './support/clock.ts'
import { openConnections } from './support/connections.ts'
import { Histogram } from './support/histogram.ts'
import { type MessageKind, prepareMessages } from './support/messages.ts'

/**
 * The load: messages of one kind over keep-alive connections, the same against the floor and against Gateway, with as
 * little work for each as possible. Ends by telling what became of them.
 */
export interface LoadOrder {
  origin: string
  path: string
  message: MessageKind
  connections: number
  seconds: number
  /** Messages a second, whether or not the other side keeps up; without it each connection sends when it has its answer. */
  ratePerSecond?: number
  /** Numbers of messages start here, so that two loads on one server are never each other's repeats. */
  firstNumber: number
}

export interface LoadResult {
  /** 2xx within the time; per second of it. */
  accepted: number
  perSecond: number[]
  /** 503, and those of them without Retry-After. */
  refused: number
  withoutRetryAfter: number
  /** Any other status, and connections that broke under a request. */
  failed: number
  seconds: number
  /** From when a message was due to its answer, of those accepted. Milliseconds. */
  p50: number
  p99: number
  longest: number
  /** Messages that were due and could not be sent in time, because every connection was busy. */
  unsent: number
}

/** Answers that are still out when the time is over are waited for, but not counted as within it. */
const lateMs = 15_000

onOrders({
  async start(order: LoadOrder) {
    const { origin, path, message, seconds, ratePerSecond } = order
    const { hostname, port, host } = new URL(origin)
    const makeOutgoing = prepareMessages(message, host, path)
    const latencies = new Histogram()
    const perSecond: number[] = []
    const counts = { accepted: 0, all: 0, refused: 0, withoutRetryAfter: 0, failed: 0, issued: 0 }
    let startedUs = 0
    let endUs = 0
    let isOver = false
    let whenIdle = () => {}

    const connections = await openConnections({
      host: hostname,
      port: Number(port),
      count: order.connections,
      makeOutgoing,
      answered(status, dueUs, hasRetryAfter) {
        const now = clockUs()
        if (status >= 200 && status < 300) {
          counts.all++
          latencies.add(now - dueUs)
          if (now < endUs) {
            counts.accepted++
            const second = Math.floor((now - startedUs) / 1e6)
            perSecond[second] = (perSecond[second] ?? 0) + 1
          }
        } else if (status === 503) {
          counts.refused++
          if (!hasRetryAfter) counts.withoutRetryAfter++
        } else counts.failed++
      },
      free: () => sendDue(),
    })

    const dueAt = (nth: number) => (ratePerSecond ? startedUs + (nth * 1e6) / ratePerSecond : clockUs())
    const sendDue = () => {
      if (isOver) {
        if (connections.busy() === 0) whenIdle()
        return
      }
      const now = clockUs()
      if (now >= endUs) return
      while (connections.free() > 0) {
        const due = Math.floor(dueAt(counts.issued))
        if (due > now + 1000) return
        connections.send(order.firstNumber + counts.issued++, due)
      }
    }

    tell({ type: 'ready' })
    await new Promise<void>((resolve) => process.once('message', () => resolve()))
    startedUs = clockUs()
    endUs = startedUs + seconds * 1e6
    sendDue()
    const pacer = ratePerSecond ? setInterval(sendDue, 1) : undefined
    const ticker = setInterval(() => tell({ type: 'tick', accepted: counts.all }), 1000)
    setTimeout(async () => {
      isOver = true
      clearInterval(pacer)
      const asked = ratePerSecond ? Math.floor(ratePerSecond * seconds) : counts.issued
      if (connections.busy() > 0) {
        await new Promise<void>((resolve) => {
          whenIdle = resolve
          setTimeout(resolve, lateMs)
        })
      }
      clearInterval(ticker)
      const { accepted, refused, withoutRetryAfter, failed, issued } = counts
      const result: LoadResult = {
        accepted,
        perSecond: Array.from({ length: Math.floor(seconds) }, (_, second) => perSecond[second] ?? 0),
        refused,
        withoutRetryAfter,
        failed: failed + connections.broken() + connections.busy(),
        seconds,
        p50: latencies.percentile(0.5),
        p99: latencies.percentile(0.99),
        longest: latencies.longest(),
        unsent: Math.max(0, asked - issued),
      }
      tell({ type: 'done', result })
    }, seconds * 1000)
  },
})
