import type { FastifyInstance } from 'fastify'
import { readInput } from '../../../http/input-reader.ts'
import { notFound } from '../../../http/problem.ts'
import type { Partner } from '../api-types.ts'
import type { Deps } from '../deps.ts'
import {
  approvePartner,
  changePartner,
  createPartner,
  deletePartner,
  findPartner,
  issueMaster,
  listPartners,
  partnerInput,
  scopeMeanings,
} from '../partners.ts'
import type { ById } from './parameters.ts'

/** Partner operations, at SmartRecruiters. */
export function partnersApi(app: FastifyInstance, deps: Deps): void {
  const partner = (id: string): Partner => {
    const found = findPartner(deps, Number(id))
    if (!found) throw notFound('partner')
    return found
  }
  const given = (body: unknown) => {
    const reader = readInput(body)
    const input = partnerInput(reader)
    reader.finish()
    return input
  }
  app.get('/scopes', async () => ({ data: scopeMeanings }))
  app.get('/partners', async () => ({ data: listPartners(deps) }))
  app.post('/partners', async ({ body }, reply) => reply.code(201).send(createPartner(deps, given(body))))
  app.get<ById>('/partners/:id', async ({ params }) => partner(params.id))
  app.patch<ById>('/partners/:id', async ({ params, body }) => changePartner(deps, partner(params.id), given(body)))
  app.delete<ById>('/partners/:id', async ({ params }, reply) => {
    deletePartner(deps, partner(params.id))
    return reply.code(204).send()
  })
  app.post<ById>('/partners/:id/approval', async ({ params, body }) => approvePartner(deps, partner(params.id), body))
  app.post<ById>('/partners/:id/credential', async ({ params }) => issueMaster(deps, partner(params.id)))
}
