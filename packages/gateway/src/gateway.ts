import { randomBytes, randomFillSync } from 'node:crypto'
import { createConsole } from '@gangway/console'
import { createBackground } from './background.ts'
import { openSecretBox, settleAdminKey } from './boot-secrets.ts'
import { type Config, ConfigError, isLoopbackHost } from './config.ts'
import { createExtractor, defaultLimits } from './documents/extractor.ts'
import { createScanner } from './documents/scanner.ts'
import { createUnderstanding } from './documents/understanding.ts'
import { type HttpServer, listen } from './http-server.ts'
import { createBacklog } from './intake/backlog.ts'
import { createBodyBudget } from './intake/body.ts'
import { createByteKeeper } from './intake/byte-keeper.ts'
import { createCommitQueue } from './intake/commit-queue.ts'
import { createDirectory, viewReached } from './intake/directory.ts'
import { createMessageReader } from './intake/message-reader.ts'
import { createPressure } from './intake/pressure.ts'
import { createProjector } from './intake/projector.ts'
import { createReceiver } from './intake/receive.ts'
import { createRejectionTeller } from './intake/rejections.ts'
import { createWorkbench } from './intake/workbench.ts'
import type { Logger } from './log.ts'
import { createMeasures } from './measures.ts'
import { createIdSource } from './model/index.ts'
import { mountAdministration, mountPlatforms } from './mount-routes.ts'
import { observeDocuments, observeIntake, observeProjection } from './observers.ts'
import { openPeople } from './open-people.ts'
import { freeWork, openAuditedStore, openDocuments } from './open-storage.ts'
import { createHttpClient } from './outbox/http/client.ts'
import { createOutbox } from './outbox/runner.ts'
import { createPlatformModules } from './platform-modules.ts'
import { type SandboxBeside, startSandboxBeside } from './sandbox/beside.ts'

/** A running gateway. */
export interface Gateway {
  /** Where it listens: `http://host:port`. */
  origin: string
  /** Where `/v1`, `/docs` and `/metrics` are. */
  adminOrigin: string
  /** What platforms reach it by. */
  publicUrl: string
  /** The key with all rights, where this start has made it: shown once, kept only as a hash. */
  madeAdminKey: string | undefined
  /** The link by which the first operator is made, where there is none: shown once, kept only as a hash. */
  firstOperatorUrl: string | undefined
  /** Prepares the console's pages, building them where they are not yet; without this, the first who asks for one does. */
  startConsole(): void
  /** Starts the sandbox beside, on this port or any free one (0); it stops with the gateway. */
  startSandbox(port: number): SandboxBeside
  /** Finishes what is in hand, within 10 seconds, and lets go of everything. */
  stop(): Promise<void>
}

/** Bodies and documents up to this many bytes lie in a row, larger ones in the document store (design section 5). */
const inRowBytes = 100_000
/** What is in hand when we stop has so long: the rest is recorded before the process is cut off (`main.ts`). */
const finishWithinMs = 8500
/** A document that takes longer to read lets others go first. */
const quickDocumentMs = 3000
/** Connections to one destination of webhooks. */
const connectionsPerOrigin = 64

/** How long a platform waits for the store before it is told to try again: sooner than senders give up, or than we stop. Seconds. */
const intakePatience = 7

/**
 * Starts a gateway: opens the store and brings its schema up to date, then listens, then works. Throws what keeps it
 * from starting: a `ConfigError` names the setting. `now` is the clock, epoch milliseconds.
 */
