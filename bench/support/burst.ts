import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { startChild } from './child.ts'
import { connectPlatform, createHome, type GatewayProcess, type Home, startGateway } from './gateway.ts'
import { median } from './measurement.ts'
import type { MessageKind } from './messages.ts'
import { runLoad, takeNumbers } from './run-load.ts'
import { readUsage, resetPeak } from './usage.ts'

/** One burst, as it was taken in. */
export interface Burst {
  /** Messages accepted in a second. */
  rate: number
  /** Milliseconds. */
  p50: number
  p99: number
  /** Resident, at its highest. */
  peakMiB: number
  /** Processor time of the server for one message, all its threads. Microseconds. */
  cpuUs: number
  failed: number
}

export interface Target {
  pid: number
  origin: string
  path: string
  /** Resolves once nothing is left to do of what was sent before. */
  settled(): Promise<void>
}

/** A server is warm when its code is compiled; then a burst is what comes on an ordinary day. Seconds. */
const warmSeconds = 4

/** Warms the server up, lets it come to rest, and measures one burst. */
export async function measureBurst(target: Target, message: MessageKind, seconds: number): Promise<Burst> {
  const { pid, origin, path } = target
  const load = (seconds: number) =>
    runLoad({ origin, path, message, seconds, firstNumber: takeNumbers(seconds * 50_000) })
  await load(warmSeconds)
  await target.settled()
  resetPeak(pid)
  const before = readUsage(pid)
  const { accepted, p50, p99, failed, refused } = await load(seconds)
  const after = readUsage(pid)
  return {
    rate: accepted / seconds,
    p50,
    p99,
    peakMiB: after.peakMiB,
    cpuUs: ((after.cpuSeconds - before.cpuSeconds) * 1e6) / Math.max(1, accepted),
    failed: failed + refused,
  }
}

/** The burst at the floor. */
export async function floorBurst(message: MessageKind, seconds: number): Promise<Burst> {
  const path = join(tmpdir(), `gangway-bench-floor-${randomUUID()}`)
  const floor = await startChild('floor.ts', { platform: message.platform, path })
  try {
    const origin = `http://127.0.0.1:${floor.ready.port}`
    return await measureBurst({ pid: floor.pid, origin, path: '/', settled: async () => {} }, message, seconds)
  } finally {
    await floor.stop()
  }
}

/** The burst at a Gateway of its own, empty before. */
export async function gatewayBurst(
  kind: Pick<Home, 'store' | 'documents'>,
  postgresUrl: string | undefined,
  message: MessageKind,
  seconds: number,
): Promise<Burst> {
  const home = await createHome(kind.store, kind.documents, postgresUrl)
  const gateway = await startGateway(home)
  try {
    const path = await connectPlatform(gateway, message.platform)
    return await measureBurst(targetOf(gateway, path), message, seconds)
  } finally {
    await gateway.stop()
    await home.remove()
  }
}

export const targetOf = (gateway: GatewayProcess, path: string): Target => ({
  pid: gateway.pid,
  origin: gateway.origin,
  path,
  settled: () => projected(gateway),
})

/** Resolves once every message has been made into records. */
export async function projected(gateway: GatewayProcess): Promise<void> {
  while ((await gateway.metric('gangway_projection_backlog')) > 0) await wait(200)
}

/** Resolves once the texts of all documents have been read, too. */
export async function settled(gateway: GatewayProcess): Promise<void> {
  await projected(gateway)
  while ((await gateway.metric('gangway_documents_waiting')) > 0) await wait(50)
}

/** The median of each member. */
export function medianBurst(bursts: readonly Burst[]): Burst {
  const of = (pick: (burst: Burst) => number) => median(bursts.map(pick))
  return {
    rate: of((b) => b.rate),
    p50: of((b) => b.p50),
    p99: of((b) => b.p99),
    peakMiB: of((b) => b.peakMiB),
    cpuUs: of((b) => b.cpuUs),
    failed: Math.max(...bursts.map((b) => b.failed)),
  }
}
