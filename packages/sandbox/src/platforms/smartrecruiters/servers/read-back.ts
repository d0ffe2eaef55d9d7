import { readBackScope, readBackVersion, writeAssessmentOrder } from '@gangway/wire/smartrecruiters'
import type { FastifyInstance } from 'fastify'
import { findApplication } from '../applications.ts'
import { listApps } from '../apps.ts'
import type { Deps } from '../deps.ts'
import { listOrders } from '../orders.ts'
import type { RateLimit } from './rate-limit.ts'
import { refusal, serve } from './route.ts'

/** The customer reads its orders back (contract 5.6): another version of the API, and another credential. */
export function readBackServer(app: FastifyInstance, deps: Deps, limit: RateLimit): void {
  serve(app, deps, limit, {
    method: 'GET',
    url: `/assessment-api/${readBackVersion}/assessment-orders`,
    scope: readBackScope,
    purpose: 'orders read back',
    refusals: () => ({
      unauthorized: 'NOT_AUTHORIZED_TO_ACCESS_RESOURCE',
      forbidden: 'NOT_AUTHORIZED_TO_ACCESS_RESOURCE',
    }),
    answer: ({ request }) => {
      const { applicationId = '' } = request.query as { applicationId?: string }
      if (!findApplication(deps, applicationId)) return refusal('APPLICATION_NOT_FOUND')
      const orders = listOrders(deps, { applicationId })
      if (orders.length === 0 && !listApps(deps).some(({ status }) => status === 'active')) {
        return refusal('MISSING_COMPANY_INTEGRATION')
      }
      return {
        status: 200,
        body: orders.map(({ orderId, packageName, result }) =>
          writeAssessmentOrder({ orderId, applicationId, packageName }, result),
        ),
      }
    },
  })
}
