import type { Selectable } from 'kysely'
import {
  type ApplicationContent,
  type CandidateSnapshot,
  type Flag,
  foldJobReference,
  foldKey,
} from '../../../model/index.ts'
import type { Tx } from '../../interface.ts'
import { presentApplication } from '../../records/application.ts'
import type { ReportRecord } from '../../records/report.ts'
import type { ApplicationTable } from '../../schema.ts'
import { together } from '../../together.ts'
import { type AffectedApplication, applyStatusEffects } from '../applications/apply-status-effects.ts'
import { indexApplications } from '../applications/index-applications.ts'
import { dropWantsOf } from '../blobs/drop-wants.ts'
import { indexCandidates, indexNewCandidates } from '../candidates/index-candidates.ts'
import { dropUnusedContents } from '../documents/drop-unused-contents.ts'
import { noteContents } from '../documents/note-contents.ts'
import { emitEvents, type NewEvent } from '../events/emit-events.ts'
import { matchJobs } from '../jobs/match-jobs.ts'
import { reportsOf } from '../reports/reports-of.ts'
import { learnOfCandidates, matchCandidates } from './candidates.ts'
import { type DocumentRow, documentRow, holdBlobs, matchDocuments, releaseBlobs, wantedBytes } from './documents.ts'
import { flagInfected } from './flag-infected.ts'
import type { Of, ProjectionBatch, SavedDocument } from './save-projections.ts'

type Row = Omit<Selectable<ApplicationTable>, 'position' | 'xid'>

/** Flags that were set after the projection, by what came later: projecting again keeps them. */
const lastingFlags: Flag[] = ['body_differs', 'infected', 'knocked_out']

