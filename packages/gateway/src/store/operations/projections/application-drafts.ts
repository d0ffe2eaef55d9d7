import type { Selectable } from 'kysely'
import { type ApplicationContent, type Flag, foldJobReference, foldKey } from '../../../model/index.ts'
import type { Tx } from '../../interface.ts'
import type { ApplicationTable } from '../../schema.ts'
import { together } from '../../together.ts'
import { type DocumentRow, documentRow, matchDocuments } from './documents.ts'
import type { Of, SavedDocument } from './save-projections.ts'

type Row = Omit<Selectable<ApplicationTable>, 'position' | 'xid'>

/** Flags that were set after the projection, by what came later: projecting again keeps them. */
const lastingFlags: Flag[] = ['body_differs', 'infected', 'knocked_out']

/** An application as it will be, while a batch is worked out in memory. */
export interface Draft {
  row: Row
  /** What `row.content` says, where the batch has it; it always does where something changed. */
  content?: ApplicationContent
  documents: DocumentRow[]
  isNew: boolean
  changed: boolean
  /** It says something that is newer than what it said. */
  renewed: boolean
  messageIds: string[]
}

export const remoteKey = (message: Of<'application'>) => `${message.connectionId} ${message.outcome.remoteId ?? ''}`

/** The applications that the messages are of, as they are stored. */
export async function loadDrafts(tx: Tx, tenant: string, messages: Of<'application'>[]) {
  const all: Draft[] = []
  const byMessage = new Map<string, Draft>()
  const byRemoteId = new Map<string, Draft>()
  const remoteIds = messages.flatMap((message) => message.outcome.remoteId ?? [])
  const known = tx.db
    .selectFrom('application')
    .selectAll()
    .where('tenant', '=', tenant)
    .where(tx.dialect.anyOf('connection_id', [...new Set(messages.map((message) => message.connectionId))]))
    .where(tx.dialect.anyOf('remote_id', remoteIds))
    .modifyEnd(tx.dialect.forUpdate)
  const linked = tx.db
    .selectFrom('message_record')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('record_type', '=', 'application')
    .where(
      tx.dialect.anyOf(
        'message_id',
        messages.map((message) => message.messageId),
      ),
    )
  const [rows, links] = await together(known.execute(), linked.execute())
  const missing = links.map((link) => link.record_id).filter((id) => !rows.some((row) => row.id === id))
  if (missing.length > 0) {
    rows.push(
      ...(await tx.db
        .selectFrom('application')
        .selectAll()
        .where('tenant', '=', tenant)
        .where(tx.dialect.anyOf('id', missing))
        .modifyEnd(tx.dialect.forUpdate)
        .execute()),
    )
  }
  const documents =
    rows.length === 0
      ? []
      : await tx.db
          .selectFrom('document')
          .selectAll()
          .where('tenant', '=', tenant)
          .where(
            tx.dialect.anyOf(
              'application_id',
              rows.map((row) => row.id),
            ),
          )
          .orderBy('number')
          .execute()
  for (const { position: _, xid: __, ...row } of rows) {
    const own = documents.filter((document) => document.application_id === row.id)
    const draft = {
      row,
      documents: own.map(({ position: _, xid: __, ...rest }) => rest),
      isNew: false,
      changed: false,
      renewed: false,
      messageIds: [],
    }
    all.push(draft)
    if (row.remote_id !== null) byRemoteId.set(`${row.connection_id} ${row.remote_id}`, draft)
    for (const link of links) if (link.record_id === row.id) byMessage.set(link.message_id, draft)
  }
  const add = (message: Of<'application'>, draft: Draft) => {
    all.push(draft)
    byMessage.set(message.messageId, draft)
    if (message.outcome.remoteId !== undefined) byRemoteId.set(remoteKey(message), draft)
  }
  return { all, byMessage, byRemoteId, add }
}

/** A new application of the message. Notes its documents. */
export function createDraft(
  tx: Tx,
  tenant: string,
  message: Of<'application'>,
  jobId: string | null,
  now: number,
  added: SavedDocument[],
): Draft {
  const { outcome } = message
  const id = tx.ids.newId('application')
  added.push(...outcome.documents)
  return {
    row: {
      tenant,
      id,
      connection_id: message.connectionId,
      platform: message.platform,
      remote_id: outcome.remoteId ?? null,
      message_id: message.messageId,
      job_id: jobId,
      ...jobReference(message),
      candidate_id: '',
      matched_candidate_id: null,
      status: 'received',
      flags: JSON.stringify(flagsOf(outcome.flags, [], jobId)),
      content: JSON.stringify(outcome.content),
      email_fold: emailFold(message),
      received_at: message.receivedAt,
      content_at: message.receivedAt,
      version: 1,
      created_at: now,
      updated_at: now,
    },
    content: outcome.content,
    documents: outcome.documents.map((document, number) => documentRow(tx, tenant, id, number, document, now)),
    isNew: true,
    changed: true,
    renewed: true,
    messageIds: [message.messageId],
  }
}

/** Takes in what the message says, unless a newer one said something before. Notes documents that are new, and hashes of those that are gone. */
export function updateDraft(
  tx: Tx,
  tenant: string,
  draft: Draft,
  message: Of<'application'>,
  jobId: string | null,
  now: number,
  added: SavedDocument[],
  released: string[],
): void {
  draft.messageIds.push(message.messageId)
  if (message.receivedAt < draft.row.content_at) return
  const { outcome } = message
  const { row } = draft
  const reference = jobReference(message)
  // A match stands for as long as the reference does.
  const matched = reference.remote_job_id === row.remote_job_id ? (row.job_id ?? jobId) : jobId
  const next = {
    job_id: matched,
    ...reference,
    flags: JSON.stringify(flagsOf(outcome.flags, JSON.parse(row.flags), matched)),
    content: JSON.stringify(outcome.content),
    email_fold: emailFold(message),
  }
  const kept = { applicationId: row.id, before: draft.documents, added, released }
  const documents = matchDocuments(tx, tenant, kept, outcome.documents, now)
  const same =
    documents === draft.documents &&
    next.job_id === row.job_id &&
    next.remote_job_id === row.remote_job_id &&
    next.flags === row.flags &&
    next.content === row.content
  if (!same || message.receivedAt > row.content_at) draft.renewed = true
  Object.assign(row, { message_id: message.messageId, content_at: message.receivedAt })
  if (same) return
  Object.assign(row, next, { updated_at: now })
  if (!draft.changed) row.version++
  draft.content = outcome.content
  draft.documents = documents
  draft.changed = true
}

/** Where no job of ours answers to the reference: parked as unmatched, never refused (contracts: CandidateHub 1.6, Snagajob 4.4). */
function flagsOf(projected: Flag[], before: Flag[], jobId: string | null): Flag[] {
  const lasting = before.filter((flag) => lastingFlags.includes(flag))
  const unmatched: Flag[] = jobId === null ? ['job_unmatched'] : []
  return [...new Set<Flag>([...unmatched, ...projected, ...lasting])]
}

function jobReference({ outcome }: Of<'application'>): Pick<Row, 'remote_job_id' | 'job_reference_fold'> {
  const { remoteJobId } = outcome
  return {
    remote_job_id: remoteJobId ?? null,
    job_reference_fold: remoteJobId === undefined ? null : foldJobReference(remoteJobId),
  }
}

function emailFold(message: Of<'application'>): string | null {
  const email = message.outcome.content.candidate.emails?.[0]
  return email ? foldKey(email) : null
}
