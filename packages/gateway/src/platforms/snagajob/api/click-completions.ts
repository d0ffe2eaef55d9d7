import { COMPLETED_BATCH_SIZE, type CompletedApplication } from '@gangway/wire/snagajob'
import Type from 'typebox'
import { type DefineRoute, invalidBody } from '../../../model/index.ts'
import { bodyInstant, InstantText } from '../../../model/instants.ts'
import { Id } from '../../../model/schemas.ts'
import type { PlatformDeps } from '../../interface.ts'
import { findConnection, findRegistration, requireActive } from './find-ours.ts'

const maxCompletions = 50_000

const Completion = Type.Object({
  applyClickId: Type.String({
    minLength: 1,
    maxLength: 200,
    description: '`clickid` of the URL that Snagajob sent the applicant to.',
  }),
  at: Type.Optional(InstantText),
  cost: Type.Optional(Type.Number({ minimum: 0 })),
  partnerGuid: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 200,
      description: 'Your id of the conversion. A click id and this are told once; it is the click id where not given.',
    }),
  ),
})

/** Conversions of redirect applies (contract 6.1). */
export function clickCompletions(route: DefineRoute, deps: PlatformDeps): void {
  const { store, now } = deps

  route({
    method: 'POST',
    path: '/click-completions',
    name: 'createClickCompletions',
    tag: 'Snagajob',
    summary: 'Tell Snagajob of completed applications',
    description:
      'Of applicants whom Snagajob sent to your own site: Easy Apply has no click. They go out in batches below 5,000. Name the connection, or the registration where a partner stands for all.',
    scope: 'write',
    bodyLimit: 16_777_216,
    body: Type.Object({
      registrationId: Type.Optional(Id('reg')),
      connectionId: Type.Optional(Id('con')),
      completions: Type.Array(Completion, { minItems: 1, maxItems: maxCompletions }),
    }),
    problems: ['invalid_state'],
    answer: {
      status: 202,
      description: 'What is on its way, and by which calls.',
      schema: Type.Object({
        accepted: Type.Integer(),
        duplicates: Type.Integer({ description: 'Told before, or given twice.' }),
        platformCallIds: Type.Array(Type.String()),
      }),
    },
    async handler({ tenant, body, idempotency }) {
      const { registrationId, connectionId, completions } = body
      const reached = await find(tenant, registrationId, connectionId)
      const at = now()
      const told = completions.map(({ applyClickId, cost, partnerGuid = applyClickId, at: text }, index) => {
        const ms = text === undefined ? at : bodyInstant(`/completions/${index}/at`, text)
        const event: CompletedApplication = { applyClickId, ts: Math.floor(ms / 1000), partnerGuid }
        if (cost !== undefined) event.cost = cost
        return { applyClickId, partnerGuid, told: JSON.stringify(event) }
      })
      const args = { ...reached, completions: told, batchSize: COMPLETED_BATCH_SIZE, now: at }
      return store.tellCompletions(tenant, args, idempotency)
    },
  })

  async function find(tenant: string, registrationId: string | undefined, connectionId: string | undefined) {
    if (connectionId !== undefined) {
      const { registration, connection } = await findConnection(deps, tenant, connectionId)
      if (registrationId !== undefined && registrationId !== registration.id) {
        throw invalidBody('/registrationId', "is not the connection's")
      }
      requireActive(registration, 'registration')
      requireActive(connection, 'connection')
      return { registrationId: registration.id, connectionId }
    }
    if (registrationId === undefined)
      throw invalidBody('/registrationId', 'is required where connectionId is not given')
    requireActive(await findRegistration(deps, tenant, registrationId), 'registration')
    return { registrationId, connectionId: null }
  }
}
