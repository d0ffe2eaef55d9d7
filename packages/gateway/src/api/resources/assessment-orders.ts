import Type from 'typebox'
import { listOf, pageParameters, presentPage, readPage } from '../../model/list.ts'
import { AssessmentOrder } from '../../model/order-schema.ts'
import { Id } from '../../model/schemas.ts'
import { presentOrder } from '../../store/records/assessment-order.ts'
import { AssessmentStatusName } from '../schemas/assessment.ts'
import { EmailFilter } from '../schemas/looking.ts'
import { RemoteId } from '../schemas/partnership.ts'
import type { Resource } from './index.ts'

export const assessmentOrders: Resource = (route, { store }) => {
  const tag = 'Assessment orders'

  route({
    method: 'GET',
    path: '/assessment-orders',
    name: 'listAssessmentOrders',
    tag,
    summary: 'List orders',
    scope: 'read_redacted',
    query: Type.Object({
      ...pageParameters,
      connectionId: Type.Optional(Id('con')),
      packageId: Type.Optional(Id('pkg')),
      remoteId: Type.Optional(RemoteId),
      kind: Type.Optional(Type.Enum(['manual', 'inline'])),
      status: Type.Optional(AssessmentStatusName),
      email: EmailFilter("The candidate's, whatever its case."),
    }),
    answer: { status: 200, description: 'Orders, newest first.', schema: listOf(AssessmentOrder) },
    async handler({ tenant, query }) {
      const { limit: _, cursor: __, ...filter } = query
      const rows = await store.listOrders(tenant, { page: readPage('assessment-orders', tenant, query), filter })
      return presentPage('assessment-orders', tenant, rows, ({ row, extras }) => presentOrder(row, { extras }))
    },
  })

  route({
    method: 'GET',
    path: '/assessment-orders/:id',
    name: 'readAssessmentOrder',
    tag,
    summary: 'Read an order',
    scope: 'read_redacted',
    answer: { status: 200, description: 'The order.', schema: AssessmentOrder },
    async handler({ tenant, params }) {
      const { row, extras } = await store.findOrder(tenant, { id: params.id! })
      return presentOrder(row, { extras })
    },
  })
}