/** An application as it will be, while a batch is worked out in memory. */
interface Draft {
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

/**
 * Makes or updates an application of each message. What a newer message said is not overwritten by an older one that is
 * projected late. An event is told for each application once, and only where something changed.
 */
export async function saveApplications(
  tx: Tx,
  tenant: string,
  messages: Of<'application'>[],
  batch: ProjectionBatch,
): Promise<void> {
  if (messages.length === 0) return
  const references = messages.map(({ connectionId, outcome }) => ({ connectionId, reference: outcome.remoteJobId }))
  const [drafts, jobIds] = await together(loadDrafts(tx, tenant, messages), matchJobs(tx, tenant, references))
  const added: SavedDocument[] = []
  const released: string[] = []
  const affected: AffectedApplication[] = []
  messages.forEach((message, at) => {
    const projectedBefore = drafts.byMessage.get(message.messageId)
    const known = projectedBefore ?? drafts.byRemoteId.get(remoteKey(message))
    const jobId = jobIds[at] ?? null
    const draft = known ?? create(tx, tenant, message, jobId, batch.now, added)
    if (known) update(tx, tenant, known, message, jobId, batch.now, added, released)
    else drafts.add(message, draft)
    const { effects } = message.outcome
    if (effects && !projectedBefore) affected.push({ id: draft.row.id, connectionId: message.connectionId, effects })
  })
  const renewed = drafts.all.filter((draft) => !draft.isNew && draft.renewed)
  const people = renewed.map((draft) => {
    const { candidate_id: rootId, matched_candidate_id } = draft.row
    return { ...personOf(draft), rootId, candidateId: matched_candidate_id ?? rootId }
  })
  await learnOfCandidates(tx, tenant, people, batch.now)
  const fresh = drafts.all.filter((draft) => draft.isNew)
  const matched = await matchCandidates(tx, tenant, fresh.map(personOf), batch.now)
  fresh.forEach((draft, index) => {
    draft.row.candidate_id = matched[index]!.candidateId
    draft.row.matched_candidate_id = matched[index]!.matchedId
  })
  await holdBlobs(tx, tenant, added, batch.packed, batch.now)
  await releaseBlobs(tx, tenant, released)
  const unheld = messages.flatMap(({ outcome }) => outcome.documents).filter((document) => !added.includes(document))
  await dropWantsOf(tx, tenant, wantedBytes(unheld))
  const hashes = added.map(({ sha256 }) => sha256)
  const known = await noteContents(tx, tenant, hashes, batch.now)
  const mayBeRead = drafts.all.filter(({ changed, isNew }) => changed && (known || !isNew))
  await flagInfected(tx, tenant, mayBeRead)
  const made = fresh.filter((_, index) => matched[index]!.isNew)
  await together(
    storeDrafts(tx, tenant, drafts.all, { withoutDocuments: !known }),
    indexNewCandidates(tx, tenant, peopleOf(made)),
    linkMessages(tx, tenant, drafts.all),
  )
  const unlike = fresh.filter((_, index) => matched[index]!.differs)
  const restated = drafts.all.filter(({ isNew, changed }) => changed && !isNew)
  await indexCandidates(
    tx,
    tenant,
    [...unlike, ...restated].map(({ row }) => row.candidate_id),
  )
  await dropUnusedContents(tx, tenant, released)
  await applyStatusEffects(tx, tenant, affected, batch.now)
  const changed = drafts.all.filter((draft) => draft.changed)
  // An application that is new has reports only where its own message brought them.
  const reporting = new Set(affected.filter(({ effects }) => effects.importReports?.length).map(({ id }) => id))
  const reports = await reportsOf(
    tx,
    tenant,
    changed.filter(({ isNew, row }) => !isNew || reporting.has(row.id)).map(({ row }) => row.id),
  )
  await emitEvents(
    tx,
    tenant,
    changed.map((draft) => eventOf(draft, reports.get(draft.row.id), batch.now)),
  )
}

const personOf = ({ row, content }: Draft) => ({
  connectionId: row.connection_id,
  snapshot: (content ?? (JSON.parse(row.content) as ApplicationContent)).candidate,
  at: row.content_at,
})

/** What is said of each candidate. */
function peopleOf(drafts: Draft[]): Map<string, CandidateSnapshot[]> {
  const own = Map.groupBy(drafts, ({ row }) => row.candidate_id)
  return new Map([...own].map(([id, of]) => [id, of.map((draft) => personOf(draft).snapshot)]))
}

const remoteKey = (message: Of<'application'>) => `${message.connectionId} ${message.outcome.remoteId ?? ''}`

async function loadDrafts(tx: Tx, tenant: string, messages: Of<'application'>[]) {
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

function create(
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

function update(
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

async function storeDrafts(
  tx: Tx,
  tenant: string,
  drafts: Draft[],
  options: { withoutDocuments: boolean },
): Promise<void> {
  const fresh = drafts.filter((draft) => draft.isNew)
  const rows = fresh.map((draft) => draft.row)
  const documents = fresh.flatMap((draft) => draft.documents)
  await together(tx.dialect.insertMany(tx.db, 'application', rows), tx.dialect.insertMany(tx.db, 'document', documents))
  for (const { row, documents, changed } of drafts.filter((draft) => !draft.isNew)) {
    await tx.db.updateTable('application').set(row).where('tenant', '=', tenant).where('id', '=', row.id).execute()
    if (!changed) continue
    await tx.db.deleteFrom('document').where('tenant', '=', tenant).where('application_id', '=', row.id).execute()
    await tx.dialect.insertMany(tx.db, 'document', documents)
  }
  const changed = drafts.filter((draft) => draft.changed)
  await indexApplications(
    tx,
    tenant,
    changed.map(({ row, content }) => ({ id: row.id, content: content! })),
    { withoutDocuments: options.withoutDocuments && changed.every(({ isNew }) => isNew) },
  )
}

async function linkMessages(tx: Tx, tenant: string, drafts: Draft[]): Promise<void> {
  const links = drafts.flatMap((draft) =>
    [...new Set(draft.messageIds)].map((messageId) => ({
      tenant,
      message_id: messageId,
      record_type: 'application',
      record_id: draft.row.id,
    })),
  )
  await tx.dialect.insertMany(tx.db, 'message_record', links, { ignoreConflicts: true })
}

function eventOf(
  { row, content, documents, isNew }: Draft,
  reports: ReportRecord[] | undefined,
  now: number,
): NewEvent {
  return {
    type: isNew ? 'application.received' : 'application.updated',
    timestamp: now,
    connectionId: row.connection_id,
    recordId: row.id,
    messageId: row.message_id,
    data: JSON.stringify(presentApplication(row, documents, reports, content)),
  }
}
