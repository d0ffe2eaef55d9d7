import Type from 'typebox'
import { flags } from './application.ts'
import { assessmentStatuses } from './assessment.ts'
import { InstantText } from './instants.ts'
import { attachmentTypes, orderDetailStatuses } from './order-result.ts'
import { Id, personal, Timestamp, versioned } from './schemas.ts'

/** Schemas of assessment orders and their results (model sections 3 and 5), which `/v1` and a platform's own resources share. */

const text = Type.Optional(Type.String())
const personalText = Type.Optional(Type.String(personal))
/** Longer than anybody writes, and short enough for an event. */
const Line = Type.Optional(Type.String({ maxLength: 1000 }))
const Paragraphs = Type.Optional(Type.String({ maxLength: 20_000 }))

export const AttachmentTypeName = Type.Enum([...attachmentTypes])
const StatusName = Type.Enum([...assessmentStatuses])

const Score = Type.Object(
  { raw: Type.Number(), min: Type.Number(), max: Type.Number() },
  {
    description:
      '`min` below `max`, `raw` within them. Integers go out as they are; with decimals and a range below 100 it is rescaled to 0–100, else rounded half up.',
  },
)

const ResultAttachment = Type.Object(
  {
    type: AttachmentTypeName,
    url: Type.Optional(
      Type.String({ maxLength: 8192, description: 'Where it lies: the same one is an update in place.' }),
    ),
    attachmentId: Type.Optional(Id('att')),
  },
  {
    description:
      'Either the `url` of a file that you host, or the `attachmentId` of one that was uploaded for the order.',
  },
)

const outcome = {
  status: StatusName,
  submittedAt: Type.Optional(InstantText),
  score: Type.Optional(Score),
  scoreLabel: Line,
  summary: Paragraphs,
  attachments: Type.Optional(Type.Array(ResultAttachment, { maxItems: 100 })),
}

export const OrderResultBody = Type.Object({
  ...outcome,
  name: Line,
  description: Paragraphs,
  sentAt: Type.Optional(InstantText),
  assessments: Type.Optional(
    Type.Array(
      Type.Object({
        assessmentId: Type.String({ minLength: 1, maxLength: 200 }),
        startedAt: Type.Optional(InstantText),
        ...outcome,
      }),
      { maxItems: 200 },
    ),
  ),
})

const [, ...askedDetailStatuses] = orderDetailStatuses
const DetailStatus = Type.Optional(Type.Enum([...askedDetailStatuses]))

export const AssessmentOrder = Type.Object(
  {
    id: Id('ord'),
    connectionId: Id('con'),
    remoteId: Type.String(),
    kind: Type.Enum(['manual', 'inline']),
    flags: Type.Array(Type.Enum([...flags])),
    packageId: Type.Optional(Id('pkg')),
    remotePackageId: text,
    status: StatusName,
    candidate: Type.Object({
      remoteId: text,
      email: personalText,
      firstName: personalText,
      lastName: personalText,
      language: text,
    }),
    requester: Type.Optional(Type.Object({ remoteId: text, email: personalText })),
    remoteJobId: text,
    fields: Type.Optional(Type.Record(Type.String(), Type.String(), personal)),
    resultCallbackUrl: text,
    completedCallbackUrl: personalText,
    candidateUrl: Type.Optional(Type.String({ ...personal, description: 'Where the candidate takes the assessment.' })),
    returnUrl: Type.Optional(
      Type.String({ ...personal, description: 'Where your product sends the candidate afterwards.' }),
    ),
    result: Type.Optional(
      Type.Object(OrderResultBody.properties, { ...personal, description: 'As it was given last.' }),
    ),
    resultCall: Type.Optional(
      Type.Object(
        {
          id: Type.Optional(Type.String({ description: 'The platform call.' })),
          status: Type.Enum(['waiting', 'pending', 'delivered', 'presumed', 'replaced', 'dead']),
          reason: Type.Optional(Type.String({ description: 'Why it is dead.' })),
          updatedAt: Type.Optional(Timestamp),
        },
        {
          description:
            'How the platform call stands that tells the result. `waiting`: until the attachments that it names are uploaded. `dead` because of `attachment_failed`: one of the uploads was given up; `id` is the call that uploads, and to send it again sends the result too.',
        },
      ),
    ),
    details: Type.Optional(
      Type.Object(
        { candidate: DetailStatus, job: DetailStatus, hiringTeam: DetailStatus },
        {
          description:
            'How asking the platform for them ended. A member is missing while the asking goes on, and where the order names nothing to ask for.',
        },
      ),
    ),
    messageId: Id('msg'),
    receivedAt: Timestamp,
    ...versioned,
  },
  { $id: 'AssessmentOrder' },
)
