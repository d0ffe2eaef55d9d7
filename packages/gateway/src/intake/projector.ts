import { setTimeout as wait } from 'node:timers/promises'
import type { IdSource, Instant, Platform, ProjectedDocument } from '../model/index.ts'
import type { Store } from '../store/interface.ts'
import type { LeasedMessage } from '../store/operations/messages/lease-messages.ts'
import type {
  ProjectedMessage,
  ProjectionOutcome,
  SavedDocument,
} from '../store/operations/projections/save-projections.ts'
import type { KeepBytes } from './byte-keeper.ts'
import type { PlatformProjection, ProjectableMessage } from './interface.ts'
import { flagKnockedOut } from './knockout.ts'
import type { MessageReader } from './message-reader.ts'
import { packageFinder } from './package-finder.ts'
import type { Pressure } from './pressure.ts'

/** Turns stored messages into records, events and outbox items. */
export interface Projector {
  start(): void
  /** Finishes what is in hand. */
  stop(): Promise<void>
  /** Projects one message now, whenever it is due: for a candidate who follows a link at once. */
  projectNow(messageId: string): Promise<void>
  /** What one message becomes by the mapping as it is now, ready for the store. Throws what the mapping throws. */
  prepare(
    message: PreparableMessage,
    body: Buffer,
  ): Promise<{
    lease: string
    batch: { messages: ProjectedMessage[]; packed: Uint8Array<ArrayBuffer> }
    /** To be called once the batch is saved, or is not going to be. */
    letGo(): void
  }>
}

type PreparableMessage = Pick<
  LeasedMessage,
  'tenant' | 'id' | 'connectionId' | 'platform' | 'kind' | 'receivedAt' | 'headers' | 'note' | 'recordId'
> &
  Partial<Pick<LeasedMessage, 'knocksOut'>>

export interface ProjectorDeps {
  store: Store
  keepBytes: KeepBytes
  reader: MessageReader
  /** Requests go first where many are in hand. */
  pressure: Pick<Pressure, 'givesWay' | 'projected'>
  platformOf(platform: Platform): PlatformProjection
  ids: IdSource
  now(): Instant
  observer: { projected(count: number): void; failed(messageId: string | null, error: unknown): void }
}

type DraftDocument = Omit<SavedDocument, 'inPacked'> & { inRow: Uint8Array | null; letGo(): void }

/** A leased message with what it becomes, before its bytes are packed for the store. */
interface Draft {
  message: PreparableMessage
  outcome:
    | Exclude<ProjectionOutcome, { type: 'application' }>
    | (Omit<Extract<ProjectionOutcome, { type: 'application' }>, 'documents'> & { documents: DraftDocument[] })
}

interface Batch {
  lease: string
  leased: LeasedMessage[]
}

/** Enough to share a transaction's cost; few enough that the store's writer is soon free for intake. */
const batchSize = 64
const leaseMs = 5000
/** How soon projection that gave way to requests looks whether they still press. */
const giveWayMs = 20
/** Finds what the wake-up missed: retries that fall due, and the work of a process that died. */
const pollMs = 500
/** Waits before a message whose projection failed is tried again; the last one repeats. */
const retryWaitsMs = [10_000, 60_000, 10 * 60_000, 60 * 60_000]

