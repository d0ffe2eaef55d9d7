import type { FastifyInstance } from 'fastify'
import type { Deps } from '../deps.ts'
import { changeSettings, readSettings } from '../settings.ts'
import { overview } from './overview.ts'

/** `/api/candidatehub`: what the pages and tests ask for and do. */
export function api(app: FastifyInstance, deps: Deps): void {
  app.get('/overview', async () => overview(deps))
  app.get('/settings', async () => readSettings(deps.store))
  app.patch('/settings', async (request) => changeSettings(deps.store, request.body))
}
