import Type, { type Static } from 'typebox'
import { assessmentStatuses, assessmentTypes } from '../../model/assessment.ts'
import type { AssessmentOrder } from '../../model/order-schema.ts'
import { type Describes, Id, Name, versioned } from '../../model/schemas.ts'
import type { AssessmentOrderRecord } from '../../store/records/assessment-order.ts'
import type { AssessmentPackageRecord } from '../../store/records/assessment-package.ts'

/** Schemas of assessment packages (model section 5); those of orders stand in the model. */

export const AssessmentTypeName = Type.Enum([...assessmentTypes])
export const AssessmentStatusName = Type.Enum([...assessmentStatuses])
export const PackageStatus = Type.Enum(['active', 'retired'])

/** What platforms keep and send back months later (SmartRecruiters contract 2.3, ours); `.` and `..` cannot stand in a path. */
export const PackageRemoteId = Type.String({
  pattern: '^(?!\\.{1,2}$)[A-Za-z0-9._-]{1,64}$',
  description: 'What the platform knows it by. It never changes, and is never used for another.',
})

const Description = Type.String({ maxLength: 5000 })

const Assessments = Type.Array(
  Type.Object({ id: PackageRemoteId, type: AssessmentTypeName, name: Name, description: Description }),
  { maxItems: 200 },
)

const Visibility = Type.Object(
  {
    requesters: Type.Optional(Type.Array(Type.String({ maxLength: 320 }), { maxItems: 1000 })),
    countries: Type.Optional(Type.Array(Type.String({ maxLength: 200 }), { maxItems: 1000 })),
    regions: Type.Optional(Type.Array(Type.String({ maxLength: 200 }), { maxItems: 1000 })),
    cities: Type.Optional(Type.Array(Type.String({ maxLength: 200 }), { maxItems: 1000 })),
    remote: Type.Optional(Type.Boolean()),
  },
  { description: 'Whom it is shown to. A member that is left out restricts nothing.' },
)

const ConnectionIds = Type.Array(Id('con'), {
  maxItems: 1000,
  uniqueItems: true,
  description: 'The companies that it is offered to; every one where this is absent.',
})

const CandidateUrlTemplate = Type.String({
  minLength: 1,
  maxLength: 2000,
  description:
    'Where the candidate takes it: RFC 6570, with the variables `orderId`, `token`, `language`, `email` and `returnUrl`.',
})

const given = { type: AssessmentTypeName, name: Name, description: Description }

export const AssessmentPackage = Type.Object(
  {
    id: Id('pkg'),
    remoteId: PackageRemoteId,
    status: PackageStatus,
    ...given,
    assessments: Assessments,
    connectionIds: Type.Optional(ConnectionIds),
    candidateUrlTemplate: Type.Optional(CandidateUrlTemplate),
    visibleTo: Type.Optional(Visibility),
    ...versioned,
  },
  { $id: 'AssessmentPackage' },
)

export const NewPackage = Type.Object({
  remoteId: PackageRemoteId,
  ...given,
  assessments: Type.Array(Assessments.items, { maxItems: 200, default: [] }),
  connectionIds: Type.Optional(ConnectionIds),
  candidateUrlTemplate: Type.Optional(CandidateUrlTemplate),
  visibleTo: Type.Optional(Visibility),
})

const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Optional(Type.Union([schema, Type.Null()]))

export const PackageChange = Type.Object({
  type: Type.Optional(AssessmentTypeName),
  name: Type.Optional(Name),
  description: Type.Optional(Description),
  assessments: Type.Optional(Assessments),
  connectionIds: orNull(ConnectionIds),
  candidateUrlTemplate: orNull(CandidateUrlTemplate),
  visibleTo: orNull(Type.Object({}, { additionalProperties: true, description: 'Merged into what is there.' })),
})

type _Checks = [
  Describes<Static<typeof AssessmentPackage>, AssessmentPackageRecord>,
  Describes<Static<typeof AssessmentOrder>, AssessmentOrderRecord>,
]
