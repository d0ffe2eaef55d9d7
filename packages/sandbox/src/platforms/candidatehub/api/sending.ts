import type { FastifyInstance } from 'fastify'
import { notFound, Problem } from '../../../http/problem.ts'
import type { Client, ComposeInput } from '../api-types.ts'
import { inventedCandidate } from '../candidates.ts'
import { findClient } from '../clients.ts'
import { readComposeInput } from '../compose-input.ts'
import type { LiveDeps } from '../deps.ts'
import { composePrepopulation, listPrepopulations } from '../prepopulations.ts'
import { listSendIns } from '../send-ins.ts'
import { createTransaction, findRow, findTransaction, listTransactions, sendAgain } from '../transactions.ts'
import { type ById, limitOf, numberOf, type Query } from './parameters.ts'

/** Candidates that are composed and sent, and what came in. */
export function sendingApi(app: FastifyInstance, deps: LiveDeps): void {
  const client = (id: string | number): Client => {
    const found = findClient(deps.store, Number(id))
    if (!found) throw notFound('client')
    return found
  }
  const receiver = (id: string | number): Client => {
    const found = client(id)
    if (found.importUrl) return found
    throw new Problem(409, 'no_import_url', 'This client has no import URL. Give it one first.')
  }

  app.get('/invented', async () => inventedCandidate)
  app.post<ById>('/clients/:id/transactions', async ({ params, body }, reply) => {
    const id = createTransaction(deps, receiver(params.id), readComposeInput(body))
    await deps.deliveries.deliver(id)
    return reply.code(201).send(findTransaction(deps, id))
  })
  app.get<Query>('/transactions', async ({ query }) => {
    const limit = limitOf(query)
    const [clientId, before] = [numberOf(query.clientId), numberOf(query.before)]
    const data = listTransactions(deps, {
      ...(clientId !== undefined && { clientId }),
      ...(query.state && { state: query.state }),
      ...(before !== undefined && { before }),
      limit,
    })
    return { data, next: data.length === limit ? data.at(-1)!.id : null }
  })
  app.get<ById>('/transactions/:id', async ({ params }) => {
    const found = findTransaction(deps, Number(params.id))
    if (!found) throw notFound('transaction')
    return found
  })
  app.get<ById>('/transactions/:id/input', async ({ params }) => {
    const row = findRow(deps, Number(params.id))
    if (!row) throw notFound('transaction')
    return JSON.parse(row.input) as ComposeInput
  })
  app.post<ById>('/transactions/:id/deliveries', async ({ params, body }) => {
    const found = findTransaction(deps, Number(params.id))
    if (found) receiver(found.clientId)
    return sendAgain(deps, Number(params.id), body, deps.deliveries.deliver)
  })

  app.get<Query>('/send-ins', async ({ query }) => ({ data: listSendIns(deps, limitOf(query)) }))
  app.get<Query>('/prepopulations', async ({ query }) => ({ data: listPrepopulations(deps, limitOf(query)) }))
  app.post<ById>('/clients/:id/prepopulations', async ({ params, body }, reply) =>
    reply.code(201).send(composePrepopulation(deps, client(params.id), body)),
  )
}
