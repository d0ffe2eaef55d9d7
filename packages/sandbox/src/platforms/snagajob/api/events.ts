import type { FastifyInstance } from 'fastify'
import { notFound } from '../../../http/problem.ts'
import { clickFile, clickFolder, writeClickFile } from '../click-files.ts'
import type { Deps } from '../deps.ts'
import { listCandidates } from '../dispositions.ts'
import { listCampaigns, listClicks, listCompleted } from '../event-lists.ts'
import { findPartner } from '../partners.ts'
import { type ById, limitOf, type Query } from './parameters.ts'

/** Clicks, conversions, campaigns, and what became of the candidates. */
export function eventsApi(app: FastifyInstance, deps: Deps): void {
  app.get<Query>('/clicks', async ({ query }) => ({ data: listClicks(deps, limitOf(query)) }))
  app.get<Query>('/completed', async ({ query }) => ({ data: listCompleted(deps, limitOf(query)) }))
  app.get<Query>('/campaigns', async ({ query }) => ({ data: listCampaigns(deps, limitOf(query)) }))
  app.get<Query>('/candidates', async ({ query }) => ({ data: listCandidates(deps, limitOf(query, 100)) }))

  const find = (id: string) => {
    const partner = findPartner(deps.store, Number(id))
    if (!partner) throw notFound('partner')
    return partner
  }
  app.get<ById>('/partners/:id/clicks.csv', async ({ params }, reply) => {
    const partner = find(params.id)
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="clicks-${partner.id}.csv"`)
      .send(clickFile(deps, partner.id, false).text)
  })
  app.get<ById>('/partners/:id/click-files', async ({ params }) => ({ folder: clickFolder(deps, find(params.id).id) }))
  app.post<ById>('/partners/:id/click-files', async ({ params }) => writeClickFile(deps, find(params.id).id))
}
