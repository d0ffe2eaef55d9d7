import Type from 'typebox'
import { scopes } from '../../model/api-route.ts'
import { Id, Name, Timestamp, versioned } from '../../model/schemas.ts'

const Scope = Type.Enum([...scopes], {
  description: 'Each scope includes the ones before it; `read_redacted` sees people masked.',
})

const members = {
  id: Id('key'),
  name: Name,
  scope: Scope,
  revokedAt: Type.Optional(Timestamp),
  ...versioned,
}

export const ApiKey = Type.Object(members, { $id: 'ApiKey' })

export const CreatedApiKey = Type.Object(
  { ...members, key: Type.String({ description: 'The key itself. It is shown this once.' }) },
  { $id: 'CreatedApiKey' },
)

export const NewApiKey = Type.Object({ name: Name, scope: Scope })
