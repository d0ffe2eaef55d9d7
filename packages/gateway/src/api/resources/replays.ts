import Type from 'typebox'
import { bodyInstant } from '../../model/instants.ts'
import { invalidBody } from '../../model/problems.ts'
import { StoreFault } from '../../store/interface.ts'
import { NewReplay } from '../schemas/outbox.ts'
import type { Resource } from './index.ts'

export const replays: Resource = (route, deps) => {
  const { store } = deps

  route({
    method: 'POST',
    path: '/replays',
    name: 'startReplay',
    tag: 'Events',
    summary: 'Send many events again',
    description: 'To one endpoint: the events it asks for, of a span of time, and narrower where the body says so.',
    scope: 'write',
    body: NewReplay,
    answer: {
      status: 200,
      description: 'How many are sent again, or would be.',
      schema: Type.Object({ count: Type.Integer() }),
    },
    async handler({ tenant, body, idempotency }) {
      const now = deps.now()
      const filter = {
        endpointId: body.endpointId,
        since: bodyInstant('/since', body.since),
        until: body.until === undefined ? now + 1 : bodyInstant('/until', body.until),
        eventTypes: body.eventTypes,
        status: body.status,
      }
      try {
        const { count } = await store.countReplay(tenant, filter)
        return body.dryRun
          ? await store.rememberAnswer(tenant, { answer: { count } }, idempotency)
          : await store.startReplay(tenant, { ...filter, count, now }, idempotency)
      } catch (error) {
        if (!(error instanceof StoreFault && error.code === 'not_found')) throw error
        throw invalidBody('/endpointId', 'must be the id of an endpoint')
      }
    },
  })
}
