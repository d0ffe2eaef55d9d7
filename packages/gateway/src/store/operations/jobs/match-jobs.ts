import { foldJobReference } from '../../../model/job.ts'
import type { Tx } from '../../interface.ts'

/** What an application says of its job: the platform's or the user's id of it, among the connection's jobs. */
export interface JobReference {
  connectionId: string
  reference: string | null | undefined
}

/** Whoever writes a connection's jobs locks this key, and whoever matches applications to them shares it. */
export const jobsKey = (tenant: string, connectionId: string): string => `jobs ${tenant} ${connectionId}`

/**
 * The job that each reference means, or null, in one statement for all. Compared after trimming, and as a fallback
 * regardless of letter case; a fallback that fits several jobs finds none, because a wrong job is worse than none
 * (CandidateHub contract 1.6; a platform that hands our own ids back always fits exactly). Closed jobs count: applications
 * come late.
 */
export async function matchJobs(
  tx: Tx,
  tenant: string,
  references: readonly JobReference[],
): Promise<(string | null)[]> {
  const folds = references.map(({ reference }) => (reference ? foldJobReference(reference) : null))
  const wanted = [...new Set(folds)].filter((fold) => fold !== null)
  if (wanted.length === 0) return references.map(() => null)
  const jobs = await tx.db
    .selectFrom('job')
    .select(['id', 'connection_id', 'remote_id', 'reference_fold'])
    .where('tenant', '=', tenant)
    .where(tx.dialect.anyOf('connection_id', [...new Set(references.map(({ connectionId }) => connectionId))]))
    .where(tx.dialect.anyOf('reference_fold', wanted))
    .execute()
  const byFold = Map.groupBy(jobs, (job) => `${job.connection_id} ${job.reference_fold}`)
  return references.map(({ connectionId, reference }, at) => {
    const found = byFold.get(`${connectionId} ${folds[at]}`)
    if (!found) return null
    const exact = found.find((job) => job.remote_id === reference!.trim())
    return exact?.id ?? (found.length === 1 ? found[0]!.id : null)
  })
}
