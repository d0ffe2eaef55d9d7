import type { Instant } from '../../../model/instant.ts'
import { write } from '../../interface.ts'

export interface PackagesAnswer {
  calloutId: string
  key: string
  connectionId: string
  /** As the platform is shown them, each id once. */
  packages: { id: string }[]
  now: Instant
}

/** Keeps what the user's system answered to a question after packages, and each of them under its id. */
export const keepPackagesAnswer = write(async (tx, tenant, answer: PackagesAnswer): Promise<void> => {
  const { calloutId, key, connectionId, packages, now } = answer
  await tx.dialect.lockKey(tx.db, `${tenant} packages answer ${connectionId}`)
  await tx.dialect.insertMany(
    tx.db,
    'callout_answer',
    [{ tenant, callout_id: calloutId, key, data: JSON.stringify(packages), answered_at: now }],
    { overwrite: { key: ['tenant', 'callout_id', 'key'], columns: ['data', 'answered_at'] } },
  )
  if (packages.length === 0) return
  await tx.dialect.insertMany(
    tx.db,
    'live_package',
    packages.map((offered) => ({
      tenant,
      connection_id: connectionId,
      remote_id: offered.id,
      content: JSON.stringify(offered),
      seen_at: now,
    })),
    { overwrite: { key: ['tenant', 'connection_id', 'remote_id'], columns: ['content', 'seen_at'] } },
  )
})