export function createProjector(deps: ProjectorDeps): Projector {
  const { store, now } = deps
  let stopped = true
  let running: Promise<void> | null = null
  let again = false
  let timer: NodeJS.Timeout | undefined
  let unsubscribe = () => {}

  const leaseBatch = async (onlyMessage?: string): Promise<Batch> => {
    const lease = deps.ids.newId('message')
    return { lease, leased: await store.leaseMessages({ now: now(), leaseMs, lease, limit: batchSize, onlyMessage }) }
  }

  /** Maps and saves a batch, and beside the saving does what comes next. */
  const projectBatch = async <T>({ lease, leased }: Batch, beside: () => Promise<T>): Promise<T> => {
    let drafts: Draft[] = []
    let savedAt = now()
    for (const message of leased) {
      // Large messages take long: what is mapped is saved before the lease runs out, so that no work is lost with it.
      if (now() - savedAt > leaseMs / 5) {
        await saveKept(lease, drafts)
        drafts = []
        savedAt = now()
      }
      drafts.push(await draftOf(message))
    }
    const [next] = await Promise.all([beside(), saveKept(lease, drafts)])
    return next
  }

  /** Projects what is due, until nothing is or requests press; true in the latter case. While a batch is saved, the next one is leased. */
  const projectDue = async (): Promise<boolean> => {
    let batch = await leaseBatch()
    for (;;) {
      const isFull = batch.leased.length === batchSize
      const goesOn = () => isFull && !stopped && !deps.pressure.givesWay()
      const started = now()
      const next = await projectBatch(batch, async () => (goesOn() ? leaseBatch() : null))
      if (isFull) deps.pressure.projected(batchSize, now() - started)
      if (!next) return isFull
      batch = next
    }
  }

  const saveKept = async (lease: string, drafts: Draft[]): Promise<void> => {
    try {
      await flagKnockedOut(store, deps.platformOf, drafts)
      await save(lease, drafts)
    } finally {
      letGoOf(drafts)
    }
  }

  /** A batch that fails is saved one by one, so that a bad message fails alone. */
  const save = async (lease: string, drafts: Draft[]): Promise<void> => {
    if (drafts.length === 0) return
    try {
      await store.saveProjections({ lease, now: now(), ...pack(drafts) })
      deps.observer.projected(drafts.filter(({ outcome }) => outcome.type !== 'failed').length)
    } catch (error) {
      if (drafts.length > 1) {
        for (const draft of drafts) await save(lease, [draft])
        return
      }
      const draft = drafts[0]!
      deps.observer.failed(draft.message.id, error)
      if (draft.outcome.type === 'failed') throw error
      await save(lease, [{ ...draft, outcome: failure(error, 0) }])
    }
  }

  const failure = (error: unknown, failures: number): Draft['outcome'] => ({
    type: 'failed',
    error: String((error as Error)?.message ?? error).slice(0, 1000),
    retryAt: now() + retryWaitsMs[Math.min(failures, retryWaitsMs.length - 1)]!,
  })

  const draftOf = async (message: LeasedMessage): Promise<Draft> => {
    try {
      return { message, outcome: await project(message) }
    } catch (error) {
      deps.observer.failed(message.id, error)
      return { message, outcome: failure(error, message.failures) }
    }
  }

  const project = async (message: LeasedMessage): Promise<Draft['outcome']> => {
    const platform = deps.platformOf(message.platform as Platform)
    const body = await deps.reader.bodyOf(message)
    if (message.verdict === 'duplicate') {
      const first = message.duplicateOf!
      const firstBody = await deps.reader.body(message.tenant, first)
      const same = firstBody !== null && platform.sameContent(firstBody, body)
      if (same) return { type: 'same_content' }
      const effects = await platform.effectsOfRepeat?.(projectable(message, body))
      return { type: 'body_differs', first, ...(effects && { effects }) }
    }
    return map(message, body)
  }

  const map = async (message: PreparableMessage, body: Buffer): Promise<Draft['outcome']> => {
    const recordId = message.recordId ?? toldRecordId(message.note) ?? deps.ids.newId('assessmentOrder')
    const platform = deps.platformOf(message.platform as Platform)
    const { trace: _, ...projection } = await platform.project(projectable(message, body), {
      recordId,
      traced: false,
      findPackage: packageFinder(store, message.tenant),
    })
    if (projection.type === 'assessment_order') return { ...projection, recordId }
    return { ...projection, documents: await keepDocuments(message.tenant, projection.documents) }
  }

  /** Large documents are durable in the document store before the row that refers to them is written. */
  const keepDocuments = async (tenant: string, documents: ProjectedDocument[]): Promise<DraftDocument[]> => {
    const kept: DraftDocument[] = []
    try {
      for (const { bytes, ...document } of documents) {
        const { inRow, ...place } = await deps.keepBytes(tenant, bytes)
        kept.push({ ...document, ...place, inRow: inRow ? bytes : null })
      }
      return kept
    } catch (error) {
      for (const { letGo } of kept) letGo()
      throw error
    }
  }

  const run = () => {
    if (stopped) return
    if (running) {
      again = true
      return
    }
    running = (async () => {
      do {
        while (!stopped && deps.pressure.givesWay()) await wait(giveWayMs)
        again = false
        if (!stopped && (await projectDue())) again = true
      } while (again && !stopped)
    })()
      .catch((error) => deps.observer.failed(null, error))
      .finally(() => {
        running = null
      })
  }

  return {
    start() {
      stopped = false
      unsubscribe = store.on('messages', run)
      timer = setInterval(run, pollMs)
      run()
    },
    async stop() {
      stopped = true
      unsubscribe()
      clearInterval(timer)
      await running
    },
    projectNow: async (messageId) => projectBatch(await leaseBatch(messageId), async () => {}),
    prepare: async (message, body) => {
      const draft = { message, outcome: await map(message, body) }
      await flagKnockedOut(store, deps.platformOf, [draft]).catch((error) => {
        letGoOf([draft])
        throw error
      })
      return { lease: deps.ids.newId('message'), batch: pack([draft]), letGo: () => letGoOf([draft]) }
    },
  }
}

/** The id that the user's system was already told of, where a note of intake has one. */
function toldRecordId(note: string | null): string | undefined {
  return note?.includes('"recordId"') ? (JSON.parse(note) as { recordId?: string }).recordId : undefined
}

/** A stored message as a platform maps it. */
export function projectable(
  message: Pick<LeasedMessage, 'tenant' | 'id' | 'connectionId' | 'kind' | 'receivedAt' | 'headers' | 'note'>,
  body: Buffer,
): ProjectableMessage {
  const { tenant, id, connectionId, kind, receivedAt } = message
  const note = message.note === null ? null : JSON.parse(message.note)
  return { tenant, id, connectionId, kind, receivedAt, headers: JSON.parse(message.headers), note, body }
}

/** What the drafts refer to is referred to by rows now, or by nobody. */
function letGoOf(drafts: Draft[]): void {
  for (const { outcome } of drafts) {
    if (outcome.type === 'application') for (const { letGo } of outcome.documents) letGo()
  }
}

/** Puts the documents that go into rows into one buffer, and their places there into the messages. */
function pack(drafts: Draft[]): { messages: ProjectedMessage[]; packed: Uint8Array<ArrayBuffer> } {
  const parts: Uint8Array[] = []
  let length = 0
  const place = ({ inRow, letGo: _, ...document }: DraftDocument): SavedDocument => {
    if (inRow === null) return { ...document, inPacked: null }
    parts.push(inRow)
    length += inRow.length
    return { ...document, inPacked: { offset: length - inRow.length, length: inRow.length } }
  }
  const messages = drafts.map(({ message, outcome }): ProjectedMessage => {
    const { tenant, id: messageId, connectionId, platform, receivedAt } = message
    const placed = outcome.type === 'application' ? { ...outcome, documents: outcome.documents.map(place) } : outcome
    return { tenant, messageId, connectionId, platform, receivedAt, outcome: placed }
  })
  const packed = new Uint8Array(length)
  let offset = 0
  for (const part of parts) {
    packed.set(part, offset)
    offset += part.length
  }
  return { messages, packed }
}
