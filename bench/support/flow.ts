import { setTimeout as wait } from 'node:timers/promises'
import type { LoadResult } from '../load.ts'
import type { ReceiverResult } from '../receiver.ts'
import { type Child, startChild } from './child.ts'
import { connectPlatform, createHome, type GatewayProcess, type Home, startGateway } from './gateway.ts'
import type { MessageKind } from './messages.ts'
import { runLoad, takeNumbers } from './run-load.ts'
import { readUsage } from './usage.ts'

/** Gateway with a platform before it and the user's system behind it. */
export interface Flow {
  gateway: GatewayProcess
  receiver: Child
  path: string
  endpointId: string
  stop(): Promise<void>
}

/** The message that flows in all measurements of the whole way. */
export const flowing: MessageKind = { platform: 'snagajob', bytes: 3000 }

export async function startFlow(home: Home, settings?: Record<string, string>): Promise<Flow> {
  const receiver = await startChild('receiver.ts', {})
  const gateway = await startGateway(home, settings)
  const path = await connectPlatform(gateway, flowing.platform)
  const { id, secret } = await gateway.api<{ id: string; secret: string }>('POST', '/v1/endpoints', {
    url: `http://127.0.0.1:${receiver.ready.port}/`,
  })
  await receiver.ask({ type: 'secret', secret }, 'secret')
  return {
    gateway,
    receiver,
    path,
    endpointId: id,
    async stop() {
      await gateway.stop()
      await receiver.stop()
    },
  }
}

/** How a rate was borne. */
export interface Passage {
  load: LoadResult
  received: ReceiverResult
  /** Accepted and not yet delivered, each second. */
  behind: number[]
  /** Resident memory of Gateway, each second. MiB. */
  rssMiB: number[]
  cpuUs: number
  /** How long after the end the last webhook arrived; more than the limit means that some never did. Seconds. */
  drainedAfter: number
}

/** After this it is given up waiting for webhooks. Seconds. */
const drainLimit = 60

/** Sends at a rate for so long, and waits until all is delivered. */
export async function pass(
  flow: Flow,
  ratePerSecond: number | undefined,
  seconds: number,
  connections?: number,
): Promise<Passage> {
  const { gateway, receiver, path } = flow
  await receiver.ask({ type: 'reset' }, 'reset')
  const behind: number[] = []
  const rssMiB: number[] = []
  const before = readUsage(gateway.pid)
  const firstNumber = takeNumbers((ratePerSecond ?? 20_000) * seconds + 1)
  const delivered = async () => (await receiver.ask<{ distinct: number }>({ type: 'count' }, 'count')).distinct
  const load = await runLoad(
    {
      ...{ origin: gateway.origin, path, message: flowing, seconds, firstNumber },
      ...(ratePerSecond && { ratePerSecond }),
      ...(connections && { connections }),
    },
    (accepted) => {
      rssMiB.push(readUsage(gateway.pid).rssMiB)
      void delivered().then((distinct) => behind.push(accepted - distinct))
    },
  )
  const ended = performance.now()
  const drained = () => (performance.now() - ended) / 1000
  while ((await delivered()) < load.accepted && drained() < drainLimit) await wait(20)
  const drainedAfter = drained()
  const { result: received } = await receiver.ask<{ result: ReceiverResult }>({ type: 'report' }, 'report')
  const cpuUs = ((readUsage(gateway.pid).cpuSeconds - before.cpuSeconds) * 1e6) / Math.max(1, received.distinct)
  return { load, received, behind, rssMiB, cpuUs, drainedAfter }
}

/** Runs something with a Gateway of its own, empty before. */
export async function withFlow<T>(
  store: Home['store'],
  postgresUrl: string | undefined,
  use: (flow: Flow) => Promise<T>,
  settings?: Record<string, string>,
): Promise<T> {
  const home = await createHome(store, store === 'sqlite' ? 'file:' : 'db:', postgresUrl)
  try {
    const flow = await startFlow(home, settings)
    try {
      return await use(flow)
    } finally {
      await flow.stop()
    }
  } finally {
    await home.remove()
  }
}
