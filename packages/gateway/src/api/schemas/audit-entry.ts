import Type from 'typebox'
import { Id, Timestamp } from '../../model/schemas.ts'

export const AuditEntry = Type.Object(
  {
    id: Id('aud'),
    at: Timestamp,
    actor: Type.Object({
      type: Type.Enum(['operator', 'api_key', 'instance_admin', 'anonymous'], {
        description: '`anonymous`: who tried to sign in.',
      }),
      id: Type.Optional(Type.String()),
      name: Type.Optional(Type.String({ description: 'What the operator or key is called now.' })),
    }),
    action: Type.String({ description: "The operation's name in the OpenAPI document." }),
    target: Type.Optional(Type.Object({ type: Type.String(), id: Type.String() })),
    outcome: Type.String({ description: 'The HTTP status of the answer.' }),
    address: Type.Optional(Type.String({ description: 'The network address that the request came from.' })),
    detail: Type.Optional(
      Type.String({
        description: 'The code of a refusal, else the names of the members and parameters that were given.',
      }),
    ),
  },
  { $id: 'AuditEntry' },
)

export const auditFilters = {
  actorId: Type.Optional(Type.String({ maxLength: 100 })),
  action: Type.Optional(Type.String({ maxLength: 100 })),
  targetId: Type.Optional(Type.String({ maxLength: 100 })),
  after: Type.Optional(Type.String({ format: 'date-time', description: 'The earliest time.' })),
  before: Type.Optional(Type.String({ format: 'date-time', description: 'The latest time.' })),
}
