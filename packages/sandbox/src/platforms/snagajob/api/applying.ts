import type { FastifyInstance } from 'fastify'
import { notFound } from '../../../http/problem.ts'
import { apply, findApplication, listApplications, sendAgain } from '../applications.ts'
import type { Deps } from '../deps.ts'
import { findPosting } from '../feeds/postings.ts'
import { findWorker, inventedWorker, listWorkers, saveWorker } from '../workers.ts'
import { type ById, limitOf, type Query } from './parameters.ts'

/** Workers, and what they applied for. */
export function applyingApi(app: FastifyInstance, deps: Deps): void {
  const { store, now } = deps

  app.get('/workers', async () => ({ data: listWorkers(store), invented: inventedWorker }))
  app.post('/workers', async ({ body }, reply) => reply.code(201).send(saveWorker(store, null, body, now())))
  app.put<ById>('/workers/:id', async ({ params, body }) => {
    const worker = findWorker(store, Number(params.id))
    if (!worker) throw notFound('worker')
    return saveWorker(store, worker.id, body, now())
  })
  app.delete<ById>('/workers/:id', async ({ params }, reply) => {
    store.run('DELETE FROM snagajob_workers WHERE id = ?', Number(params.id))
    return reply.code(204).send()
  })

  app.post<ById>('/postings/:id/applications', async (request, reply) => {
    const posting = findPosting(store, Number(request.params.id))
    if (!posting) throw notFound('job')
    const application = await apply(deps, posting, request.body, request.headers['user-agent'] ?? '')
    return reply.code(201).send(application)
  })
  app.get<Query>('/applications', async ({ query }) => {
    const { postingId } = query
    return {
      data: listApplications(deps, { ...(postingId && { postingId: Number(postingId) }), limit: limitOf(query) }),
    }
  })
  app.get<ById>('/applications/:id', async ({ params }) => {
    const application = findApplication(deps, params.id)
    if (!application) throw notFound('application')
    return application
  })
  app.post<ById>('/applications/:id/deliveries', async ({ params }) => sendAgain(deps, params.id))
}
