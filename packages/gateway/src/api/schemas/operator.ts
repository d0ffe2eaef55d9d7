import Type from 'typebox'
import { roles } from '../../model/operator.ts'
import { Id, Timestamp, versioned } from '../../model/schemas.ts'
import { Email, expiresInHours, PersonName } from './account.ts'

const Role = Type.Enum([...roles], {
  description:
    'Each includes the ones before it: `viewer_redacted` sees people masked, `viewer` sees everything but secrets, ' +
    '`operator` changes, `admin` sees to operators and API keys.',
})

const status = Type.Enum(['invited', 'active', 'disabled'], {
  description: 'Who is `invited` has not signed in yet. Who is `disabled` cannot.',
})

const members = {
  id: Id('usr'),
  email: Type.String(),
  name: Type.Optional(Type.String()),
  role: Role,
  status,
  codes: Type.Boolean({ description: 'Whether a code from an authenticator app is asked for besides the password.' }),
  invitationExpiresAt: Type.Optional(Timestamp),
  lastSignInAt: Type.Optional(Timestamp),
  ...versioned,
}

export const Operator = Type.Object(members, { $id: 'Operator' })

export const InvitedOperator = Type.Object(
  {
    ...members,
    invitationUrl: Type.String({
      description: 'What you send to the person, who chooses a password there. It is shown this once.',
    }),
  },
  { $id: 'InvitedOperator' },
)

const name = Type.Optional(PersonName)
const password = Type.String({ maxLength: 1000, description: '12 to 200 characters, and not the e-mail address.' })
const token = Type.String({ maxLength: 200, description: 'What stands behind the `#` of the link.' })

export const NewOperator = Type.Object({ email: Email, name, role: Role, expiresInHours })

export const NewOperatorInvitation = Type.Object({ expiresInHours })

export const OperatorChange = Type.Object({
  name: Type.Optional(Type.Union([PersonName, Type.Null()])),
  role: Type.Optional(Role),
  status: Type.Optional(Type.Enum(['active', 'disabled'])),
})

export const operatorFilters = { role: Type.Optional(Role), status: Type.Optional(status) }

export const FirstOperator = Type.Object({ token, email: Email, name, password })

export const OperatorAcceptance = Type.Object({ token, password, name })

export const NewPassword = Type.Object({
  password: Type.String({ maxLength: 1000, description: 'The one that holds.' }),
  newPassword: password,
})

export const CodesToKeep = Type.Object({
  password: Type.String({ maxLength: 1000 }),
  secret: Type.String({ maxLength: 100 }),
  code: Type.String({ maxLength: 20, description: 'What the app shows for the secret.' }),
})

export const codesOffer = Type.Object({
  on: Type.Boolean({ description: 'Whether codes are asked for as it is.' }),
  secret: Type.String(),
  uri: Type.String({ description: '`otpauth:`, as authenticator apps read it.' }),
})

export const SignIn = Type.Object({
  email: Type.String({ maxLength: 320 }),
  password: Type.String({ maxLength: 1000 }),
  code: Type.Optional(
    Type.String({ maxLength: 20, description: 'From the authenticator app, where the answer was `code_needed`.' }),
  ),
  tenant: Type.Optional(
    Type.String({
      maxLength: 100,
      description: 'The id of the tenant to sign in to; for somebody who is an operator of several.',
    }),
  ),
})

const signed = Type.Object({ id: Id('usr'), email: Type.String(), name: Type.Optional(Type.String()), role: Role })

export const Session = Type.Object(
  {
    id: Id('ses'),
    operator: signed,
    createdAt: Timestamp,
    expiresAt: Timestamp,
    lastUsedAt: Timestamp,
  },
  { $id: 'Session' },
)

export const OwnSession = Type.Object(
  {
    id: Id('ses'),
    operator: signed,
    tenant: Type.Object({ id: Id('ten'), name: Type.String() }),
    createdAt: Timestamp,
    expiresAt: Type.String({ format: 'date-time', description: 'When it ends, unless it is used before.' }),
    csrfToken: Type.String({ description: 'Goes into the header `Gangway-CSRF` of every request but GET.' }),
  },
  { $id: 'OwnSession' },
)

export const SignInWays = Type.Object(
  {
    password: Type.Boolean(),
    provider: Type.Optional(
      Type.Object({
        name: Type.String(),
        url: Type.String({ description: 'Where the browser goes to sign in there. It comes back to `/console`.' }),
      }),
    ),
    firstOperator: Type.Boolean({
      description: 'Whether the first operator is still to be made, by the link that a start prints.',
    }),
  },
  { $id: 'SignInWays' },
)
