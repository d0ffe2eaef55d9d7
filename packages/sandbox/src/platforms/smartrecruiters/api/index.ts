import type { FastifyInstance } from 'fastify'
import { findCredential } from '../credentials.ts'
import type { Deps } from '../deps.ts'
import { changeSettings, readSettings } from '../settings.ts'
import { applyingApi } from './applying.ts'
import { appsApi } from './apps.ts'
import { hiringProcessApi } from './hiring-process.ts'
import { overview } from './overview.ts'
import { partnersApi } from './partners.ts'
import { recruitingApi } from './recruiting.ts'

/** `/api/smartrecruiters`: what the pages and tests ask for and do. */
export function api(app: FastifyInstance, deps: Deps): void {
  app.get('/overview', async () => overview(deps))
  app.get('/settings', async () => readSettings(deps.store))
  app.patch('/settings', async (request) => changeSettings(deps.store, request.body))
  app.get('/customer-credential', async () => findCredential(deps, 'customer', null))
  partnersApi(app, deps)
  appsApi(app, deps)
  hiringProcessApi(app, deps)
  recruitingApi(app, deps)
  applyingApi(app, deps)
}
