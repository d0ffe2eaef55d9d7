import { connect, type Socket } from 'node:net'
import type { Outgoing } from './messages.ts'

/** Keep-alive connections, each with one request under way at most. */
export interface Connections {
  free(): number
  busy(): number
  /** Connections that broke while a request was under way. */
  broken(): number
  /** Sends the message of this number, due at `dueUs`, on a connection that is free. */
  send(number: number, dueUs: number): void
}

export interface ConnectionsOptions {
  host: string
  port: number
  count: number
  makeOutgoing: () => Outgoing
  answered(status: number, dueUs: number, hasRetryAfter: boolean): void
  /** A connection has become free. */
  free(): void
}

/** How long to wait before a connection that was closed is opened again. Milliseconds. */
const reconnectMs = 20

/** Sockets without an HTTP library: of an answer only what is needed is looked at. Resolves once all are open. */
export async function openConnections(options: ConnectionsOptions): Promise<Connections> {
  const idle: ((number: number, dueUs: number) => void)[] = []
  let busy = 0
  let broken = 0

  const open = (outgoing: Outgoing, opened: () => void) => {
    let dueUs = 0
    let isBusy = false
    let received = ''
    let socket: Socket

    const send = (number: number, due: number) => {
      dueUs = due
      isBusy = true
      busy++
      const parts = outgoing.stamp(number, due)
      if (parts.length === 1) return socket.write(parts[0]!)
      socket.cork()
      for (const part of parts) socket.write(part)
      socket.uncork()
    }
    const onText = (text: string) => {
      received = received === '' ? text : received + text
      const answer = readAnswer(received)
      if (answer === null) return
      received = ''
      isBusy = false
      busy--
      options.answered(answer.status, dueUs, answer.hasRetryAfter)
      // A connection that is about to be closed is of no use; another one takes its place.
      if (!answer.isLast) idle.push(send)
      options.free()
    }
    socket = connect({
      host: options.host,
      port: options.port,
      noDelay: true,
      onread: {
        buffer: Buffer.allocUnsafe(16_384),
        callback(count, buffer) {
          onText((buffer as Buffer).toString('latin1', 0, count))
          return true
        },
      },
    })
    socket.once('connect', () => {
      idle.push(send)
      opened()
      options.free()
    })
    socket.on('error', () => {})
    socket.once('close', () => {
      const at = idle.indexOf(send)
      if (at >= 0) idle.splice(at, 1)
      if (isBusy) {
        busy--
        broken++
      }
      setTimeout(() => open(outgoing, () => {}), reconnectMs)
    })
  }

  const connections: Connections = {
    free: () => idle.length,
    busy: () => busy,
    broken: () => broken,
    send: (number, dueUs) => void idle.pop()!(number, dueUs),
  }
  const outgoings = Array.from({ length: options.count }, options.makeOutgoing)
  const { free } = options
  options.free = () => {}
  await Promise.all(outgoings.map((outgoing) => new Promise<void>((resolve) => open(outgoing, resolve))))
  options.free = free
  return connections
}

/** Null until the answer is whole. Answers have a Content-Length. */
function readAnswer(text: string): { status: number; hasRetryAfter: boolean; isLast: boolean } | null {
  const headEnd = text.indexOf('\r\n\r\n')
  if (headEnd < 0) return null
  const status = Number(text.slice(9, 12))
  const head = text.slice(0, headEnd)
  const length = /\r\ncontent-length: (\d+)/i.exec(head)
  if (text.length < headEnd + 4 + Number(length?.[1] ?? 0)) return null
  if (status === 200) return { status, hasRetryAfter: false, isLast: false }
  return { status, hasRetryAfter: /\r\nretry-after: \d/i.test(head), isLast: /\r\nconnection: close/i.test(head) }
}