export async function startGateway(config: Config, log: Logger, now: () => number = Date.now): Promise<Gateway> {
  const report = (error: unknown) => log.error({ error }, 'something went wrong beside the requests')
  const ids = createIdSource(now, randomFillSync)
  const store = await openAuditedStore(config, report)
  const closing: (() => Promise<void> | void)[] = [() => store.close()]
  const abandon = async (error: unknown): Promise<never> => {
    for (const close of closing.reverse()) await Promise.resolve(close()).catch(report)
    throw error
  }
  try {
    const secretBox = await openSecretBox(config, store)
    const adminKey = await settleAdminKey(config, store)
    const firstTenant = await store.ensureFirstTenant({ id: ids.newId('tenant'), name: 'First tenant', now: now() })
    const blobs = await openDocuments(config, store, now)
    closing.push(() => blobs.close())
    await freeWork(store, now)

    const server = await listen(log, config.host, 'PORT', config.port, config.trustedProxies)
    closing.push(() => server.close())
    const admin =
      config.adminPort === undefined
        ? server
        : await listen(log, config.host, 'GANGWAY_ADMIN_PORT', config.adminPort, config.trustedProxies)
    if (admin !== server) closing.push(() => admin.close())
    const publicUrl = config.publicUrl ?? derivePublicUrl(server)
    const consoleUrl = config.consoleUrl ?? (admin === server ? publicUrl : admin.origin)

    const modules = createPlatformModules()
    const { defaults } = modules
    const patienceMs = 1000 * Math.min(intakePatience, config.databaseTimeout)
    const directory = createDirectory(store, secretBox, defaults, now, patienceMs)
    const budget = createBodyBudget(config.bodyMemory)
    const backlog = createBacklog(store, config.maxBacklog, report)
    const pressure = createPressure(
      () => performance.now(),
      () => backlog.count() > config.maxBacklog / 2,
    )
    const rejections = createRejectionTeller(store, now, report)
    const keepBytes = createByteKeeper({ store, blobs, inRowBytes, now, report })
    const reader = createMessageReader(store, blobs)
    const { metrics, stats, attempted } = createMeasures(config, {
      store,
      modules,
      bodyBytes: () => budget.used(),
      scannerIsUp: () => understanding.scannerIsUp(),
      now,
      report,
    })

    const readBytes = async (tenant: string, sha256: string) =>
      (await store.readBlobBytes(tenant, { sha256 })) ?? blobs.get(tenant, sha256)
    const understanding = createUnderstanding({
      store,
      readBytes,
      extractor: createExtractor(),
      lanes: defaultLimits.processes,
      quickMs: quickDocumentMs,
      scanner: config.clamd && createScanner(config.clamd),
      pressure,
      lease: ids.newId('document'),
      now,
      observer: observeDocuments({ log, metrics }),
    })

    const receive = createReceiver({
      directory,
      queue: createCommitQueue(store),
      budget,
      pressure,
      keepBytes,
      ids,
      now,
      maxBody: config.maxBody,
      backlogFull: () => backlog.full(),
      firstTenant,
      patienceMs,
      observer: observeIntake({ log, metrics, stats, backlog, rejections }),
    })
    const projector = createProjector({
      store,
      keepBytes,
      reader,
      pressure,
      platformOf: (name) => modules.of(name).projection,
      ids,
      now,
      observer: observeProjection({ log, metrics, backlog }),
    })
    const openClient = (alwaysAllowed: string[] = []) =>
      createHttpClient({
        allowPrivate: config.allowPrivateUrls,
        alwaysAllowed,
        userAgent: 'Gangway/0.1',
        connectionsPerOrigin,
      })
    const http = openClient()
    const people = await openPeople(config, {
      ...{ store, secretBox, now, randomBytes, ids, firstTenant, publicUrl, consoleUrl, report },
      openClient,
    })
    const { operators, accounts } = people
    modules.fill({
      store,
      accounts,
      directory,
      receive,
      publicUrl,
      now,
      ids,
      randomBytes,
      secretBox,
      http,
      // Most gateways send no mail, and its library takes megabytes.
      mailer: config.mail && (await import('./outbox/mail.ts')).createMailer(config.mail),
      dataDir: config.dataDir,
      keepBytes,
      readBytes,
      projectNow: projector.projectNow,
      report,
    })
    const outbox = createOutbox({
      store,
      http,
      secretBox,
      kinds: modules.outboundKinds(),
      now,
      random: Math.random,
      log,
      metrics: { attempted },
    })
    const workbench = createWorkbench({
      store,
      reader,
      projector,
      platformOf: (name) => modules.of(name).projection,
      view: (rows) => viewReached(rows, secretBox, defaults, now()),
      ids,
      now,
    })
    const background = createBackground({ store, blobs, reader, modules, pressure, now, report })

    mountPlatforms(server.app, modules, people.mount)
    mountAdministration(config, {
      ...{ store, now, ids, secretBox, publicUrl, firstTenant, operators, workbench, stats, metrics, modules },
      server: server.app,
      admin: admin.app,
      adminKeyHash: adminKey.hash,
      documents: { read: readBytes, scanned: config.clamd !== undefined },
      ready: async () => void (await Promise.all([store.ping(), blobs.healthy()])),
      scannerIsUp: () => understanding.scannerIsUp(),
    })
    const consolePages = createConsole(log)
    admin.app.register(consolePages.routes)
    for (const each of new Set([server, admin])) await each.open()
    projector.start()
    outbox.start()
    background.start()
    understanding.start()
    stats.start()
    for (const { work } of modules.all()) work?.start()
    for (const warning of config.warnings) log.warn(warning)
    log.info({ origin: server.origin, adminOrigin: admin.origin, publicUrl, store: store.kind }, 'Gangway is listening')

    let sandbox: SandboxBeside | undefined
    let stopping: Promise<void> | undefined
    const stop = async () => {
      log.info('stopping: finishing what is in hand')
      const endsAt = performance.now() + finishWithinMs
      const left = () => Math.max(0, endsAt - performance.now())
      await Promise.all([sandbox?.stop(), consolePages.stop()])
      await Promise.all([...new Set([server, admin])].map((each) => each.close()))
      await Promise.all(modules.all().map(({ work }) => work?.stop()))
      await Promise.all([
        projector.stop(),
        outbox.stop(left()),
        rejections.stop(),
        background.stop(),
        understanding.stop(),
      ])
      await stats.stop()
      backlog.stop()
      await http.close(left())
      await people.close()
      await blobs.close()
      await store.close()
      log.info('stopped')
    }
    return {
      origin: server.origin,
      adminOrigin: admin.origin,
      publicUrl,
      madeAdminKey: adminKey.made,
      firstOperatorUrl: people.firstOperatorUrl,
      startConsole: () => consolePages.start(),
      startSandbox(port) {
        const { dataDir } = config
        const allowOrigin = (origin: string) => http.alwaysAllow(origin)
        sandbox ??= startSandboxBeside({
          port,
          dataDir,
          log,
          allowOrigin,
          store,
          app: admin.app,
          tenant: firstTenant,
          ids,
          now,
          hasAccounts: people.hasAccounts,
        })
        return sandbox
      },
      stop: () => (stopping ??= stop()),
    }
  } catch (error) {
    return abandon(error)
  }
}

/** Without GANGWAY_PUBLIC_URL platforms could only reach us on this machine: right for trying out, and nothing else. */
function derivePublicUrl(server: HttpServer): string {
  const { hostname } = new URL(server.origin)
  if (!isLoopbackHost(hostname)) {
    throw new ConfigError(
      'GANGWAY_PUBLIC_URL',
      'is required where HOST is not loopback: what platforms reach Gangway by',
    )
  }
  return server.origin
}
