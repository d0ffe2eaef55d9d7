import type { IncomingMessage, ServerResponse } from 'node:http'
import type { IdSource, Instant, VerificationCheck } from '../model/index.ts'
import { NotInTime } from '../store/within.ts'
import { sendAnswer, sendEarlyAnswer } from './answer.ts'
import { type BodyBudget, readBody } from './body.ts'
import type { KeepBytes } from './byte-keeper.ts'
import type { CommitQueue, MessageToCommit } from './commit-queue.ts'
import type { Directory } from './directory.ts'
import { recordedHeaders } from './headers.ts'
import type { Acceptance, Answer, CommonRefusal, ConnectionView, Reached, Reception } from './interface.ts'
import { createPatience, type Patience } from './patience.ts'
import type { Pressure } from './pressure.ts'

/** What receiving reports, for metrics and for `message.rejected`. */
export interface IntakeObserver {
  accepted(reception: Reception, seconds: number, tenant: string): void
  duplicate(reception: Reception, seconds: number, tenant: string): void
  rejected(rejection: Rejection): void
  /** A fault of ours, not of the sender. */
  failed(reception: Reception, error: unknown): void
}

export interface Rejection {
  reception: Reception
  reason: string
  tenant: string
  connectionId: string | null
  /** Bytes of the body that were kept. */
  kept: number
}

export interface ReceiverDeps {
  directory: Directory
  queue: CommitQueue
  budget: BodyBudget
  pressure: Pressure
  keepBytes: KeepBytes
  ids: IdSource
  now(): Instant
  /** GANGWAY_MAX_BODY. */
  maxBody: number
  /** Whether so much waits for projection that no more is taken (GANGWAY_MAX_BACKLOG). */
  backlogFull(): boolean
  /** Whose record a request to a URL that nobody has goes on. */
  firstTenant: string
  observer: IntakeObserver
  /** How long the store may take before the platform is asked to try again. Milliseconds. */
  patienceMs: number
}

/** Takes one request of a platform all the way to its answer: nothing is acknowledged before it is durable. */
export type Receive = (
  reception: Reception,
  request: IncomingMessage,
  response: ServerResponse,
  urlToken: string,
) => Promise<void>

export function createReceiver(deps: ReceiverDeps): Receive {
  return async (reception, request, response, urlToken) => {
    const started = performance.now()
    let held = 0
    const giveUp = (error: unknown) => {
      // It was told when its time was over.
      if (response.headersSent) return
      deps.observer.failed(reception, error)
      sendEarlyAnswer(request, response, reception.refusals.overloaded)
    }
    // What the store does in the end stays done, and the bytes count until then: the platform's next try is a repeat.
    const patience = createPatience(deps.patienceMs, () => giveUp(new NotInTime()))
    try {
      held = await receive(deps, reception, request, response, urlToken, started, patience)
    } catch (error) {
      giveUp(error)
    } finally {
      patience.end()
      deps.budget.give(held)
    }
  }
}

/** Answers how many bytes of the budget are to be given back. */
async function receive(
  deps: ReceiverDeps,
  reception: Reception,
  request: IncomingMessage,
  response: ServerResponse,
  urlToken: string,
  started: number,
  patience: Patience,
): Promise<number> {
  if (deps.backlogFull()) {
    sendEarlyAnswer(request, response, reception.refusals.overloaded)
    return 0
  }
  patience.begin()
  const now = deps.now()
  const found = await deps.directory.find(urlToken)
  const reached = found?.registration.platform === reception.platform ? found : null
  const context = { deps, reception, request, now, reached }
  const common = (reason: CommonRefusal) => ({ reason, answer: reception.refusals[reason], checks: [] })
  const early =
    reached === null
      ? common('unknown_url')
      : isDisabled(reached)
        ? common('disabled')
        : await reception.admit?.({ reached, headers: request.headers, now })
  if (early || reached === null) {
    await refuse(context, early!, null, null)
    sendEarlyAnswer(request, response, early!.answer)
    return 0
  }
  patience.end()
  // It was too late already, and what came of the body meanwhile was thrown away.
  if (response.headersSent) return 0
  const read = await readBody(request, deps.maxBody, deps.budget)
  patience.begin()
  if (!read.ok) {
    // A body for which there is no room is a matter of the moment: it is not worth a record.
    if (read.fault !== 'overloaded') await refuse(context, common(read.fault), null, null)
    sendEarlyAnswer(request, response, reception.refusals[read.fault])
    return 0
  }
  const { body } = read
  deps.pressure.taken(body.length)
  try {
    const { tenant } = reached.registration
    const judgement = await reception.judge({
      reached,
      headers: request.headers,
      body,
      now,
      connectionByRemoteId: async (remoteId) => (await deps.directory.find(urlToken, remoteId))?.connection ?? null,
    })
    if ('refused' in judgement) {
      await refuse(context, judgement.refused, body, judgement.connection ?? null)
      sendAnswer(response, judgement.refused.answer)
    } else if (judgement.accepted.connection.status === 'disabled') {
      await refuse(context, common('disabled'), body, judgement.accepted.connection)
      sendAnswer(response, reception.refusals.disabled)
    } else {
      const { answer, duplicate } = await accept(context, tenant, judgement.accepted, body)
      sendAnswer(response, answer)
      const seconds = (performance.now() - started) / 1000
      if (duplicate) deps.observer.duplicate(reception, seconds, tenant)
      else deps.observer.accepted(reception, seconds, tenant)
    }
  } catch (error) {
    deps.budget.give(read.held)
    throw error
  } finally {
    deps.pressure.answered()
  }
  return read.held
}

