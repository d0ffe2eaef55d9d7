import Type, { type Static } from 'typebox'
import { erasedKinds, erasureStatuses } from '../../model/erasure.ts'
import { type Describes, Id, Timestamp } from '../../model/schemas.ts'
import type { ErasureRecord } from '../../store/records/erasure.ts'

/** Schemas of erasures (model section 5). */

export const NewErasure = Type.Object({
  candidateId: Type.Optional(Id('cnd')),
  email: Type.Optional(Type.String({ minLength: 1, maxLength: 320, description: 'Whatever its case.' })),
})

const counted = Object.fromEntries(erasedKinds.map((kind) => [kind, Type.Integer()])) as Record<
  (typeof erasedKinds)[number],
  ReturnType<typeof Type.Integer>
>

export const Erasure = Type.Object(
  {
    id: Id('era'),
    status: Type.Enum([...erasureStatuses]),
    requestedAt: Timestamp,
    completedAt: Type.Optional(Timestamp),
    erased: Type.Object(counted, { description: 'How many of each kind, so far.' }),
  },
  { $id: 'Erasure', description: 'The receipt of an erasure. It holds no person.' },
)

type _Checks = [Describes<Static<typeof Erasure>, ErasureRecord>]
