import type { IncomingHttpHeaders } from 'node:http'
import type { IdSource, Instant, Platform, TraceEntry, Verdict, VerificationCheck } from '../model/index.ts'
import { type Store, StoreFault } from '../store/interface.ts'
import type { ReachableRows } from '../store/operations/connections/find-reachable.ts'
import type { StoredMessage } from '../store/operations/messages/find-stored-message.ts'
import { wantedOf } from '../store/operations/projections/save-projections.ts'
import { type Change, changesBetween } from './changes.ts'
import type { ConnectionView, Judgement, PlatformProjection, Reached } from './interface.ts'
import type { MessageReader } from './message-reader.ts'
import { packageFinder } from './package-finder.ts'
import { type Projector, projectable } from './projector.ts'

/** What people do with messages that are stored: look inside, map them again, judge them again. */
export interface Workbench {
  /** The body with its secrets masked; null where it is not kept any more. */
  body(tenant: string, id: string): Promise<Uint8Array | null>
  /** What became of every field, by the mapping as it is now. */
  trace(tenant: string, id: string): Promise<TraceEntry[]>
  /** Which usual mistake made the signature of a refused message, with the secrets as they are now; null where none is found. */
  diagnosis(tenant: string, id: string): Promise<string | null>
  /** Maps the message again and writes the difference, unless `dryRun`. */
  reproject(
    tenant: string,
    id: string,
    options: { dryRun: boolean },
  ): Promise<({ recordType: string; recordId: string } & Change)[]>
  /** Judges it again with the secrets as they are now, as of when it came, and appends the verdict, unless `dryRun`. */
  reverify(
    tenant: string,
    id: string,
    options: { dryRun: boolean },
  ): Promise<{ verdict: Verdict; reason?: string; verification: VerificationCheck[] }>
}

export interface WorkbenchDeps {
  store: Store
  reader: MessageReader
  projector: Projector
  platformOf(platform: Platform): PlatformProjection
  view(rows: ReachableRows): Reached
  ids: IdSource
  now(): Instant
}

export function createWorkbench(deps: WorkbenchDeps): Workbench {
  const { store, now } = deps

  const load = async (tenant: string, id: string) => {
    const message = await store.findStoredMessage(tenant, { id })
    const kept = message.bytes !== null || message.blob !== null
    const body = kept ? await deps.reader.bodyOf(message) : null
    return { message, body, platform: deps.platformOf(message.platform as Platform) }
  }

  return {
    async body(tenant, id) {
      const { body, platform } = await load(tenant, id)
      return body && platform.maskBody(body)
    },

    async trace(tenant, id) {
      const { message, body, platform } = await load(tenant, id)
      if (!body || message.verdict !== 'accepted' || message.connectionId === null) return []
      const recordId = message.recordId ?? deps.ids.newId('assessmentOrder')
      const context = { recordId, findPackage: packageFinder(store, tenant) }
      return (await platform.project(projectable({ ...message, connectionId: message.connectionId }, body), context))
        .trace
    },

    async diagnosis(tenant, id) {
      const { message, body, platform } = await load(tenant, id)
      if (!body || message.verdict !== 'rejected' || message.registrationId === null || !platform.diagnose) return null
      const { registrationId, connectionId } = message
      const rows = await store.findReachableById(tenant, { registrationId, connectionId })
      return platform.diagnose({ reached: deps.view(rows), headers: headersOf(message), body })
    },

    async reproject(tenant, id, { dryRun }) {
      const { message, body } = await load(tenant, id)
      if (!body || message.verdict !== 'accepted' || message.connectionId === null) {
        throw new StoreFault(
          'invalid_state',
          `${id} was ${message.verdict} or its body is not kept: nothing to project`,
        )
      }
      const prepared = await deps.projector.prepare({ ...message, connectionId: message.connectionId }, body)
      const { lease, batch, letGo } = prepared
      const wanted = batch.messages.flatMap(wantedOf)
      const change = { batch: { ...batch, lease, now: now() }, dryRun }
      const records = await store.reprojectMessage(tenant, change).finally(letGo)
      if (!records) throw new StoreFault('erased', id)
      if (dryRun && wanted.length > 0) await store.dropWants(tenant, { hashes: wanted })
      return records.flatMap(({ recordType, recordId, before, after }) =>
        changesBetween(before ?? {}, after)
          // What writing changes by itself is no difference in what the message says.
          .filter(({ pointer }) => !['/version', '/updatedAt', '/createdAt'].includes(pointer))
          .map((change) => ({ recordType, recordId, ...change })),
      )
    },

    async reverify(tenant, id, { dryRun }) {
      const { message, body, platform } = await load(tenant, id)
      if (!body || message.registrationId === null) {
        throw new StoreFault('invalid_state', `The body of ${id} is not kept, so it cannot be judged again`)
      }
      const rows = await store.findReachableById(tenant, {
        registrationId: message.registrationId,
        connectionId: message.connectionId,
      })
      const judgement = await judgeAgain(deps, platform, deps.view(rows), message, body)
      const accepted = 'accepted' in judgement ? judgement.accepted : null
      const refused = 'refused' in judgement ? judgement.refused : null
      const verification = accepted?.checks ?? refused!.checks
      const answer = (verdict: Verdict) => ({ verdict, ...(refused && { reason: refused.reason }), verification })
      if (dryRun) return answer(await foreseen(store, tenant, message, judgement))
      const { verdict } = await store.appendVerdict(tenant, {
        id,
        verdict: accepted ? 'accepted' : 'rejected',
        reason: refused?.reason ?? null,
        verification: JSON.stringify(verification),
        now: now(),
        acceptance: accepted && {
          connectionId: accepted.connection.id,
          dedupeKey: accepted.dedupeKey,
          answer: accepted.answer === undefined ? null : JSON.stringify(accepted.answer),
          note: accepted.note === undefined ? null : JSON.stringify(accepted.note),
        },
      })
      return answer(verdict)
    },
  }
}

/** The verdict that appending this judgement would come to: what was sent again meanwhile is a repeat. */
async function foreseen(
  store: Store,
  tenant: string,
  { verdict }: StoredMessage,
  judgement: Judgement,
): Promise<Verdict> {
  if (!('accepted' in judgement)) return 'rejected'
  const { connection, dedupeKey } = judgement.accepted
  const repeats =
    verdict === 'duplicate' ||
    (verdict === 'rejected' && (await store.isMessageKnown(tenant, { connectionId: connection.id, key: dedupeKey })))
  return repeats ? 'duplicate' : 'accepted'
}

/** The time window is judged by when the message came. */
async function judgeAgain(
  deps: WorkbenchDeps,
  platform: PlatformProjection,
  reached: Reached,
  message: StoredMessage,
  body: Buffer,
): Promise<Judgement> {
  const reception = platform.reception(message.kind)
  const headers = headersOf(message)
  // A URL of the whole registration: the message says which connection it is for.
  const at = { reached, headers, now: message.receivedAt }
  const refused = await reception.admit?.(at)
  if (refused) return { refused }
  const connectionByRemoteId = async (remoteId: string): Promise<ConnectionView | null> => {
    const { id: registrationId, tenant } = reached.registration
    const rows = await deps.store.findReachableById(tenant, { registrationId, connectionId: null, remoteId })
    return deps.view(rows).connection
  }
  return reception.judge({ ...at, body, connectionByRemoteId })
}

function headersOf(message: StoredMessage): IncomingHttpHeaders {
  const headers: IncomingHttpHeaders = {}
  for (const [name, value] of JSON.parse(message.headers) as [string, string][]) headers[name.toLowerCase()] ??= value
  return headers
}
