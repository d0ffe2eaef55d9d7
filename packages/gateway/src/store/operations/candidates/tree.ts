import type { Selectable } from 'kysely'
import type { CandidateTable } from '../../candidate-tables.ts'
import { StoreFault, type Tx } from '../../interface.ts'
import { findRow } from '../find-row.ts'
import { jobsKey } from '../jobs/match-jobs.ts'

/** A candidate that was not merged into another. */
export type LiveCandidate = Selectable<CandidateTable>

/**
 * The candidate, locked together with its connection: no application comes, is matched or moved meanwhile. Where it was
 * merged into another, the fault is `invalid_state`.
 */
export async function lockCandidate(tx: Tx, tenant: string, id: string): Promise<LiveCandidate> {
  const { connection_id } = await findRow(tx, 'candidate', tenant, id)
  await tx.dialect.lockKey(tx.db, jobsKey(tenant, connection_id))
  const row = await findRow(tx, 'candidate', tenant, id)
  if (row.merged_into !== null) throw new StoreFault('invalid_state', `${id} was merged into ${row.root_id}`)
  return row
}

/** The candidates and all that were merged into them, each with where it is now. */
export async function basesOf(tx: Tx, tenant: string, rootIds: readonly string[]): Promise<Map<string, string>> {
  const merged = await mergedInto(tx, tenant, rootIds)
  return new Map([
    ...rootIds.map((id): [string, string] => [id, id]),
    ...merged.map((row): [string, string] => [row.id, row.root_id]),
  ])
}

/** What was merged into the candidates, directly or by way of others. */
export function mergedInto(tx: Tx, tenant: string, rootIds: readonly string[]) {
  return tx.db
    .selectFrom('candidate')
    .select(['id', 'merged_into', 'root_id'])
    .where('tenant', '=', tenant)
    .where(tx.dialect.anyOf('root_id', [...new Set(rootIds)]))
    .where('merged_into', 'is not', null)
    .orderBy('position')
    .execute()
}

/** The candidate and what was merged into it before it was merged itself, out of all that is merged with it now. */
export function subtree(id: string, merged: readonly { id: string; merged_into: string | null }[]): string[] {
  const inside = [id]
  for (const at of inside) inside.push(...merged.filter((row) => row.merged_into === at).map((row) => row.id))
  return inside
}
