import Type from 'typebox'
import { decodeCursor, encodeCursor } from '../../model/cursor.ts'
import { pageParameters } from '../../model/list.ts'
import { Id } from '../../model/schemas.ts'
import { invalidQuery } from '../../model/validate.ts'
import { presentEvent } from '../../store/records/event.ts'
import { redactEvent } from '../redact-event.ts'
import { Event, EventPage, EventTypeName } from '../schemas/outbox.ts'
import { waitForEvents } from '../wait-for-events.ts'
import type { Resource } from './index.ts'

/** Before all events. */
const beginning = { xid: '0', position: 0 }

const maxWaitSeconds = 300

export const events: Resource = (route, deps) => {
  const { store } = deps
  const tag = 'Events'
  type Row = Awaited<ReturnType<typeof store.findEvent>>
  const present = (tenant: string, row: Row, redacted: boolean) => {
    const event = presentEvent(row, encodeCursor('events', tenant, { xid: String(row.xid), position: row.position }))
    return redacted ? redactEvent(event) : event
  }

  route({
    method: 'GET',
    path: '/events',
    name: 'listEvents',
    tag,
    summary: 'Read events, and wait for more',
    description:
      'Oldest first, unless `order` says otherwise. Reading on from `nextCursor` misses none and repeats none.',
    scope: 'read_redacted',
    query: Type.Object({
      ...pageParameters,
      after: Type.Optional(
        Type.String({
          maxLength: 500,
          description: '`nextCursor`, or the `cursor` of an event; the same as `cursor`.',
        }),
      ),
      wait: Type.Integer({
        minimum: 0,
        maximum: maxWaitSeconds,
        default: 0,
        description: 'How many seconds to wait where there is none yet.',
      }),
      type: Type.Optional(EventTypeName),
      connectionId: Type.Optional(Id('con')),
      recordId: Type.Optional(Type.String({ minLength: 1, maxLength: 100, description: 'About this record.' })),
      messageId: Type.Optional(Id('msg')),
      order: Type.Enum(['oldest', 'newest'], {
        default: 'oldest',
        description: '`newest` is for looking: going on leads back in time, and is at the end where nothing comes.',
      }),
    }),
    problems: ['invalid_cursor'],
    answer: { status: 200, description: 'Events.', schema: EventPage },
    async handler({ tenant, query, redacted, signal }) {
      if (query.after !== undefined && query.cursor !== undefined) {
        throw invalidQuery('cursor', 'is the same as `after`: give one of them')
      }
      const given = query.after ?? query.cursor
      const newest = query.order === 'newest'
      if (newest && query.wait > 0) throw invalidQuery('wait', 'is for reading oldest first')
      const after = given !== undefined ? decodeCursor('events', tenant, given) : newest ? undefined : beginning
      const args = {
        page: { limit: query.limit, after },
        types: query.type && [query.type],
        connectionId: query.connectionId,
        recordId: query.recordId,
        messageId: query.messageId,
        newestFirst: newest,
      }
      const look = async () => {
        const { rows } = await store.listEvents(tenant, args)
        return { found: rows, isEmpty: rows.length === 0 }
      }
      const rows = await waitForEvents(store, look, query.wait * 1000, signal)
      const data = rows.map((row) => present(tenant, row, redacted))
      return { data, nextCursor: data.at(-1)?.cursor ?? given ?? encodeCursor('events', tenant, beginning) }
    },
  })

  route({
    method: 'GET',
    path: '/events/:id',
    name: 'readEvent',
    tag,
    summary: 'Read an event',
    scope: 'read_redacted',
    answer: { status: 200, description: 'The event.', schema: Event },
    handler: async ({ tenant, params, redacted }) =>
      present(tenant, await store.findEvent(tenant, { id: params.id! }), redacted),
  })

  route({
    method: 'POST',
    path: '/events/:id/replay',
    name: 'replayEvent',
    tag,
    summary: 'Send an event again',
    description: 'To the endpoint named, whatever it asked for; else to every endpoint that asks for such events now.',
    scope: 'write',
    body: Type.Object({ endpointId: Type.Optional(Id('end')) }, { default: {} }),
    problems: ['erased'],
    answer: {
      status: 200,
      description: 'The new deliveries.',
      schema: Type.Object({ deliveryIds: Type.Array(Id('dlv')) }),
    },
    async handler({ tenant, params, body, idempotency }) {
      const { endpointId } = body
      const args = { id: params.id!, endpointId, now: deps.now() }
      return store.replayEvent(tenant, args, idempotency)
    },
  })
}
