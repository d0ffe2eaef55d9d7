import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Answer } from './interface.ts'

/** How much of a refused body is taken off the wire, and for how long, so that its sender gets to read the refusal. */
const drainBytes = 64 * 1024 * 1024
const drainMs = 10_000

/** Sends an answer to a request whose body was read; nothing where it was answered before. */
export function sendAnswer(response: ServerResponse, answer: Answer): void {
  if (response.headersSent) return
  response.writeHead(answer.status, {
    'content-type': 'application/json; charset=utf-8',
    ...answer.headers,
    'content-length': Buffer.byteLength(answer.body),
  })
  // As text it leaves in one piece with the head; bytes would be a second one.
  response.end(answer.body)
}

/**
 * Sends an answer to a request whose body was not read to its end. A client that is still writing would lose the answer
 * if the connection were closed at once: the rest is read and thrown away for a while, then the connection ends. Sends
 * nothing where it was answered before.
 */
export function sendEarlyAnswer(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  if (request.complete || response.headersSent) {
    sendAnswer(response, answer)
    return
  }
  const body = Buffer.from(answer.body)
  response.writeHead(answer.status, {
    'content-type': 'application/json; charset=utf-8',
    ...answer.headers,
    'content-length': body.length,
    connection: 'close',
  })
  response.write(body)
  drain(request, () => response.end(() => request.destroy()))
}

/** Takes the rest of a body off the wire, for a while. `done` hears once whether that was all of it. */
export function drain(request: IncomingMessage, done: (isWhole: boolean) => void): void {
  let drained = 0
  const end = () => {
    clearTimeout(timer)
    request.off('data', onData).off('end', end).off('close', end).off('error', end)
    request.on('error', () => {})
    done(request.complete)
  }
  const onData = (chunk: Buffer) => {
    drained += chunk.length
    if (drained > drainBytes) end()
  }
  const timer = setTimeout(end, drainMs)
  request.on('data', onData).on('end', end).on('close', end).on('error', end)
  request.resume()
}
