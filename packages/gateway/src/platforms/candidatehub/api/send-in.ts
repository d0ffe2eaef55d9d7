import { setTimeout as wait } from 'node:timers/promises'
import { type JsonObject, readSendInAnswer } from '@gangway/wire/candidatehub'
import Type, { type Static } from 'typebox'
import type { DefineRoute } from '../../../model/index.ts'
import { Id } from '../../../model/schemas.ts'
import type { Store } from '../../../store/interface.ts'
import type { PlatformDeps } from '../../interface.ts'
import { type SendInPayload, sendInKind } from '../outbound/send-in-kind.ts'
import { findRegistration, requireUsable } from './find-registration.ts'
import { JsonMembers, tag } from './schemas.ts'

/** How long the caller waits for the hub's word; the call goes on without them. Milliseconds. */
const answerWithinMs = 10_000
const lookEveryMs = 50

const SentCandidate = Type.Object({
  id: Type.String({ description: 'The platform call that sends it: `/v1/platform-calls/{id}`.' }),
  status: Type.String({ description: '`delivered`, `dead`, or `pending` where the hub has not said yet.' }),
  transactionId: Type.Optional(Type.String({ description: "The hub's, where it named one." })),
  error: Type.Optional(Type.String({ description: "The hub's word, or why there was no answer." })),
})

/** Sending a candidate into the hub (contract 5.1). */
export function sendIn(route: DefineRoute, deps: PlatformDeps): void {
  const { store, now } = deps

  route({
    method: 'POST',
    path: '/candidatehub/candidates',
    name: 'sendCandidate',
    tag,
    summary: 'Send a candidate into the hub',
    description:
      'As a job board. It leaves through the outbox, and is tried again where the hub cannot be reached. The answer waits up to 10 seconds for what the hub says.',
    scope: 'write',
    bodyLimit: 33_554_432,
    body: Type.Object({
      registrationId: Id('reg'),
      clientId: Type.String({ minLength: 1, maxLength: 1000, description: 'Which client of the hub receives it.' }),
      candidate: JsonMembers('The candidate as an import has it, files in base64.'),
      context: Type.Optional(
        JsonMembers('`job_id`, and in `supplementary` the `aplitrak_email_address` of the advert.'),
      ),
    }),
    problems: ['invalid_state'],
    answer: { status: 202, description: 'What came of it so far.', schema: SentCandidate },
    async handler({ tenant, body, idempotency, signal }) {
      const { registration, credentials } = await findRegistration(deps, tenant, body.registrationId)
      requireUsable(registration, credentials.sendIn, 'sendIn')
      const { clientId, candidate, context } = body
      const payload: SendInPayload = {
        clientId,
        candidate: candidate as JsonObject,
        ...(context && { context: context as JsonObject }),
      }
      const call = {
        kind: sendInKind,
        lane: registration.id,
        registrationId: registration.id,
        payload: JSON.stringify(payload),
      }
      const [id] = await store.enqueuePlatformCalls(tenant, { calls: [call], now: now() }, idempotency)
      const find = () => store.findPlatformCall(tenant, { id: id! })
      for (let waitedMs = 0; ; waitedMs += lookEveryMs) {
        const sent = await find()
        const hasEnded = sent.attempts.some(({ duration_ms: ms }) => ms !== null)
        // The status is read before the attempts, so beside one that has ended it may be of the time before.
        if (sent.item.status === 'pending' && hasEnded) return present(await find())
        if (sent.item.status !== 'pending' || waitedMs >= answerWithinMs || signal.aborted) return present(sent)
        await wait(lookEveryMs)
      }
    },
  })
}

function present({ item, attempts }: Awaited<ReturnType<Store['findPlatformCall']>>): Static<typeof SentCandidate> {
  const last = attempts.at(-1)
  const read =
    last?.response_status == null ? undefined : readSendInAnswer(last.response_status, last.response_body ?? '')
  const error = read ? read.error : last?.error
  return {
    id: item.id,
    status: item.status,
    ...(read?.transactionId !== undefined && { transactionId: read.transactionId }),
    ...(error && { error }),
  }
}
