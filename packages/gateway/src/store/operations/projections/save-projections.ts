import { sql } from 'kysely'
import type {
  Flag,
  ProjectedApplication,
  ProjectedDocument,
  ProjectedOrder,
  StatusEffects,
} from '../../../model/index.ts'
import { instanceWrite, type Tx } from '../../interface.ts'
import { together } from '../../together.ts'
import { applyStatusEffects } from '../applications/apply-status-effects.ts'
import { dropWantsOf } from '../blobs/drop-wants.ts'
import { eraseMessages } from '../erasures/erase-messages.ts'
import { findRow } from '../find-row.ts'
import { jobsKey } from '../jobs/match-jobs.ts'
import { releaseBlobs, wantedBytes } from './documents.ts'
import { saveApplications } from './save-applications.ts'
import { saveOrders } from './save-orders.ts'

/** A document whose bytes stand in `packed`, or, where they are large, in the document store already. */
export type SavedDocument = Omit<ProjectedDocument, 'bytes'> & {
  sha256: string
  size: number
  inPacked: { offset: number; length: number } | null
}

/** What a leased message became. `failed` is shown with its error and tried again at `retryAt`. */
export type ProjectionOutcome =
  | ({ type: 'application'; documents: SavedDocument[] } & Omit<ProjectedApplication, 'trace' | 'documents'>)
  | ({ type: 'assessment_order'; recordId: string } & Omit<ProjectedOrder, 'trace'>)
  /** A repeat that says the same as the first: its body is not kept. */
  | { type: 'same_content' }
  /** A repeat that says something else: kept, and flagged on the record of the first. */
  | { type: 'body_differs'; first: string; effects?: StatusEffects }
  | { type: 'failed'; error: string; retryAt: number }

export interface ProjectedMessage {
  tenant: string
  messageId: string
  connectionId: string
  platform: string
  receivedAt: number
  outcome: ProjectionOutcome
}

export interface ProjectionBatch {
  lease: string
  now: number
  messages: ProjectedMessage[]
  /** The documents' bytes, in a buffer of their own that is given away with the call. */
  packed: Uint8Array<ArrayBuffer>
}

/** The kinds of outcome, each message with its own. */
export type Of<T extends ProjectionOutcome['type']> = ProjectedMessage & {
  outcome: Extract<ProjectionOutcome, { type: T }>
}

/**
 * Makes records, events and outbox items of a batch of leased messages, in one transaction. Messages whose lease was
 * lost meanwhile are passed over: somebody else has them. Doing it again for the same message changes nothing that did
 * not change, and keeps ids, status and matches.
 */
export const saveProjections = instanceWrite((tx, batch: ProjectionBatch): Promise<void> => saveBatch(tx, batch))

/** As `saveProjections`, inside another operation. */
export async function saveBatch(tx: Tx, batch: ProjectionBatch): Promise<void> {
  const work = sql<{ message_id: string; tenant: string }>`
    select tenant, message_id from message_work where lease = ${batch.lease} ${tx.dialect.forUpdate}`
  // Whoever makes a job either finds these applications or is found by them.
  const connections = new Set(batch.messages.map(({ tenant, connectionId }) => jobsKey(tenant, connectionId)))
  const [held] = await together(work.execute(tx.db), tx.dialect.shareKeys(tx.db, [...connections]))
  const mine = new Set(held.rows.map((row) => `${row.tenant} ${row.message_id}`))
  const byTenant = new Map<string, ProjectedMessage[]>()
  for (const message of batch.messages) {
    if (!mine.has(`${message.tenant} ${message.messageId}`)) {
      await dropWantsOf(tx, message.tenant, wantedOf(message))
      continue
    }
    const group = byTenant.get(message.tenant) ?? []
    byTenant.set(message.tenant, group)
    group.push(message)
  }
  for (const [tenant, messages] of byTenant) await saveForTenant(tx, tenant, messages, batch)
}

/** What was put into the document store for a message. */
export const wantedOf = ({ outcome }: ProjectedMessage): string[] =>
  outcome.type === 'application' ? wantedBytes(outcome.documents) : []

async function saveForTenant(tx: Tx, tenant: string, messages: ProjectedMessage[], batch: ProjectionBatch) {
  const of = <T extends ProjectionOutcome['type']>(type: T) =>
    messages.filter((message): message is Of<T> => message.outcome.type === type)
  await saveApplications(tx, tenant, of('application'), batch)
  await saveOrders(tx, tenant, of('assessment_order'), batch.now)
  await dropBodies(tx, tenant, of('same_content'))
  const failed = of('failed')
  const unflagged = await flagDifferences(tx, tenant, of('body_differs'), batch.now)
  await postpone(tx, tenant, [...failed, ...unflagged])
  const done = messages.filter(
    (m) => m.outcome.type !== 'failed' && !unflagged.some((u) => u.messageId === m.messageId),
  )
  const work = tx.db
    .deleteFrom('message_work')
    .where('tenant', '=', tenant)
    .where(
      tx.dialect.anyOf(
        'message_id',
        done.map((message) => message.messageId),
      ),
    )
  await together(work.execute(), noteLastMessages(tx, tenant, done))
}

