import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { authenticate } from './api/authenticate.ts'
import { createApi } from './api/build-api.ts'
import type { ApiDeps } from './api/deps.ts'
import type { Config } from './config.ts'
import { mountOperations, type OperationsDeps } from './operations-routes.ts'
import { checkUrl } from './outbox/http/url-rules.ts'
import { generateWebhookSecret } from './outbox/standard-webhooks.ts'
import type { PlatformModules } from './platform-modules.ts'

/** Adds what platforms call, and the pages on which customers' people sign in. */
export function mountPlatforms(
  app: FastifyInstance,
  modules: PlatformModules,
  mountPages: (app: FastifyInstance) => void | Promise<void>,
): void {
  app.register(async (app) => {
    app.removeAllContentTypeParsers()
    // Bodies are left on the wire: receiving reads them itself, within its limits.
    app.addContentTypeParser('*', (_request, _payload, done) => done(null))
    // Nothing is logged by request here; a logger for each would cost as much as all the rest of the framework.
    app.setChildLoggerFactory((logger) => logger)
    for (const module of modules.all()) module.routes(app)
    app.register(async (pages) => mountPages(pages))
  })
}

type AdministrationDeps = Omit<ApiDeps, 'random' | 'platforms' | 'webhooks'> &
  Omit<OperationsDeps, 'mayRead'> & {
    modules: PlatformModules
    /** Where platforms reach us, and where people and programs do; mostly the same. */
    server: FastifyInstance
    admin: FastifyInstance
  }

/** Adds `/v1`, and what tells whoever runs the gateway how it is. */
export function mountAdministration({ allowPrivateUrls }: Config, deps: AdministrationDeps): void {
  const { server, admin, modules, ready, scannerIsUp, metrics, ...api } = deps
  const { store, operators, adminKeyHash, firstTenant } = api
  const mayRead = async (authorization: string | undefined) => {
    const { scope } = await authenticate({ store, operators, adminKeyHash, firstTenant }, { authorization })
    return scope !== 'read_redacted'
  }
  const operations: OperationsDeps = {
    ready,
    scannerIsUp,
    metrics,
    mayRead: (authorization) => mayRead(authorization).catch(() => false),
  }
  if (admin !== server) mountOperations(server, operations, { metrics: false })
  mountOperations(admin, operations, { metrics: true })
  admin.register(
    createApi({
      ...api,
      random: randomBytes,
      platforms: modules.apis(),
      webhooks: {
        urlFault: (url) => {
          const checked = checkUrl(url, { allowPrivate: allowPrivateUrls, alwaysAllowed: new Set() })
          return 'ok' in checked ? null : checked.message
        },
        newSecret: () => generateWebhookSecret(randomBytes),
      },
    }),
  )
}
