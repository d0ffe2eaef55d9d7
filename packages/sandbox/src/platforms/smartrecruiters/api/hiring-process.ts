import type { FastifyInstance } from 'fastify'
import { changeStep, createStep, deleteStep, listSteps } from '../company/steps.ts'
import type { Deps } from '../deps.ts'
import type { ById } from './parameters.ts'

/** The hiring process and what is ordered in its steps. */
export function hiringProcessApi(app: FastifyInstance, deps: Deps): void {
  app.get('/hiring-process', async () => ({ data: listSteps(deps) }))
  app.post('/hiring-process/steps', async ({ body }, reply) => reply.code(201).send(createStep(deps, body)))
  app.put<ById>('/hiring-process/steps/:id', async ({ params, body }) => changeStep(deps, Number(params.id), body))
  app.delete<ById>('/hiring-process/steps/:id', async ({ params }, reply) => {
    deleteStep(deps, Number(params.id))
    return reply.code(204).send()
  })
}
