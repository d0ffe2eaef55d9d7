import Type, { type Static } from 'typebox'
import { type Describes, Id, personal, Timestamp } from '../../model/schemas.ts'
import { type MessageRecord, projectionStates } from '../../store/records/message.ts'
import { PlatformName } from './partnership.ts'

/** Schemas of messages (model section 4). */

const Checks = Type.Array(Type.Object({ check: Type.String(), ok: Type.Boolean(), detail: Type.String() }))

export const VerdictName = Type.Enum(['accepted', 'duplicate', 'rejected'])

const judged = { verdict: VerdictName, reason: Type.Optional(Type.String()), verification: Checks }

export const Reverification = Type.Object(judged, { $id: 'Reverification' })

export const Message = Type.Object(
  {
    id: Id('msg'),
    connectionId: Type.Optional(Id('con')),
    registrationId: Type.Optional(Id('reg')),
    platform: PlatformName,
    kind: Type.String(),
    ...judged,
    diagnosis: Type.Optional(
      Type.String({
        description:
          'Which usual mistake made the signature of a refused message, with the secrets as they are now; where one is read, and one is found.',
      }),
    ),
    dedupeKey: Type.Optional(Type.String({ description: 'What makes a repeat a repeat, within the connection.' })),
    duplicateOf: Type.Optional(Id('msg')),
    headers: Type.Array(Type.Tuple([Type.String(), Type.String()]), {
      ...personal,
      description: 'As they came, credentials masked.',
    }),
    size: Type.Integer({ description: 'Of the body, in bytes.' }),
    sha256: Type.Optional(Type.String()),
    receivedAt: Timestamp,
    projection: Type.Enum([...projectionStates], { description: 'Whether it became records.' }),
    projectionError: Type.Optional(Type.String(personal)),
    records: Type.Array(Type.Object({ type: Type.String(), id: Type.String() })),
    verdicts: Type.Optional(
      Type.Array(Type.Object({ ...judged, judgedAt: Timestamp }), {
        description: 'Where it was verified again: each, from the first one on.',
      }),
    ),
    erased: Type.Optional(
      Type.Literal(true, {
        description: 'Its person was erased: what it held is gone, and a repeat of it makes nothing new.',
      }),
    ),
    trace: Type.Optional(
      Type.Array(
        Type.Object({
          from: Type.String({ description: 'JSON Pointer into the body.' }),
          to: Type.Union([Type.String(), Type.Null()], { 'x-impersonal': true }),
          outcome: Type.Enum(['kept', 'coerced', 'dropped']),
          note: Type.Optional(Type.String(personal)),
        }),
        { description: 'What became of every field; where one message is read.' },
      ),
    ),
  },
  { $id: 'Message' },
)

export const Reprojection = Type.Object(
  {
    changes: Type.Array(
      Type.Object({
        recordType: Type.String(),
        recordId: Type.String(),
        pointer: Type.String(),
        before: Type.Optional(Type.Unknown(personal)),
        after: Type.Optional(Type.Unknown(personal)),
      }),
    ),
  },
  { $id: 'Reprojection' },
)

type _Checks = [Describes<Static<typeof Message>, MessageRecord>]
