import { setTimeout as wait } from 'node:timers/promises'
import Type from 'typebox'
import { listOf, pageParameters, presentPage, readPage } from '../../model/list.ts'
import { invalidBody } from '../../model/problems.ts'
import { presentErasure } from '../../store/records/erasure.ts'
import { Erasure, NewErasure } from '../schemas/erasure.ts'
import type { Resource } from './index.ts'

/** How long the caller waits for the end; it goes on without them. Milliseconds. */
const answerWithinMs = 3000
const lookEveryMs = 25

export const erasures: Resource = (route, deps) => {
  const { store } = deps
  const tag = 'Privacy'

  route({
    method: 'POST',
    path: '/erasures',
    name: 'createErasure',
    tag,
    summary: 'Erase a person everywhere',
    description:
      'Either `candidateId`: the candidate, those that were merged with it, and the orders of the same e-mail and last name; or `email`: everybody of the tenant who has it, whatever the connection. It cannot be undone. It is done piece by piece, so that nothing else waits; the answer waits up to 3 seconds for its end.',
    scope: 'admin',
    body: NewErasure,
    answer: { status: 201, description: 'The receipt, as far as it is.', schema: Erasure },
    async handler({ tenant, body, idempotency, signal }) {
      const { candidateId, email } = body
      if (candidateId !== undefined && email !== undefined) throw invalidBody('/email', 'is given beside candidateId')
      if (candidateId === undefined && !email?.trim()) throw invalidBody('/candidateId', 'is required, or email')
      const who = candidateId === undefined ? { email: email! } : { candidateId }
      const { id } = await store.requestErasure(tenant, { who, now: deps.now() }, idempotency)
      for (let waitedMs = 0; ; waitedMs += lookEveryMs) {
        const row = await store.findErasure(tenant, { id })
        if (row.completed_at !== null || waitedMs >= answerWithinMs || signal.aborted) return presentErasure(row)
        await wait(lookEveryMs)
      }
    },
  })

  route({
    method: 'GET',
    path: '/erasures',
    name: 'listErasures',
    tag,
    summary: 'List receipts of erasures',
    scope: 'read_redacted',
    query: Type.Object(pageParameters),
    answer: { status: 200, description: 'Receipts, newest first.', schema: listOf(Erasure) },
    async handler({ tenant, query }) {
      const rows = await store.listErasures(tenant, { page: readPage('erasures', tenant, query) })
      return presentPage('erasures', tenant, rows, presentErasure)
    },
  })

  route({
    method: 'GET',
    path: '/erasures/:id',
    name: 'readErasure',
    tag,
    summary: 'Read the receipt of an erasure',
    scope: 'read_redacted',
    answer: { status: 200, description: 'The receipt.', schema: Erasure },
    handler: async ({ tenant, params }) => presentErasure(await store.findErasure(tenant, { id: params.id! })),
  })
}
