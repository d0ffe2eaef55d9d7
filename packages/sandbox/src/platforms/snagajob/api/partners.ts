import type { FastifyInstance } from 'fastify'
import { invalid, notFound, Problem } from '../../../http/problem.ts'
import type { Deps } from '../deps.ts'
import { readAccountInput, readPartnerInput } from '../partner-input.ts'
import { accountByNumber, changePartner, createPartner, findPartner, listPartners, putAccount } from '../partners.ts'
import type { ById } from './parameters.ts'

/** Partners with their credentials and accounts. */
export function partnersApi(app: FastifyInstance, deps: Deps): void {
  const { store } = deps
  const find = (id: string) => {
    const partner = findPartner(store, Number(id))
    if (!partner) throw notFound('partner')
    return partner
  }

  app.get('/partners', async () => ({ data: listPartners(store) }))
  app.get<ById>('/partners/:id', async ({ params }) => find(params.id))

  app.post('/partners', async ({ body }, reply) => {
    const { accounts, name, ...given } = readPartnerInput(body)
    if (!name) throw invalid([{ pointer: '/name', message: 'is required' }])
    const taken = listPartners(store).some(
      ({ partnerKey, apiKey }) => partnerKey === given.partnerKey || apiKey === given.apiKey,
    )
    if (taken) throw new Problem(409, 'taken', 'Another partner has this partner key or API key.')
    const partner = createPartner(deps, { ...given, name })
    for (const account of accounts) putAccount(store, partner.id, account)
    return reply.code(201).send(find(String(partner.id)))
  })

  app.patch<ById>('/partners/:id', async ({ params, body }) => {
    const partner = find(params.id)
    const { accounts, partnerKey, seedKey, settings, ...patch } = readPartnerInput(body)
    const next = { ...patch, settings: { ...partner.settings, ...settings } }
    changePartner(store, partner, next)
    for (const account of accounts) putAccount(store, partner.id, account)
    return find(params.id)
  })

  app.delete<ById>('/partners/:id', async ({ params }, reply) => {
    store.run('DELETE FROM snagajob_partners WHERE id = ?', find(params.id).id)
    return reply.code(204).send()
  })

  app.put<ById>('/partners/:id/accounts', async ({ params, body }) => {
    const partner = find(params.id)
    return putAccount(store, partner.id, readAccountInput(body))
  })

  app.post<ById>('/accounts/:id/read-feed', async ({ params }) => {
    const account = accountByNumber(store, Number(params.id))
    if (!account) throw notFound('account')
    if (!account.feedUrl) throw new Problem(409, 'no_feed', 'This account has no feed address. Give it one first.')
    return deps.feeds.fetch(account.id)
  })
}
