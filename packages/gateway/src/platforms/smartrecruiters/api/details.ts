import {
  CandidateDetailsSchema,
  HiringTeamMemberSchema,
  JobDetailsSchema,
  UserSchema,
} from '@gangway/wire/smartrecruiters'
import Type, { type TObject } from 'typebox'
import { type DefineRoute, formatInstant, type OrderDetailKind, Problem } from '../../../model/index.ts'
import { Timestamp } from '../../../model/schemas.ts'
import type { PlatformDeps } from '../../interface.ts'
import { findOrder } from './find-order.ts'

const fetchedAt = { fetchedAt: Timestamp }

const Candidate = Type.Object({ ...CandidateDetailsSchema.properties, ...fetchedAt }, { $id: 'OrderCandidate' })
const Job = Type.Object({ ...JobDetailsSchema.properties, ...fetchedAt }, { $id: 'OrderJob' })
const { email, firstName, lastName } = UserSchema.properties
const HiringTeam = Type.Object(
  {
    totalFound: Type.Integer({ description: 'How many the platform has.' }),
    content: Type.Array(Type.Object({ ...HiringTeamMemberSchema.properties, email, firstName, lastName })),
    ...fetchedAt,
  },
  {
    $id: 'OrderHiringTeam',
    description: 'Names and addresses are there where the scope `users_read` was granted.',
  },
)

/** What the platform says of an order's candidate, job and hiring team (contract 4), as it was when the order came. */
export function details(route: DefineRoute, deps: PlatformDeps): void {
  const { store } = deps

  const add = (kind: OrderDetailKind, path: string, name: string, summary: string, schema: TObject) =>
    route({
      method: 'GET',
      path: `/assessment-orders/:id/${path}`,
      name,
      tag: 'Assessment orders',
      summary,
      description:
        "In the platform's own words. It is asked for once the order was acknowledged; `details` of the order says how that stands, and the order's event `assessment_order.updated` that it is done.",
      scope: 'read',
      problems: ['details_pending', 'details_not_permitted', 'details_unavailable'],
      answer: { status: 200, description: 'What the platform said.', schema },
      async handler({ tenant, params }) {
        const orderId = params.id!
        await findOrder(deps, tenant, orderId)
        const detail = await store.readDetail(tenant, { orderId, kind })
        if (detail?.status === 'pending') throw new Problem('details_pending')
        if (detail?.status === 'not_permitted') throw new Problem('details_not_permitted')
        if (!detail || detail.content === null) throw new Problem('details_unavailable')
        return { ...JSON.parse(detail.content), fetchedAt: formatInstant(detail.updatedAt) }
      },
    })

  add(
    'candidate',
    'candidate',
    'readAssessmentOrderCandidate',
    "Read what the platform says of an order's candidate",
    Candidate,
  )
  add('job', 'job', 'readAssessmentOrderJob', "Read what the platform says of an order's job", Job)
  add(
    'hiring_team',
    'hiring-team',
    'readAssessmentOrderHiringTeam',
    "Read the hiring team of an order's job",
    HiringTeam,
  )
}
