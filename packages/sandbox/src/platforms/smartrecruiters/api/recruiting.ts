import type { FastifyInstance } from 'fastify'
import { notFound } from '../../../http/problem.ts'
import { candidateProfile, listApplications } from '../applications.ts'
import { findJob, listJobs, listUsers } from '../company/company.ts'
import type { Deps } from '../deps.ts'
import { moveApplication, orderByHand, packageChoices, sendAgain } from '../ordering.ts'
import { countUnread, findOrder, listNotifications, listOrders } from '../orders.ts'
import { type ById, limitOf, numberOf, type Query } from './parameters.ts'

/** What recruiters see and do. */
export function recruitingApi(app: FastifyInstance, deps: Deps): void {
  app.get('/users', async () => ({ data: listUsers(deps) }))
  app.get('/jobs', async () => ({ data: listJobs(deps) }))
  app.get<ById>('/jobs/:id', async ({ params }) => found(findJob(deps, params.id), 'job'))
  app.get<ById>('/candidates/:id', async ({ params }) => found(candidateProfile(deps, params.id), 'candidate'))

  app.get<Query>('/applications', async ({ query }) => ({
    data: listApplications(deps, {
      jobId: query.jobId || undefined,
      partnerId: numberOf(query.partnerId),
      packageId: query.packageId || undefined,
      minScore: numberOf(query.minScore),
      maxScore: numberOf(query.maxScore),
      status: query.status || undefined,
    }),
  }))
  app.post<ById>('/applications/:id/step', async ({ params, body }) => moveApplication(deps, params.id, body))
  app.post<ById>('/applications/:id/orders', async ({ params, body }, reply) =>
    reply.code(201).send(await orderByHand(deps, params.id, body)),
  )
  app.get<Query>('/package-choices', async ({ query }) => ({
    data: await packageChoices(deps, {
      kind: query.kind === 'inline' ? 'inline' : 'manual',
      applicationId: query.applicationId || undefined,
      userId: query.userId || undefined,
    }),
  }))

  app.get<Query>('/orders', async ({ query }) => ({
    data: listOrders(deps, { applicationId: query.applicationId || undefined, limit: limitOf(query) }),
  }))
  app.get<ById>('/orders/:id', async ({ params }) => found(findOrder(deps, params.id), 'order'))
  app.post<ById>('/orders/:id/deliveries', async ({ params }) => sendAgain(deps, params.id))
  app.get('/ordered-packages', async () => {
    const orders = listOrders(deps, {}).map(({ partnerId, partnerName, packageId, packageName }) => ({
      partnerId,
      partnerName,
      packageId,
      packageName,
    }))
    return { data: [...new Map(orders.map((order) => [`${order.partnerId}/${order.packageId}`, order])).values()] }
  })

  app.get<Query>('/notifications', async ({ query }) => ({
    data: listNotifications(deps, limitOf(query)),
    unread: countUnread(deps),
  }))
  app.post('/notifications/read', async (_request, reply) => {
    deps.store.run('UPDATE smartrecruiters_notifications SET read_at = ? WHERE read_at IS NULL', deps.now())
    return reply.code(204).send()
  })
}

function found<T>(value: T | null, what: string): T {
  if (value === null) throw notFound(what)
  return value
}
