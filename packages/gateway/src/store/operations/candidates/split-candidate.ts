import type { ApplicationContent } from '../../../model/application.ts'
import { identityOf, traitsOf } from '../../../model/matching.ts'
import { StoreFault, type Tx, write } from '../../interface.ts'
import { distinguish } from './distinguish.ts'
import { type WholeCandidate, wholeCandidate } from './find-candidate.ts'
import { renewMatches } from './matches.ts'
import { applicationsOf, moveApplications, type OwnApplication, showNewest } from './move-applications.ts'
import { addTraits, removeTraits } from './traits.ts'
import { type LiveCandidate, lockCandidate, mergedInto, subtree } from './tree.ts'
import { takeOut } from './undo-merge.ts'

/**
 * Says that some applications of a candidate are another person's. They become a new candidate's, or, where they are
 * those of one that was merged into this one, that one's again; the two are told apart from then on. What the person is
 * known by goes along unless an application that stays has it too. Answers the other candidate, or those of the ids that
 * are of no application of this one; where none would be left, the fault is `invalid_state`.
 */
export const splitCandidate = write(
  async (
    tx,
    tenant,
    { id, applicationIds, now }: { id: string; applicationIds: string[]; now: number },
  ): Promise<WholeCandidate | { strangers: string[] }> => {
    const candidate = await lockCandidate(tx, tenant, id)
    const applications = await applicationsOf(tx, tenant, id)
    const chosen = new Set(applicationIds)
    const own = applications.filter((application) => chosen.has(application.id))
    const known = new Set(applications.map((application) => application.id))
    const strangers = [...chosen.difference(known)]
    if (strangers.length > 0) return { strangers }
    if (own.length === applications.length)
      throw new StoreFault('invalid_state', `${id} would have no application left`)
    const merged = await mergedInto(tx, tenant, [id])
    const before = mergedWith(own, applications, merged)
    const otherId = before?.candidateId ?? tx.ids.newId('candidate')
    await distinguish(tx, tenant, id, otherId, now)
    if (before) await takeOut(tx, tenant, { id, ...before, own }, now)
    else {
      const bases = [id, ...merged.map((row) => row.id)]
      await found(tx, tenant, { candidate, bases, otherId, own, applications }, now)
    }
    return wholeCandidate(tx, tenant, otherId)
  },
)

/** The merged candidate whose applications these are, all and only; the one nearest to the root where there are several. */
function mergedWith(
  own: OwnApplication[],
  applications: OwnApplication[],
  merged: { id: string; merged_into: string | null }[],
): { candidateId: string; inside: string[] } | undefined {
  const bases = new Set(own.map(({ baseId }) => baseId))
  return merged
    .map((row) => ({ candidateId: row.id, inside: subtree(row.id, merged) }))
    .filter(({ inside }) => [...bases].every((baseId) => inside.includes(baseId)))
    .filter(({ inside }) => applications.filter(({ baseId }) => inside.includes(baseId)).length === own.length)
    .sort((a, b) => b.inside.length - a.inside.length)[0]
}

interface Founding {
  candidate: LiveCandidate
  /** The candidate and all that is merged into it. */
  bases: string[]
  otherId: string
  own: OwnApplication[]
  applications: OwnApplication[]
}

/** Makes the new candidate of the applications. */
async function found(
  tx: Tx,
  tenant: string,
  { candidate, bases, otherId, own, applications }: Founding,
  now: number,
): Promise<void> {
  const { id, connection_id: connectionId } = candidate
  const going = new Set(own.map((application) => application.id))
  const staying = applications.filter((application) => !going.has(application.id))
  const taken = await knownBy(tx, tenant, [...going])
  const kept = await knownBy(
    tx,
    tenant,
    staying.map((application) => application.id),
  )
  const { snapshot, snapshot_at } = candidate
  await tx.dialect.insertMany(tx.db, 'candidate', [
    {
      tenant,
      id: otherId,
      connection_id: connectionId,
      merged_into: null,
      root_id: otherId,
      snapshot,
      snapshot_at,
      version: 0,
      created_at: now,
      updated_at: now,
    },
  ])
  await tx.db
    .updateTable('candidate_identity')
    .set({ candidate_id: otherId })
    .where('tenant', '=', tenant)
    .where('connection_id', '=', connectionId)
    .where(tx.dialect.anyOf('key', [...taken.identities.difference(kept.identities)]))
    .where(tx.dialect.anyOf('candidate_id', bases))
    .execute()
  await removeTraits(tx, tenant, bases, [...taken.traits.difference(kept.traits)])
  await addTraits(tx, tenant, [{ candidateId: otherId, connectionId, traits: [...taken.traits], isNew: true }])
  const moved = own.map((application) => ({ id: application.id, baseId: otherId }))
  await moveApplications(tx, tenant, moved, otherId, now)
  await showNewest(tx, tenant, id, now)
  await showNewest(tx, tenant, otherId, now)
  await renewMatches(tx, tenant, [id, otherId], now)
}

/** What the people of these applications are known by, as the applications say it now. */
async function knownBy(tx: Tx, tenant: string, applicationIds: string[]) {
  const rows = await tx.db
    .selectFrom('application')
    .select('content')
    .where('tenant', '=', tenant)
    .where(tx.dialect.anyOf('id', applicationIds))
    .execute()
  const snapshots = rows.map((row) => (JSON.parse(row.content) as ApplicationContent).candidate)
  return {
    identities: new Set(snapshots.map(identityOf).filter((key) => key !== null)),
    traits: new Set(snapshots.flatMap(traitsOf)),
  }
}
