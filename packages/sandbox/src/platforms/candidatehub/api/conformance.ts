import { BEHAVIOURS } from '@gangway/wire/candidatehub'
import type { FastifyInstance } from 'fastify'
import { notFound } from '../../../http/problem.ts'
import { presentCase } from '../conformance/cases.ts'
import { deleteRun, findRow, findRun, listRuns } from '../conformance/store-runs.ts'
import type { LiveDeps } from '../deps.ts'
import { type ById, limitOf, type Query } from './parameters.ts'

/** The conformance kit. */
export function conformanceApi(app: FastifyInstance, deps: LiveDeps): void {
  const run = (id: string) => {
    const found = findRun(deps, Number(id))
    if (!found) throw notFound('run')
    return found
  }
  app.get('/conformance/cases', async () => ({ data: BEHAVIOURS.map(presentCase) }))
  app.get<Query>('/conformance/runs', async ({ query }) => ({ data: listRuns(deps, limitOf(query, 20)) }))
  app.post('/conformance/runs', async ({ body }, reply) => reply.code(201).send(deps.runs.start(body)))
  app.get<ById>('/conformance/runs/:id', async ({ params }) => run(params.id))
  app.post<ById>('/conformance/runs/:id/again', async ({ params, body }, reply) => {
    const { plan } = findRow(deps, run(params.id).id)!
    return reply.code(201).send(deps.runs.start({ ...plan, ...(body as object | undefined) }))
  })
  app.delete<ById>('/conformance/runs/:id', async ({ params }, reply) => {
    deleteRun(deps, run(params.id).id)
    return reply.code(204).send()
  })
}
