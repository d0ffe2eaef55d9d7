import type { ApplicationContent, CandidateSnapshot } from '../../../model/index.ts'
import type { Tx } from '../../interface.ts'
import { presentApplication } from '../../records/application.ts'
import type { ReportRecord } from '../../records/report.ts'
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
import { createDraft, type Draft, loadDrafts, remoteKey, updateDraft } from './application-drafts.ts'
import { learnOfCandidates, matchCandidates } from './candidates.ts'
import { holdBlobs, releaseBlobs, wantedBytes } from './documents.ts'
import { flagInfected } from './flag-infected.ts'
import type { Of, ProjectionBatch, SavedDocument } from './save-projections.ts'

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
    const draft = known ?? createDraft(tx, tenant, message, jobId, batch.now, added)
    if (known) updateDraft(tx, tenant, known, message, jobId, batch.now, added, released)
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
  const hashes = added.map(({ sha256 }) => sha256)
  const [, known] = await together(
    holdBlobs(tx, tenant, added, batch.packed, batch.now),
    noteContents(tx, tenant, hashes, batch.now),
  )
  await releaseBlobs(tx, tenant, released)
  const unheld = messages.flatMap(({ outcome }) => outcome.documents).filter((document) => !added.includes(document))
  await dropWantsOf(tx, tenant, wantedBytes(unheld))
  const mayBeRead = drafts.all.filter(({ changed, isNew }) => changed && (known || !isNew))
  await flagInfected(tx, tenant, mayBeRead)
  const made = fresh.filter((_, index) => matched[index]!.isNew)
  await together(storeDrafts(tx, tenant, drafts.all), linkMessages(tx, tenant, drafts.all))
  const changed = drafts.all.filter((draft) => draft.changed)
  const withoutDocuments = !known && changed.every(({ isNew }) => isNew)
  await together(
    indexApplications(tx, tenant, changed.map(contentOf), { withoutDocuments }),
    indexNewCandidates(tx, tenant, peopleOf(made)),
    tellOfThem(),
  )

  async function tellOfThem(): Promise<void> {
    const unlike = fresh.filter((_, index) => matched[index]!.differs)
    const restated = changed.filter(({ isNew }) => !isNew)
    await indexCandidates(
      tx,
      tenant,
      [...unlike, ...restated].map(({ row }) => row.candidate_id),
    )
    await dropUnusedContents(tx, tenant, released)
    await applyStatusEffects(tx, tenant, affected, batch.now)
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
}

const contentOf = ({ row, content }: Draft) => ({ id: row.id, content: content! })

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

async function storeDrafts(tx: Tx, tenant: string, drafts: Draft[]): Promise<void> {
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
