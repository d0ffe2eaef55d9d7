import type { FastifyInstance } from 'fastify'
import {
  beginApplication,
  findApplying,
  findPosting,
  listPostings,
  noteReturn,
  orderInline,
  submitApplication,
} from '../applying.ts'
import type { Deps } from '../deps.ts'
import type { ById } from './parameters.ts'

/** The career site: jobs, and applying for one. */
export function applyingApi(app: FastifyInstance, deps: Deps): void {
  app.get('/postings', async () => ({ data: listPostings(deps) }))
  app.get<ById>('/postings/:id', async ({ params }) => findPosting(deps, params.id))
  app.post<ById>('/postings/:id/applications', async ({ params, body }, reply) =>
    reply.code(201).send(await beginApplication(deps, params.id, body)),
  )
  app.get<ById>('/applying/:id', async ({ params }) => findApplying(deps, params.id))
  app.post<ById>('/applying/:id/assessments', async ({ params }) => orderInline(deps, params.id))
  app.post<ById>('/applying/:id/returned', async ({ params, body }) => noteReturn(deps, params.id, body))
  app.post<ById>('/applying/:id/submit', async ({ params }) => submitApplication(deps, params.id))
}
