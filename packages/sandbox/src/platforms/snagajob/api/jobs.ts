import type { FastifyInstance } from 'fastify'
import { invalid, notFound } from '../../../http/problem.ts'
import type { Deps } from '../deps.ts'
import { listFeeds } from '../feeds/feeds.ts'
import { findPosting, listPostings, markMismatch } from '../feeds/postings.ts'
import { fetchQuestions } from '../outbound/questions.ts'
import { listPartners } from '../partners.ts'
import { listUploads } from '../uploads.ts'
import { type ById, limitOf, numberOf, type Query } from './parameters.ts'

/** Jobs as the feeds brought them, with their fates, and the feeds themselves. */
export function jobsApi(app: FastifyInstance, deps: Deps): void {
  const { store } = deps
  const find = (id: string) => {
    const posting = findPosting(store, Number(id))
    if (!posting) throw notFound('job')
    return posting
  }

  app.get<Query>('/postings', async ({ query }) => {
    const limit = limitOf(query)
    const { fate, text, partnerId } = query
    const data = listPostings(store, {
      ...(fate && { fate }),
      ...(text && { text }),
      ...(partnerId && { partnerId: Number(partnerId) }),
      after: numberOf(query.after, 0),
      limit,
    })
    return { data, next: data.length === limit ? data.at(-1)!.id : null }
  })
  app.get<ById>('/postings/:id', async ({ params }) => find(params.id))

  app.patch<ById>('/postings/:id', async ({ params, body }) => {
    const mismatch = (body as { mismatch?: unknown } | null)?.mismatch
    if (typeof mismatch !== 'boolean') throw invalid([{ pointer: '/mismatch', message: 'must be true or false' }])
    return markMismatch(store, find(params.id), mismatch)
  })

  app.post<ById>('/postings/:id/questions', async ({ params }) => fetchQuestions(deps, find(params.id)))

  app.post('/feeds', async () => {
    const accounts = listPartners(store).flatMap((partner) => partner.accounts)
    const withFeed = accounts.filter(({ feedUrl }) => feedUrl)
    return { data: await Promise.all(withFeed.map(({ id }) => deps.feeds.fetch(id))) }
  })
  app.get<Query>('/feeds', async ({ query }) => ({ data: listFeeds(deps, limitOf(query)) }))
  app.get<Query>('/uploads', async ({ query }) => ({ data: listUploads(deps, limitOf(query)) }))
}
