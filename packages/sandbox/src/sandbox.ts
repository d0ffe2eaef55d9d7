import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import Fastify from 'fastify'
import { openExchanges } from './exchanges/exchanges.ts'
import { isLoopback } from './exchanges/outbound-url.ts'
import { recordInbound } from './exchanges/record-inbound.ts'
import { createSend } from './exchanges/send.ts'
import { openFaultDial } from './faults/fault-dial.ts'
import { guard } from './http/guard.ts'
import { pagesRoutes, sandboxPages } from './http/pages.ts'
import { answerProblems, Problem } from './http/problem.ts'
import { platformApi, sharedApi } from './http/shared-api.ts'
import type { Log, MountedPlatform, PlatformContext, SandboxPlatform, SetTimer } from './platform.ts'
import { platforms as allPlatforms } from './platforms/index.ts'
import { openStore } from './store/open-store.ts'

export type SandboxOptions = {
  /** A loopback address; `127.0.0.1`. */
  host?: string
  /** 0 or absent: any free port. */
  port?: number
  /** Where it keeps what was played; made if it is not there. */
  dataDir: string
  log: Log
  now?: () => number
  random?: (size: number) => Uint8Array
  setTimer?: SetTimer
  platforms?: readonly SandboxPlatform[]
  /** Builds and serves the pages; on. Tests of servers leave it off. */
  pages?: boolean
}

export type Sandbox = {
  /** `http://127.0.0.1:<port>` */
  origin: string
  /** What a client of each platform is given as its base address, by platform id. */
  apiBaseUrls: Readonly<Record<string, string>>
  /** Sets up a partner of a platform (`POST /api/<platform>/seed`); the same again for the same input. */
  seed(platform: string, input: unknown): Promise<object>
  stop(): Promise<void>
}

/** Starts the platforms' servers and pages on one loopback address. Listens first; the pages follow when built. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { host = '127.0.0.1', port = 0, dataDir, log } = options
  if (!isLoopback(host)) throw new Error('The sandbox listens on loopback only: it has no accounts and no passwords')
  const now = options.now ?? Date.now
  const random = options.random ?? randomBytes
  const timers = liveTimers(options.setTimer ?? systemTimer)
  const platforms = options.platforms ?? allPlatforms
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const store = openStore(dataDir, platforms)
  const stopped = new AbortController()
  const background = backgroundWork(log)
  const app = Fastify({ logger: false, bodyLimit: 33_554_432, forceCloseConnections: true })
  let origin = ''

  const mounted = platforms.map((platform) => {
    const exchanges = openExchanges(store, platform.secretHeaders)
    const faults = openFaultDial(store, platform.id, platform.faults)
    const folder = join(dataDir, platform.id)
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const send = createSend({ platform: platform.id, exchanges, now, setTimer: timers.set, stopped: stopped.signal })
    const context: PlatformContext = {
      store,
      exchanges,
      send,
      faults,
      log,
      now,
      random,
      setTimer: timers.set,
      background: background.add,
      folder,
      origin: () => origin,
    }
    return { platform, faults, exchanges, part: platform.mount(context) }
  })
  const seed = async (id: string, input: unknown) => {
    const found = mounted.find(({ platform }) => platform.id === id)
    if (!found) throw new Problem(404, 'not_found', 'There is no such platform.')
    return found.part.seed(input)
  }
  const apiBaseUrls = () =>
    Object.fromEntries(mounted.map(({ platform, part }) => [platform.id, origin + part.apiBasePath]))
  const onBug = (error: Error, route: string) => log.error({ route, error: error.stack }, 'a request failed')
  const pages = options.pages === false ? null : sandboxPages(log)

  guard(app)
  answerProblems(app, onBug)
  for (const { platform, faults, exchanges, part } of mounted) {
    app.register(async (scope) => {
      recordInbound(scope, { platform: platform.id, exchanges, now })
      part.servers(scope)
    })
    app.register(
      async (scope) => {
        platformApi(scope, { faults, seed: (input) => seed(platform.id, input) })
        part.api(scope)
      },
      { prefix: `/api/${platform.id}` },
    )
  }
  app.register(async (scope) => sharedApi(scope, { store, platforms, apiBaseUrls, pages }), { prefix: '/api/sandbox' })
  pagesRoutes(app, pages)

  await app.listen({ host, port })
  const { port: taken } = app.server.address() as AddressInfo
  origin = `http://${host.includes(':') ? `[${host.replace(/[[\]]/g, '')}]` : host}:${taken}`
  for (const { part } of mounted) part.start?.()
  pages?.start()
  log.info({ origin }, 'sandbox listens')

  return {
    origin,
    apiBaseUrls: apiBaseUrls(),
    seed,
    stop: async () => {
      timers.clear()
      stopped.abort()
      await pages?.stop()
      await Promise.all(mounted.map(({ part }: { part: MountedPlatform }) => part.stop?.()))
      await app.close()
      await background.settled()
      store.close()
    },
  }
}

/** Work that nobody waits for, until the sandbox stops. */
function backgroundWork(log: Log): { add: PlatformContext['background']; settled(): Promise<unknown> } {
  const live = new Set<Promise<unknown>>()
  return {
    add: (work, failure) => {
      const watched = work
        .catch((error: Error) => log.error({ error: error.stack }, failure))
        .finally(() => live.delete(watched))
      live.add(watched)
    },
    settled: () => Promise.all(live),
  }
}

const systemTimer: SetTimer = (milliseconds, work) => {
  const timer = setTimeout(work, milliseconds).unref()
  return () => clearTimeout(timer)
}

/** Timers that can all be called off at once. */
function liveTimers(setTimer: SetTimer): { set: SetTimer; clear(): void } {
  const live = new Set<() => void>()
  return {
    set: (milliseconds, work) => {
      const cancel = setTimer(milliseconds, () => {
        live.delete(cancel)
        work()
      })
      live.add(cancel)
      return () => {
        live.delete(cancel)
        cancel()
      }
    },
    clear: () => {
      for (const cancel of live) cancel()
      live.clear()
    },
  }
}
