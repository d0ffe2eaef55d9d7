import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import type { TestContext } from 'node:test'

/** What a file contains that this scanner finds something in. */
export const sign = 'X5O-THE-SIGN-OF-THE-TEST'

/** How it answers. `refuse`: as clamd does where a file is larger than its StreamMaxLength. */
export type Mood = 'well' | 'silent' | 'breaks off' | 'refuse'

export interface Clamd {
  /** As the setting takes it. */
  address: string
  mood: Mood
  /** Sizes of the files it was sent. */
  scanned: number[]
  stop(): Promise<void>
}

/** A server that speaks clamd's INSTREAM and PING, on a free port, or on `at`: a port or the path of a socket. */
export async function startClamd(t: TestContext, at: number | string = 0): Promise<Clamd> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => {})
    let received = Buffer.alloc(0)
    socket.on('data', (chunk: Buffer) => {
      received = Buffer.concat([received, chunk])
      if (clamd.mood === 'silent') return
      if (clamd.mood === 'breaks off') return void socket.destroy()
      const answer = answerTo(received)
      if (answer !== null) socket.end(`${answer}\0`)
    })
  })
  const answerTo = (received: Buffer): string | null => {
    const end = received.indexOf(0)
    if (end < 0) return null
    const command = received.subarray(0, end).toString()
    if (command === 'zPING') return 'PONG'
    if (command !== 'zINSTREAM') return 'UNKNOWN COMMAND'
    if (clamd.mood === 'refuse') return 'INSTREAM size limit exceeded. ERROR'
    const file = chunksOf(received.subarray(end + 1))
    if (!file) return null
    clamd.scanned.push(file.length)
    return file.includes(sign) ? 'stream: Gangway.Test-Signature FOUND' : 'stream: OK'
  }
  if (typeof at === 'string') server.listen(at)
  else server.listen(at, '127.0.0.1')
  await once(server, 'listening')
  const clamd: Clamd = {
    address: typeof at === 'string' ? `unix:${at}` : `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mood: 'well',
    scanned: [],
    async stop() {
      if (!server.listening) return
      server.close()
      for (const socket of sockets) socket.destroy()
      await once(server, 'close')
    },
  }
  t.after(() => clamd.stop())
  return clamd
}

/** The file, once the chunk of length 0 has come. */
function chunksOf(stream: Buffer): Buffer | null {
  const chunks: Buffer[] = []
  for (let at = 0; at + 4 <= stream.length; ) {
    const length = stream.readUInt32BE(at)
    if (length === 0) return Buffer.concat(chunks)
    chunks.push(stream.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return null
}