async function dropBodies(tx: Tx, tenant: string, messages: Of<'same_content'>[]): Promise<void> {
  if (messages.length === 0) return
  const ids = messages.map((message) => message.messageId)
  const dropped = await tx.db
    .deleteFrom('message_body')
    .where('tenant', '=', tenant)
    .where(tx.dialect.anyOf('message_id', ids))
    .returning('blob')
    .execute()
  await releaseBlobs(
    tx,
    tenant,
    dropped.flatMap(({ blob }) => blob ?? []),
  )
}

/** Flags the records of the first messages. Answers the repeats whose first message has no record yet: they wait for it. */
async function flagDifferences(
  tx: Tx,
  tenant: string,
  repeats: Of<'body_differs'>[],
  now: number,
): Promise<{ messageId: string; outcome: { error: string; retryAt: number } }[]> {
  const waiting: { messageId: string; outcome: { error: string; retryAt: number } }[] = []
  for (const repeat of repeats) {
    const records = await tx.db
      .selectFrom('message_record')
      .selectAll()
      .where('tenant', '=', tenant)
      .where('message_id', '=', repeat.outcome.first)
      .where('record_type', 'in', ['application', 'assessment_order'])
      .execute()
    if (records.length === 0 && (await isErased(tx, tenant, repeat.outcome.first))) {
      await eraseMessages(tx, tenant, [repeat.messageId], now)
    } else if (records.length === 0) {
      const error = `The message it repeats, ${repeat.outcome.first}, is not projected yet.`
      waiting.push({ messageId: repeat.messageId, outcome: { error, retryAt: now + 1000 } })
    }
    for (const { record_type, record_id } of records) {
      const table = record_type as 'application' | 'assessment_order'
      await addFlag(tx, table, tenant, record_id, 'body_differs', now)
      const { effects } = repeat.outcome
      if (table === 'application' && effects) await applyToRecord(tx, tenant, record_id, repeat, effects, now)
    }
  }
  return waiting
}

async function isErased(tx: Tx, tenant: string, messageId: string): Promise<boolean> {
  const message = await findRow(tx, 'message', tenant, messageId)
  return message.erased_at !== null
}

/** What follows from a repeat follows for the record of the first message. */
async function applyToRecord(
  tx: Tx,
  tenant: string,
  id: string,
  { connectionId }: ProjectedMessage,
  effects: StatusEffects,
  now: number,
): Promise<void> {
  // Written to, so that a status that is set at this moment either is seen here or sees what is noted here.
  await sql`update application set updated_at = updated_at where tenant = ${tenant} and id = ${id}`.execute(tx.db)
  await applyStatusEffects(tx, tenant, [{ id, connectionId, effects }], now)
}

async function addFlag(
  tx: Tx,
  table: 'application' | 'assessment_order',
  tenant: string,
  id: string,
  flag: Flag,
  now: number,
) {
  const row = await tx.db
    .selectFrom(table)
    .select(['flags', 'version'])
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .executeTakeFirst()
  const flags: Flag[] = JSON.parse(row?.flags ?? '[]')
  if (!row || flags.includes(flag)) return
  await tx.db
    .updateTable(table)
    .set({ flags: JSON.stringify([...flags, flag]), version: row.version + 1, updated_at: now })
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .execute()
}

async function postpone(
  tx: Tx,
  tenant: string,
  messages: { messageId: string; outcome: { error: string; retryAt: number } }[],
): Promise<void> {
  for (const { messageId, outcome } of messages) {
    await sql`update message_work set lease = null, due_at = ${outcome.retryAt}, failures = failures + 1, error = ${outcome.error}
      where tenant = ${tenant} and message_id = ${messageId}`.execute(tx.db)
  }
}

/** Tells each connection when it last had a message. */
async function noteLastMessages(tx: Tx, tenant: string, messages: ProjectedMessage[]): Promise<void> {
  const last = new Map<string, number>()
  for (const { connectionId, receivedAt } of messages) {
    last.set(connectionId, Math.max(receivedAt, last.get(connectionId) ?? 0))
  }
  for (const [id, at] of [...last].sort()) {
    await sql`update connection set last_message_at = ${at}
      where tenant = ${tenant} and id = ${id} and (last_message_at is null or last_message_at < ${at})`.execute(tx.db)
  }
}
