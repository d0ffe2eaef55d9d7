import type { FastifyInstance } from 'fastify'
import { invalid, notFound } from '../../../http/problem.ts'
import { changeClient, createClient, findClient, listClients, readClientInput } from '../clients.ts'
import type { LiveDeps } from '../deps.ts'
import { changeSource, createSource, findSource, listSources, readSourceInput } from '../sources.ts'
import type { ById } from './parameters.ts'

const nameMissing = () => invalid([{ pointer: '/name', message: 'is required' }])

/** Clients and sources with their credentials. */
export function partiesApi(app: FastifyInstance, deps: LiveDeps): void {
  const { store } = deps
  const client = (id: string) => {
    const found = findClient(store, Number(id))
    if (!found) throw notFound('client')
    return found
  }
  app.get('/clients', async () => ({ data: listClients(store) }))
  app.get<ById>('/clients/:id', async ({ params }) => client(params.id))
  app.post('/clients', async ({ body }, reply) => {
    const { name, ...input } = readClientInput(body)
    if (name === undefined) throw nameMissing()
    return reply.code(201).send(createClient(deps, { ...input, name }))
  })
  app.patch<ById>('/clients/:id', async ({ params, body }) =>
    changeClient(store, client(params.id), readClientInput(body)),
  )
  app.delete<ById>('/clients/:id', async ({ params }, reply) => {
    store.run('DELETE FROM candidatehub_clients WHERE id = ?', client(params.id).id)
    return reply.code(204).send()
  })

  const source = (id: string) => {
    const found = findSource(store, Number(id))
    if (!found) throw notFound('source')
    return found
  }
  app.get('/sources', async () => ({ data: listSources(store) }))
  app.post('/sources', async ({ body }, reply) => {
    const { name, ...input } = readSourceInput(body)
    if (name === undefined) throw nameMissing()
    return reply.code(201).send(createSource(deps, { ...input, name }))
  })
  app.patch<ById>('/sources/:id', async ({ params, body }) =>
    changeSource(store, source(params.id), readSourceInput(body)),
  )
  app.delete<ById>('/sources/:id', async ({ params }, reply) => {
    store.run('DELETE FROM candidatehub_sources WHERE id = ?', source(params.id).id)
    return reply.code(204).send()
  })
}
