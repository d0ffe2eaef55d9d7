import Type, { type TObject, type TSchema } from 'typebox'
import { type Platform, platforms } from '../../model/platform.ts'
import type { PlatformApi, PlatformFields } from '../../model/platform-api.ts'
import { Id, impersonal, Name, Timestamp, versioned } from '../../model/schemas.ts'
import { cloneSchema } from '../../model/validate.ts'

/** Schemas of registrations and connections, put together from what each platform needs. */

const Settings = Type.Object(
  {},
  {
    additionalProperties: true,
    ...impersonal,
    description: 'Settings of the platform, with their defaults.',
  },
)
const UrlsSchema = Type.Record(Type.String(), Type.String(), { description: 'What to enter at the platform.' })
const Status = Type.Enum(['active', 'disabled'])
const previous = {
  previousValidUntil: Type.Optional(
    Type.String({
      format: 'date-time',
      description: 'Until when the credentials before the last change are valid too.',
    }),
  ),
}

export const PlatformName = Type.Enum([...platforms])
export const ExternalRef = Type.String({ minLength: 1, maxLength: 200, description: 'Your own name for it.' })
export const RemoteId = Type.String({ minLength: 1, maxLength: 200, description: "The platform's id of it." })

export const Registration = Type.Object(
  {
    id: Id('reg'),
    platform: PlatformName,
    name: Name,
    status: Status,
    settings: Settings,
    urls: UrlsSchema,
    ...previous,
    ...versioned,
  },
  { $id: 'Registration' },
)

const connection = {
  id: Id('con'),
  registrationId: Id('reg'),
  platform: PlatformName,
  name: Name,
  remoteId: RemoteId,
  externalRef: Type.Optional(ExternalRef),
  status: Type.Enum(['active', 'disabled', 'disconnected']),
  settings: Settings,
  urls: UrlsSchema,
  ...previous,
  lastMessageAt: Type.Optional(Timestamp),
  ...versioned,
}

export const Connection = Type.Object(connection, { $id: 'Connection' })

export const CreatedConnection = Type.Object(
  {
    ...connection,
    issuedCredentials: Type.Optional(
      Type.Object(
        { clientId: Type.String(), clientSecret: Type.String() },
        { description: 'What the platform logs in to us with. It is shown this once.' },
      ),
    ),
  },
  { $id: 'CreatedConnection' },
)

/** Settings may always be left out; credentials only where none is required. */
function given({ credentials, settings }: PlatformFields) {
  const needed = ((credentials as { required?: string[] }).required ?? []).length > 0
  return {
    credentials: needed ? credentials : Type.Optional(withDefault(credentials)),
    settings: Type.Optional(withDefault(settings)),
  }
}

/** Given as nothing, it is the object of all defaults. */
function withDefault(schema: TSchema): TSchema {
  return Object.assign(cloneSchema(schema), { default: {} })
}

export function newRegistration(platform: Platform, api: PlatformApi): TObject {
  return Type.Object({ platform: Type.Literal(platform), name: Name, ...given(api.registration) })
}

export function newConnection(platform: Platform, api: PlatformApi): TObject {
  return Type.Object(
    {
      registrationId: Id('reg'),
      name: Name,
      remoteId: api.connection.remoteId ?? RemoteId,
      externalRef: Type.Optional(ExternalRef),
      ...given(api.connection),
    },
    { title: platform },
  )
}

const change = {
  name: Type.Optional(Name),
  status: Type.Optional(Status),
  settings: Type.Optional(
    Type.Object(
      {},
      { additionalProperties: true, description: 'Merged into the settings; null gives the default back.' },
    ),
  ),
  credentials: Type.Optional(
    Type.Object(
      {},
      {
        additionalProperties: true,
        description: 'Merged into the credentials. The ones before stay valid for a while.',
      },
    ),
  ),
  previousValidUntil: Type.Optional(
    Type.Union([Type.String({ format: 'date-time' }), Type.Null()], {
      description:
        'Until when the credentials before are valid too: 24 hours where it is not given; null ends them at once.',
    }),
  ),
}

export const RegistrationChange = Type.Object(change)

export const ConnectionChange = Type.Object({
  ...change,
  externalRef: Type.Optional(Type.Union([ExternalRef, Type.Null()])),
})
