import type { FastifyInstance } from 'fastify'
import type { LiveDeps } from '../deps.ts'
import { changeSettings, readSettings } from '../settings.ts'
import { conformanceApi } from './conformance.ts'
import { overview } from './overview.ts'
import { partiesApi } from './parties.ts'
import { sendingApi } from './sending.ts'

/** `/api/candidatehub`: what the pages and tests ask for and do. */
export function api(app: FastifyInstance, deps: LiveDeps): void {
  app.get('/overview', async () => overview(deps))
  app.get('/settings', async () => readSettings(deps.store))
  app.patch('/settings', async (request) => changeSettings(deps.store, request.body))
  partiesApi(app, deps)
  sendingApi(app, deps)
  conformanceApi(app, deps)
}
