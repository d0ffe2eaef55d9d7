import { connect, type Socket } from 'node:net'
import type { ClamdAddress } from './clamd-address.ts'

/** What clamd says of bytes. */
export type Verdict =
  | { status: 'clean' }
  | { status: 'infected'; signature: string }
  /** It answers, but did not look at these bytes, such as where they are larger than its `StreamMaxLength`. */
  | { status: 'refused'; detail: string }

export interface Scanner {
  /** Rejects with `ScannerDown` where no verdict is to be had just now. */
  scan(bytes: Uint8Array): Promise<Verdict>
  /** Rejects likewise. */
  ping(): Promise<void>
}

/** clamd cannot be reached, breaks off, or takes too long. */
export class ScannerDown extends Error {
  constructor(detail: string) {
    super(detail)
    this.name = 'ScannerDown'
  }
}

export interface ScannerTimes {
  connectMs: number
  /** From the last byte that went or came to the next. */
  silenceMs: number
}

const defaultTimes: ScannerTimes = { connectMs: 5000, silenceMs: 60_000 }

/** Bytes in one chunk of INSTREAM; clamd takes any size. */
const chunkBytes = 64 * 1024
/** An answer is a line with the name of what was found. */
const maxAnswerBytes = 4096

/** A client of clamd (its manual page, "COMMANDS"): one connection for each command, commands and answers end with NUL. */
export function createScanner(address: ClamdAddress, times = defaultTimes): Scanner {
  return {
    async scan(bytes) {
      const answer = await ask(address, times, (socket) => sendStream(socket, bytes))
      return readVerdict(answer)
    },
    async ping() {
      const answer = await ask(address, times, (socket) => void socket.write('zPING\0'))
      if (answer !== 'PONG') throw new ScannerDown(`It answered a ping with ${JSON.stringify(answer.slice(0, 200))}`)
    },
  }
}

/** `zINSTREAM`, then chunks that begin with their lengths in 4 bytes, the last of length 0. */
async function sendStream(socket: Socket, bytes: Uint8Array): Promise<void> {
  socket.write('zINSTREAM\0')
  for (let at = 0; at < bytes.length; at += chunkBytes) {
    const chunk = bytes.subarray(at, at + chunkBytes)
    socket.write(lengthOf(chunk.length))
    const goesOn = socket.write(chunk)
    if (!goesOn) await drained(socket)
    // It may refuse before everything is sent: what it says then is the answer.
    if (socket.destroyed) return
  }
  socket.write(lengthOf(0))
}

function lengthOf(size: number): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(size)
  return length
}

function drained(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      socket.off('drain', done)
      socket.off('close', done)
      resolve()
    }
    socket.once('drain', done)
    socket.once('close', done)
  })
}

/** Sends a command and resolves with the answer, without its NUL. */
function ask(
  address: ClamdAddress,
  times: ScannerTimes,
  send: (socket: Socket) => void | Promise<void>,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(address)
    let answer = ''
    const fail = (detail: string) => {
      socket.destroy()
      reject(new ScannerDown(detail))
    }
    const finish = () => {
      socket.destroy()
      resolve(answer.split('\0', 1)[0]!.trim())
    }
    socket.setTimeout(times.connectMs, () => fail('It does not answer in time'))
    socket.once('connect', () => {
      socket.setTimeout(times.silenceMs)
      Promise.resolve(send(socket)).catch((error) => fail((error as Error).message))
    })
    socket.on('data', (chunk: Buffer) => {
      answer += chunk.toString('latin1')
      if (answer.includes('\0')) finish()
      else if (answer.length > maxAnswerBytes) fail('Its answer has no end')
    })
    // Once there is an answer, a connection that it broke off in the middle of our sending is no failure.
    socket.on('error', (error) => (answer === '' ? fail(error.message) : finish()))
    socket.on('close', () => (answer === '' ? fail('It broke off') : finish()))
  })
}

/** `stream: OK`, `stream: <signature> FOUND`, or an error. */
function readVerdict(answer: string): Verdict {
  if (answer === 'stream: OK') return { status: 'clean' }
  const signature = /^stream: (.{1,500}) FOUND$/.exec(answer)?.[1]
  if (signature) return { status: 'infected', signature }
  return { status: 'refused', detail: answer.slice(0, 500) }
}
