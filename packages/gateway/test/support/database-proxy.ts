import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import type { TestContext } from 'node:test'

export interface DatabaseProxy {
  /** What reaches the database through the proxy. */
  databaseUrl: string
  /** Ends all connections, and takes no more of them. */
  cut(): Promise<void>
  mend(): Promise<unknown>
  /** Nothing goes through any more, not even that a connection ended: as where a machine or a network is lost. */
  stall(): void
  /** All that was held up goes on its way. */
  goOn(): void
  /** As `stall`, for the connections that are there, and for ever. Those made from now on work. */
  lose(): void
}

/** A way to the database that can be cut, or stall. */
export async function startDatabaseProxy(t: TestContext, databaseUrl: string): Promise<DatabaseProxy> {
  const target = new URL(databaseUrl)
  const pairs = new Set<Socket[]>()
  const lost: Socket[] = []
  let isStalled = false
  const server = createServer((inbound) => {
    const outbound = connect(Number(target.port), target.hostname)
    const pair = [inbound, outbound]
    pairs.add(pair)
    const end = () => {
      if (isStalled) return
      pairs.delete(pair)
      for (const socket of pair) socket.destroy()
    }
    for (const socket of pair) socket.on('error', () => {}).on('close', end)
    inbound.pipe(outbound).pipe(inbound)
    if (isStalled) inbound.pause()
  })
  const listen = async (port: number) => {
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
    return (server.address() as { port: number }).port
  }
  const port = await listen(0)
  const cut = async () => {
    const closed = once(server, 'close')
    server.close()
    for (const socket of [...pairs, lost].flat()) socket.destroy()
    await closed
  }
  t.after(() => cut().catch(() => {}))
  const url = new URL(target)
  url.port = String(port)
  url.hostname = '127.0.0.1'
  return {
    databaseUrl: url.href,
    cut,
    mend: () => listen(port),
    stall() {
      isStalled = true
      for (const socket of [...pairs].flat()) socket.pause()
    },
    lose() {
      for (const pair of pairs) {
        for (const socket of pair) socket.removeAllListeners('close').pause()
        lost.push(...pair)
      }
      pairs.clear()
    },
    goOn() {
      isStalled = false
      for (const pair of pairs) {
        const isWhole = pair.every((socket) => !socket.destroyed)
        for (const socket of pair) isWhole ? socket.resume() : socket.destroy()
      }
    },
  }
}
