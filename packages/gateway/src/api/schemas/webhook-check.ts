import Type from 'typebox'
import { Id } from '../../model/schemas.ts'

const HeaderValue = Type.String({ maxLength: 8000 })

export const WebhookToCheck = Type.Object({
  headers: Type.Union(
    [
      Type.Record(Type.String(), HeaderValue),
      Type.Array(Type.Tuple([Type.String({ maxLength: 200 }), HeaderValue]), { maxItems: 200 }),
    ],
    { description: 'As they were received, by name or as pairs.' },
  ),
  body: Type.String({ description: 'As it was received.' }),
  secret: Type.Optional(Type.String({ maxLength: 1000, description: 'What you verify with. It is not kept.' })),
  endpointId: Type.Optional(Id('end')),
  at: Type.Optional(Type.String({ format: 'date-time', description: 'When it was received; now, where not given.' })),
})

export const WebhookCheck = Type.Object(
  {
    ok: Type.Boolean({ description: 'Whether nothing is wrong.' }),
    checks: Type.Array(Type.Object({ check: Type.String(), ok: Type.Boolean(), detail: Type.String() })),
  },
  { $id: 'WebhookCheck' },
)
