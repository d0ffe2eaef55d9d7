import { foldKey } from '../../../model/fold.ts'
import type { Instant } from '../../../model/instant.ts'
import { type Tx, write } from '../../interface.ts'
import { basesOf } from '../candidates/tree.ts'
import { findRow } from '../find-row.ts'
import { identitiesOf } from './erase-candidate.ts'
import { type ErasureWork, noCounts } from './work.ts'

/** One of the two. */
export type Erased = { candidateId: string } | { email: string }

/** Notes that a person is to be erased; somebody goes about it at once. `not_found` where there is no such candidate. */
export const requestErasure = write(
  async (tx, tenant, { who, now }: { who: Erased; now: Instant }): Promise<{ id: string }> => {
    const id = tx.ids.newId('erasure')
    const row = {
      tenant,
      id,
      requested_at: now,
      completed_at: null,
      due_at: now,
      erased: JSON.stringify(noCounts()),
      work: JSON.stringify(await beginning(tx, tenant, who)),
    }
    await tx.dialect.insertMany(tx.db, 'erasure', [row])
    tx.wake('erasures')
    // No more than that: it is kept where the request has a key.
    return { id }
  },
)

async function beginning(tx: Tx, tenant: string, who: Erased): Promise<ErasureWork> {
  const { last } = await tx.db
    .selectFrom('message_work')
    .select(({ fn }) => fn.max<number | null>('position').as('last'))
    .executeTakeFirstOrThrow()
  const work: ErasureWork = {
    email: null,
    candidateIds: [],
    identities: [],
    remoteIds: [],
    devices: [],
    recordIds: [],
    hashes: [],
    projectedTo: last ?? 0,
    searched: false,
  }
  // What can be no e-mail is looked for as it is, and found nowhere.
  if ('email' in who) return { ...work, email: foldKey(who.email) ?? who.email }
  const { root_id } = await findRow(tx, 'candidate', tenant, who.candidateId)
  const bases = [...(await basesOf(tx, tenant, [root_id])).keys()]
  return { ...work, candidateIds: [root_id], identities: await identitiesOf(tx, tenant, bases) }
}
