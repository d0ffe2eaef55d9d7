import Type, { type Static } from 'typebox'
import type { Click } from '../../../model/click-schema.ts'
import { applicationStatuses, uploadCauses, uploadKinds, uploadStatuses } from '../../../model/index.ts'
import { CallAttempts, type Describes, Id, impersonal, Timestamp, versioned } from '../../../model/schemas.ts'
import {
  type CampaignRecord,
  type ClickRecord,
  type DispositionRecord,
  dispositionStates,
  type UploadRecord,
} from '../../../store/records.ts'

/** Schemas of what this platform adds to `/v1` beside jobs. */

const text = Type.Optional(Type.String())

export const Upload = Type.Object(
  {
    id: Id('upl'),
    kind: Type.Enum([...uploadKinds], { description: "One connection's feed, the aggregate feed, or dispositions." }),
    registrationId: Id('reg'),
    connectionId: Type.Optional(Id('con')),
    cause: Type.Enum([...uploadCauses]),
    status: Type.Enum([...uploadStatuses]),
    reason: Type.Optional(Type.String({ description: 'Why it failed.' })),
    platformCallId: Type.String({ description: 'The call that makes it, which can be made again.' }),
    rows: Type.Optional(Type.Integer({ description: 'Of a disposition file.' })),
    size: Type.Optional(Type.Integer({ description: 'Of what was accepted, in bytes.' })),
    sha256: text,
    objectKey: Type.Optional(Type.String({ description: 'Where it was stored.' })),
    acceptedAt: Type.Optional(Timestamp),
    nextAttemptAt: Type.Optional(Timestamp),
    attempts: CallAttempts,
    ...versioned,
  },
  { $id: 'Upload', description: 'A file on its way to the platform, or there.' },
)

export const Disposition = Type.Object(
  {
    applicationId: Id('app'),
    connectionId: Id('con'),
    applyId: Type.Optional(Type.String({ description: "The platform's id of the application." })),
    applicationStatus: Type.Enum([...applicationStatuses]),
    disposition: Type.Optional(Type.String({ description: "The platform's word for the status." })),
    state: Type.Enum([...dispositionStates], {
      description: '`waiting` for its upload; `pending` in one that is on its way; `skipped`, which `reason` explains.',
    }),
    reason: Type.Optional(
      Type.String({ description: '`unmapped`: the settings have no word for the status. `missing_id`.' }),
    ),
    at: Type.String({ format: 'date-time', description: 'When the status changed.' }),
    uploadId: Type.Optional(Id('upl')),
    createdAt: Timestamp,
  },
  { $id: 'Disposition', description: "What the platform is told of one change of an application's status." },
)

export const Campaign = Type.Object(
  {
    id: Id('cmp'),
    registrationId: Id('reg'),
    connectionId: Id('con'),
    name: Type.String(),
    campaign: Type.Object({}, { ...impersonal, additionalProperties: true, description: 'As it is sent.' }),
    status: Type.Enum(['pending', 'delivered', 'failed']),
    reason: text,
    platformCallId: Type.String(),
    response: Type.Optional(
      Type.Object(
        { status: Type.Integer(), body: Type.String() },
        { description: 'What the platform answered. Which member is its id of the campaign is not known.' },
      ),
    ),
    unverified: Type.Literal(true, {
      description:
        'The path that campaigns are sent to is assumed: the documentation that could be read does not name it.',
    }),
    ...versioned,
  },
  { $id: 'Campaign', description: 'A sponsorship campaign as it was given to the platform.' },
)

type _Checks = [
  Describes<Static<typeof Upload>, UploadRecord>,
  Describes<Omit<Static<typeof Disposition>, 'applicationStatus'>, DispositionRecord>,
  Describes<Static<typeof Click>, ClickRecord>,
  Describes<Static<typeof Campaign>, CampaignRecord>,
]