interface Context {
  deps: ReceiverDeps
  reception: Reception
  request: IncomingMessage
  now: Instant
  reached: Reached | null
}

function isDisabled({ registration, connection }: Reached): boolean {
  // One that is `disconnected` does not work from our side; what comes from the platform's is taken.
  return registration.status !== 'active' || connection?.status === 'disabled'
}

async function accept(
  context: Context,
  tenant: string,
  { connection, dedupeKey, checks, answer, note }: Acceptance,
  body: Buffer,
): Promise<{ answer: Answer; duplicate: boolean }> {
  const { reception } = context
  const outcome = await commitWith(context, tenant, body, {
    ...describe(context, tenant, connection, checks),
    verdict: 'accepted',
    reason: null,
    dedupeKey,
    note: note === undefined ? null : JSON.stringify(note),
    answer: answer === undefined ? null : JSON.stringify(answer),
  })
  if (outcome.outcome === 'failed') throw new Error(outcome.message)
  const duplicate = outcome.outcome === 'duplicate'
  const first = duplicate ? (outcome.answer === null ? undefined : (JSON.parse(outcome.answer) as Answer)) : answer
  return { answer: first ?? reception.accepted, duplicate }
}

async function refuse(
  context: Context,
  { reason, checks }: { reason: string; checks: VerificationCheck[] },
  body: Buffer | null,
  connection: ConnectionView | null,
): Promise<void> {
  const { deps, reception, reached, request } = context
  const tenant = reached?.registration.tenant ?? deps.firstTenant
  const described = describe(context, tenant, connection ?? reached?.connection ?? null, checks)
  const refused = {
    ...described,
    verdict: 'rejected' as const,
    reason,
    dedupeKey: null,
    note: null,
    answer: null,
  }
  const nothingKept = { bytes: null, blob: null, sha256: null, size: Number(request.headers['content-length'] ?? 0) }
  const outcome = await (body
    ? commitWith(context, tenant, body, refused)
    : deps.queue.commit({ ...refused, ...nothingKept }))
  if (outcome.outcome === 'failed') throw new Error(outcome.message)
  deps.observer.rejected({
    reception,
    reason,
    tenant,
    connectionId: described.connectionId,
    kept: body?.length ?? 0,
  })
}

function describe(
  { deps, reception, request, now, reached }: Context,
  tenant: string,
  connection: ConnectionView | null,
  checks: VerificationCheck[],
) {
  return {
    tenant,
    id: deps.ids.newId('message'),
    connectionId: connection?.id ?? null,
    registrationId: reached?.registration.id ?? null,
    platform: reception.platform,
    kind: reception.kind,
    headers: recordedHeaders(request.rawHeaders),
    verification: JSON.stringify(checks),
    receivedAt: now,
  }
}

type Described = Omit<MessageToCommit, 'sha256' | 'size' | 'bytes' | 'blob'>

/** Bytes durable, then commit, then answer: a large body is in the document store before its row is written. */
async function commitWith({ deps }: Context, tenant: string, body: Buffer, message: Described) {
  const { sha256, size, inRow, letGo } = await deps.keepBytes(tenant, body)
  try {
    const kept = { sha256, size, bytes: inRow ? body : null, blob: inRow ? null : sha256 }
    return await deps.queue.commit({ ...message, ...kept })
  } finally {
    letGo()
  }
}
