import Type, { type Static } from 'typebox'
import { eventTypes, eventTypesOnRequest } from '../../model/event.ts'
import { InstantText } from '../../model/instants.ts'
import {
  Attempts,
  CallAttempts,
  type Describes,
  Id,
  impersonal,
  personal,
  Timestamp,
  versioned,
} from '../../model/schemas.ts'
import type { EndpointRecord } from '../../store/operations/endpoints/endpoint-record.ts'
import type { EventRecord } from '../../store/records/event.ts'
import type { DeliveryRecord, PlatformCallRecord } from '../../store/records/outbox-item.ts'

/** Schemas of events, endpoints, deliveries and platform calls (model section 4). */

export const EventTypeName = Type.Enum([...eventTypes])

export const Event = Type.Object(
  {
    id: Id('evt'),
    type: EventTypeName,
    timestamp: Timestamp,
    connectionId: Type.Optional(Id('con')),
    data: Type.Unknown({ ...impersonal, description: 'The record as it was then.' }),
    cursor: Type.String({ description: 'A reader who has seen this event goes on from here.' }),
  },
  { $id: 'Event' },
)

export const EventPage = Type.Object({
  data: Type.Array(Event),
  nextCursor: Type.String({ description: 'Where to go on, at the end too: what comes later stands behind it.' }),
})

const EventTypes = Type.Array(EventTypeName, {
  minItems: 1,
  uniqueItems: true,
  description: `What it is told of. Where absent: all but ${eventTypesOnRequest.map((type) => `\`${type}\``).join(', ')}.`,
})
const ConnectionIds = Type.Array(Id('con'), {
  minItems: 1,
  maxItems: 1000,
  uniqueItems: true,
  description: 'Only what concerns these connections. Where absent: all.',
})
const EndpointUrl = Type.String({ minLength: 1, maxLength: 2000 })
const Payload = Type.Enum(['full', 'thin'], { description: '`thin` webhooks carry ids only.' })

const endpoint = {
  id: Id('end'),
  url: Type.String(),
  eventTypes: Type.Optional(EventTypes),
  connectionIds: Type.Optional(ConnectionIds),
  payload: Payload,
  status: Type.Enum(['active', 'disabled']),
  disabledReason: Type.Optional(
    Type.String({ description: '`requested`, `gone` (it answered 410) or `failing` (five days without one success).' }),
  ),
  ...versioned,
}

export const Endpoint = Type.Object(endpoint, { $id: 'Endpoint' })

export const EndpointWithSecret = Type.Object(
  { ...endpoint, secret: Type.String({ description: 'What webhooks are signed with. It is shown this once.' }) },
  { $id: 'EndpointWithSecret' },
)

export const NewEndpoint = Type.Object({
  url: EndpointUrl,
  eventTypes: Type.Optional(EventTypes),
  connectionIds: Type.Optional(ConnectionIds),
  payload: Type.Enum(['full', 'thin'], { default: 'full', description: '`thin` webhooks carry ids only.' }),
})

export const EndpointChange = Type.Object({
  url: Type.Optional(EndpointUrl),
  eventTypes: Type.Optional(Type.Union([EventTypes, Type.Null()])),
  connectionIds: Type.Optional(Type.Union([ConnectionIds, Type.Null()])),
  payload: Type.Optional(Payload),
  status: Type.Optional(Type.Enum(['active', 'disabled'])),
})

export const DeliveryStatus = Type.Enum(['pending', 'held', 'delivered', 'dead'])
export const PlatformCallStatus = Type.Enum(['pending', 'delivered', 'presumed', 'replaced', 'dead'])

const item = {
  connectionId: Type.Optional(Id('con')),
  reason: Type.Optional(Type.String({ description: 'Why it is dead.' })),
  nextAttemptAt: Type.Optional(Timestamp),
  createdAt: Timestamp,
  updatedAt: Timestamp,
}

export const Delivery = Type.Object(
  {
    id: Id('dlv'),
    eventId: Id('evt'),
    eventType: EventTypeName,
    endpointId: Id('end'),
    // What no delivery is, but the outbox knows, is not left out of an answer.
    status: Type.Enum([...DeliveryStatus.enum, 'presumed', 'replaced']),
    attempts: Attempts,
    ...item,
  },
  { $id: 'Delivery', description: 'One event on its way to one endpoint.' },
)

export const ReadDelivery = Type.Object(
  {
    ...Delivery.properties,
    request: Type.Optional(
      Type.Object(
        {
          method: Type.String(),
          url: Type.String(),
          headers: Type.Array(Type.Tuple([Type.String(), Type.String()])),
          body: Type.String(personal),
        },
        {
          description:
            'Of the last try, to the endpoint as it is now, the signature masked. Absent once that is deleted.',
        },
      ),
    ),
  },
  { $id: 'ReadDelivery' },
)

export const PlatformCall = Type.Object(
  {
    id: Id('cal'),
    kind: Type.String(),
    registrationId: Type.Optional(Id('reg')),
    recordId: Type.Optional(Type.String()),
    status: Type.Enum([...PlatformCallStatus.enum, 'held']),
    attempts: CallAttempts,
    ...item,
  },
  { $id: 'PlatformCall', description: 'One call to a platform.' },
)

export const NewReplay = Type.Object({
  endpointId: Id('end'),
  since: InstantText,
  until: Type.Optional(Type.String({ format: 'date-time', description: 'Exclusive; now, where not given.' })),
  eventTypes: Type.Optional(EventTypes),
  status: Type.Optional(
    Type.Enum([...DeliveryStatus.enum], {
      description: 'Only events whose newest delivery to the endpoint stands so.',
    }),
  ),
  dryRun: Type.Boolean({ default: false, description: 'Whether only to count.' }),
})

type _Checks = [
  Describes<Omit<Static<typeof Endpoint>, 'eventTypes' | 'payload' | 'status'>, EndpointRecord>,
  Describes<Static<typeof Event>, EventRecord>,
  Describes<Omit<Static<typeof Delivery>, 'eventType'>, DeliveryRecord>,
  Describes<Static<typeof PlatformCall>, PlatformCallRecord>,
]
