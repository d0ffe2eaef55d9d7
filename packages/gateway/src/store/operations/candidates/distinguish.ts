import type { Tx } from '../../interface.ts'

/** Notes that somebody told two candidates apart. */
export async function distinguish(tx: Tx, tenant: string, id: string, otherId: string, now: number): Promise<void> {
  const [one_id, other_id] = [id, otherId].sort() as [string, string]
  const row = { tenant, one_id, other_id, created_at: now }
  await tx.dialect.insertMany(tx.db, 'candidate_distinction', [row], { ignoreConflicts: true })
}
