import Type, { type Static } from 'typebox'
import { type Describes, Id, versioned } from '../../model/schemas.ts'
import { type CalloutRecord, calloutKinds } from '../../store/records/callout.ts'

/** Schemas of callouts (model section 5). */

export const CalloutKindName = Type.Enum([...calloutKinds], {
  description:
    '`packages` asks what is offered while a recruiter looks at the list; `candidate_url` where a candidate takes the assessment of an order.',
})

const ConnectionIds = Type.Array(Id('con'), {
  minItems: 1,
  maxItems: 1000,
  uniqueItems: true,
  description:
    'The connections that it is asked for; every one where this is absent. One that names a connection goes before one for all; of several the last made counts.',
})
const CalloutUrl = Type.String({ minLength: 1, maxLength: 2000 })
const timeout = {
  minimum: 1,
  maximum: 30_000,
  description:
    'Milliseconds for the whole answer. For the candidate of an order 5000 at most are waited, whatever is set.',
}

const callout = {
  id: Id('cou'),
  kind: CalloutKindName,
  connectionIds: Type.Optional(ConnectionIds),
  url: Type.String(),
  timeoutMs: Type.Integer(timeout),
  ...versioned,
}

export const Callout = Type.Object(callout, { $id: 'Callout' })

export const CalloutWithSecret = Type.Object(
  { ...callout, secret: Type.String({ description: 'What questions are signed with. It is shown this once.' }) },
  { $id: 'CalloutWithSecret' },
)

export const NewCallout = Type.Object({
  kind: CalloutKindName,
  connectionIds: Type.Optional(ConnectionIds),
  url: CalloutUrl,
  timeoutMs: Type.Integer({ ...timeout, default: 5000 }),
})

export const CalloutChange = Type.Object({
  connectionIds: Type.Optional(Type.Union([ConnectionIds, Type.Null()], { description: 'Null: every connection.' })),
  url: Type.Optional(CalloutUrl),
  timeoutMs: Type.Optional(Type.Integer(timeout)),
})

export type CalloutDescribed = Describes<Static<typeof Callout>, CalloutRecord>
