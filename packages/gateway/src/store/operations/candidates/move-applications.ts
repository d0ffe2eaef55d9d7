import { type RawBuilder, sql } from 'kysely'
import type { ApplicationContent } from '../../../model/application.ts'
import { StoreFault, type Tx } from '../../interface.ts'
import { tellChanges } from '../applications/tell-changes.ts'
import { indexCandidates } from './index-candidates.ts'

/** More applications than any person makes; to move them would hold up everybody else. */
const movedAtOnce = 10_000

/** A candidate's application, with the candidate that it was matched with before merges. */
export interface OwnApplication {
  id: string
  baseId: string
}

/** The candidate's applications. With too many of them the fault is `invalid_state`. */
export async function applicationsOf(tx: Tx, tenant: string, candidateId: string): Promise<OwnApplication[]> {
  const rows = await tx.db
    .selectFrom('application')
    .select(['id', 'matched_candidate_id'])
    .where('tenant', '=', tenant)
    .where('candidate_id', '=', candidateId)
    .limit(movedAtOnce + 1)
    .execute()
  if (rows.length > movedAtOnce) {
    throw new StoreFault('invalid_state', `${candidateId} has more than ${movedAtOnce} applications`)
  }
  return rows.map((row) => ({ id: row.id, baseId: row.matched_candidate_id ?? candidateId }))
}

/** Gives applications to a candidate, and tells of each. `baseId` is what they go back to when its merge is undone. */
export async function moveApplications(
  tx: Tx,
  tenant: string,
  applications: readonly OwnApplication[],
  candidateId: string,
  now: number,
): Promise<void> {
  const ids = applications.map(({ id }) => id)
  for (const [baseId, own] of Map.groupBy(applications, (application) => application.baseId)) {
    await tx.db
      .updateTable('application')
      .set({
        candidate_id: candidateId,
        matched_candidate_id: baseId === candidateId ? null : baseId,
        version: sql`version + 1` as RawBuilder<number>,
        updated_at: now,
      })
      .where('tenant', '=', tenant)
      .where(
        tx.dialect.anyOf(
          'id',
          own.map(({ id }) => id),
        ),
      )
      .execute()
  }
  const rows = await tx.db
    .selectFrom('application')
    .selectAll()
    .where('tenant', '=', tenant)
    .where(tx.dialect.anyOf('id', ids))
    .orderBy('position')
    .execute()
  await tellChanges(tx, tenant, rows, now)
}

/** A candidate shows what the newest of its applications says, and is found by it. Counts the version up in any case: its applications changed. */
export async function showNewest(tx: Tx, tenant: string, candidateId: string, now: number): Promise<void> {
  const newest = await tx.db
    .selectFrom('application')
    .select(['content', 'content_at'])
    .where('tenant', '=', tenant)
    .where('candidate_id', '=', candidateId)
    .orderBy('content_at', 'desc')
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  const { candidate } = JSON.parse(newest.content) as ApplicationContent
  await tx.db
    .updateTable('candidate')
    .set({
      snapshot: JSON.stringify(candidate),
      snapshot_at: newest.content_at,
      version: sql`version + 1` as RawBuilder<number>,
      updated_at: now,
    })
    .where('tenant', '=', tenant)
    .where('id', '=', candidateId)
    .execute()
  await indexCandidates(tx, tenant, [candidateId])
}
