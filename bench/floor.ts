import { createHmac, timingSafeEqual } from 'node:crypto'
import { close, fdatasync, openSync, unlinkSync, writev } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { promisify } from 'node:util'
import { onOrders, tell } from './support/child.ts'
import { type MessageKind, secrets } from './support/messages.ts'

/**
 * The floor: the least that a server on Node can do to take a platform's message and keep it. Bare `node:http`; it reads
 * the body, checks the HMAC that the platform puts on it, parses the JSON, appends the bytes to one file, and answers
 * once an `fdatasync` that requests share has made them durable. It knows no repeats, and nothing comes of a message.
 */
interface FloorOrder {
  platform: MessageKind['platform']
  /** What the bodies are appended to; removed again at once, so that the disk has its room back when we end. */
  path: string
}

const write = promisify(writev)
const sync = promisify(fdatasync)

onOrders({
  start({ platform, path }: FloorOrder) {
    const file = openSync(path, 'ax', 0o600)
    unlinkSync(path)
    process.once('exit', () => close(file, () => {}))
    const append = createAppender(file)
    const isAuthentic = platform === 'snagajob' ? verifySnagajob : verifyCandidateHub
    const accepted = JSON.stringify(platform === 'snagajob' ? { status: 'ok' } : { success: 1, message: 'Received' })
    const server = createServer((request, response) => {
      const chunks: Buffer[] = []
      request.on('data', (chunk: Buffer) => chunks.push(chunk))
      request.on('end', () => {
        const body = chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)
        const status = isAuthentic(request, body, JSON.parse(body.toString())) ? 200 : 401
        const answer = () => {
          response.writeHead(status, { 'content-type': 'application/json', 'content-length': accepted.length })
          response.end(accepted)
        }
        if (status === 200) append(body, answer)
        else answer()
      })
    })
    server.listen(0, '127.0.0.1', () => tell({ type: 'ready', port: (server.address() as AddressInfo).port }))
  },
})

/** Bodies that arrive while others are being written go together after them, under one `fdatasync`. */
function createAppender(file: number): (bytes: Buffer, durable: () => void) => void {
  let waiting: { bytes: Buffer; durable: () => void }[] = []
  let isWriting = false
  const flush = async () => {
    isWriting = true
    while (waiting.length > 0) {
      const group = waiting
      waiting = []
      await write(
        file,
        group.map(({ bytes }) => bytes),
      )
      await sync(file)
      for (const { durable } of group) durable()
    }
    isWriting = false
  }
  return (bytes, durable) => {
    waiting.push({ bytes, durable })
    if (!isWriting) void flush()
  }
}

function verifySnagajob(request: IncomingMessage, body: Buffer): boolean {
  const expected = createHmac('sha1', secrets.snagajob.apiSecret)
    .update(body)
    .update(`;${request.headers['x-saj-date']}`)
  const given = Buffer.from(String(request.headers['x-saj-signature']), 'base64')
  return given.length === 20 && timingSafeEqual(given, expected.digest())
}

function verifyCandidateHub(_request: IncomingMessage, _body: Buffer, parsed: unknown): boolean {
  const { api_key, time, signature } = (parsed as { authentication: Record<string, string> }).authentication
  const expected = createHmac('sha256', secrets.candidatehub.secret).update(`${api_key}|${time}`)
  const given = Buffer.from(String(signature), 'hex')
  return given.length === 32 && timingSafeEqual(given, expected.digest())
}
