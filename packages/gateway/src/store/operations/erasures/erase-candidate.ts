import type { Tx } from '../../interface.ts'
import { removeTraits } from '../candidates/traits.ts'
import { basesOf } from '../candidates/tree.ts'
import { type Identity, note, type RunningErasure } from './work.ts'

/**
 * Erases a candidate that has no application any more, with those that were merged into it. The caller holds the
 * connection's lock.
 */
export async function eraseCandidate(tx: Tx, tenant: string, rootId: string, running: RunningErasure): Promise<void> {
  const bases = [...(await basesOf(tx, tenant, [rootId])).keys()]
  note(running.work.identities, await identitiesOf(tx, tenant, bases))
  note(running.work.recordIds, bases)
  const traits = await tx.db
    .selectFrom('candidate_trait')
    .select('trait')
    .distinct()
    .where('tenant', '=', tenant)
    .where(tx.dialect.anyOf('candidate_id', bases))
    .execute()
  await removeTraits(
    tx,
    tenant,
    bases,
    traits.map(({ trait }) => trait),
  )
  await tx.db
    .deleteFrom('candidate_identity')
    .where('tenant', '=', tenant)
    .where(tx.dialect.anyOf('candidate_id', bases))
    .execute()
  for (const table of ['candidate_match', 'candidate_distinction'] as const) {
    for (const column of ['one_id', 'other_id']) {
      await tx.db
        .deleteFrom(table as 'candidate_match')
        .where('tenant', '=', tenant)
        .where(tx.dialect.anyOf(column, bases))
        .execute()
    }
  }
  await tx.dialect.unindexWords(tx.db, 'candidate', tenant, bases)
  const { numDeletedRows } = await tx.db
    .deleteFrom('candidate')
    .where('tenant', '=', tenant)
    .where(tx.dialect.anyOf('id', bases))
    .executeTakeFirst()
  running.count('candidates', Number(numDeletedRows))
}

/** What these candidates are known by. */
export async function identitiesOf(tx: Tx, tenant: string, candidateIds: readonly string[]): Promise<Identity[]> {
  const rows = await tx.db
    .selectFrom('candidate_identity')
    .select(['connection_id', 'key'])
    .where('tenant', '=', tenant)
    .where(tx.dialect.anyOf('candidate_id', candidateIds))
    .execute()
  return rows.map(({ connection_id: connectionId, key }) => {
    const [email, lastName] = key.split('\n') as [string, string]
    return { connectionId, email, lastName }
  })
}

/** An identity as it is kept; see `identityOf`. */
export const identityKey = ({ email, lastName }: Identity): string => `${email}\n${lastName}`
