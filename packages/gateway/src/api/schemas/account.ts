import Type from 'typebox'
import { Id, personal, Timestamp, versioned } from '../../model/schemas.ts'
import { ExternalRef } from './partnership.ts'

const status = Type.Enum(['invited', 'active', 'disabled'], {
  description: 'An `invited` account has no password yet. A `disabled` one cannot be signed in to.',
})

export const Email = Type.String({ minLength: 3, maxLength: 320, pattern: '^[^@\\s]+@[^@\\s]+$' })
export const PersonName = Type.String({ minLength: 1, maxLength: 200 })
const Ref = {
  ...ExternalRef,
  description: 'Your own name for the customer that the person belongs to.',
} as typeof ExternalRef

export const expiresInHours = Type.Optional(
  Type.Integer({ minimum: 1, maximum: 720, description: 'How long the invitation can be used; a week unless given.' }),
)

const members = {
  id: Id('usr'),
  email: Type.String({ ...personal }),
  name: Type.String({ ...personal }),
  externalRef: Type.Optional(Ref),
  status,
  codes: Type.Boolean({ description: 'Whether a code from an authenticator app is asked for besides the password.' }),
  invitationExpiresAt: Type.Optional(Timestamp),
  signedInAt: Type.Optional(Timestamp),
  ...versioned,
}

export const Account = Type.Object(members, { $id: 'Account' })

export const InvitedAccount = Type.Object(
  {
    ...members,
    invitationUrl: Type.String({
      ...personal,
      description: 'What you send to the person, who chooses a password there. It is shown this once.',
    }),
  },
  { $id: 'InvitedAccount' },
)

export const NewAccount = Type.Object({ email: Email, name: PersonName, externalRef: Ref, expiresInHours })

export const NewInvitation = Type.Object({ expiresInHours })

export const AccountChange = Type.Object({
  name: Type.Optional(PersonName),
  externalRef: Type.Optional(Ref),
  status: Type.Optional(Type.Enum(['active', 'disabled'])),
})

export const accountFilters = {
  status: Type.Optional(status),
  externalRef: Type.Optional(Ref),
  email: Type.Optional(Type.String({ maxLength: 320, ...personal })),
}
