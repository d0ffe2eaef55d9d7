import type { FastifyInstance } from 'fastify'
import { findApp, listApps, mapFields, startConsent, withdrawConsent } from '../apps.ts'
import { jobAttributes } from '../company/data.ts'
import type { Deps } from '../deps.ts'
import { disable } from '../outbound/disable.ts'
import type { ById } from './parameters.ts'

/** The App centre of the customer's administrator. */
export function appsApi(app: FastifyInstance, deps: Deps): void {
  app.get('/apps', async () => ({ data: listApps(deps) }))
  app.get<ById>('/apps/:id', async ({ params }) => findApp(deps, Number(params.id)))
  app.post<ById>('/apps/:id/consent', async ({ params, body }) => startConsent(deps, Number(params.id), body))
  app.delete<ById>('/apps/:id/consent', async ({ params }) => withdrawConsent(deps, Number(params.id)))
  app.delete<ById>('/apps/:id/connection', async ({ params }) => disable(deps, Number(params.id)))
  app.put<ById>('/apps/:id/field-mapping', async ({ params, body }) => mapFields(deps, Number(params.id), body))
  app.get('/job-attributes', async () => ({ data: jobAttributes }))
}
