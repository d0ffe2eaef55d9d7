import { type Likeness, likenessOf } from '../../../model/matching.ts'
import type { TraitBearer, Tx } from '../../interface.ts'

/** Among so many candidates that share a trait likenesses are looked for; what more have is nobody's own. */
export const sharersLookedAt = 20

/** A merged candidate may have been known by many things; so many of them are looked at. */
const traitsLookedAt = 1000

/** A candidate that has traits, itself and not what it was merged into. */
export interface Bearer {
  candidateId: string
  connectionId: string
  traits: readonly string[]
  /** It was made just now, and has none yet. */
  isNew?: boolean
}

/** A trait that two candidates share, by their ids before merges. */
export interface Shared {
  candidateId: string
  otherId: string
  connectionId: string
  likeness: Likeness
}

/** Notes the traits that the bearers have not had until now. Answers whom they share them with. */
export async function addTraits(tx: Tx, tenant: string, bearers: readonly Bearer[]): Promise<Shared[]> {
  const wanted = await unheld(tx, tenant, bearers)
  if (wanted.length === 0) return []
  const groups = [...Map.groupBy(wanted, (row) => `${row.trait} ${row.connection_id}`)].sort(([a], [b]) =>
    a < b ? -1 : 1,
  )
  // Touching number 0 makes two that add the same trait wait for each other: the second sees the first.
  const firsts = groups.map(([, rows]) => ({ tenant, ...rows[0]!, number: 0 }))
  const key = ['tenant', 'trait', 'connection_id', 'number']
  await tx.dialect.insertMany(tx.db, 'candidate_trait', firsts, { overwrite: { key, columns: ['number'] } })
  const known = await tx.dialect.firstBearers(
    tx.db,
    tenant,
    groups.map(([, rows]) => rows[0]!),
    sharersLookedAt,
  )
  const found = groups.map(([, rows]) => {
    const own = known.filter((row) => row.trait === rows[0]!.trait && row.connection_id === rows[0]!.connection_id)
    const { candidate_id, last } = own[0]!
    return { rows, sharers: own as TraitBearer[], isFirst: candidate_id === rows[0]!.candidate_id, last }
  })
  const added: TraitBearer[] = []
  const shared: Shared[] = []
  for (const { rows, sharers, isFirst, last } of found) {
    let next = last + 1
    for (const row of isFirst ? rows.slice(1) : rows) {
      const numbered = { ...row, number: next++ }
      added.push(numbered)
      if (numbered.number >= sharersLookedAt) continue
      shared.push(...sharers.map((other) => sharing(numbered, other)))
      sharers.push(numbered)
    }
  }
  await tx.dialect.insertMany(
    tx.db,
    'candidate_trait',
    added.map((row) => ({ tenant, ...row })),
  )
  return shared
}

/** Whom the candidates share a trait with, among them each other. */
export async function sharedBy(tx: Tx, tenant: string, candidateIds: readonly string[]): Promise<Shared[]> {
  const own = await tx.db
    .selectFrom('candidate_trait')
    .select(['trait', 'connection_id', 'number', 'candidate_id'])
    .where('tenant', '=', tenant)
    .where(tx.dialect.anyOf('candidate_id', candidateIds))
    .where('number', '<', sharersLookedAt)
    .limit(traitsLookedAt)
    .execute()
  const pairs = new Map(own.map((row) => [`${row.trait} ${row.connection_id}`, row]))
  const known = await tx.dialect.firstBearers(tx.db, tenant, [...pairs.values()], sharersLookedAt)
  return own.flatMap((row) =>
    known
      .filter((other) => other.trait === row.trait && other.connection_id === row.connection_id)
      .filter((other) => other.candidate_id !== row.candidate_id)
      .map((other) => sharing(row, other)),
  )
}

/** Takes traits from candidates. Only under the connection's lock: nobody adds any meanwhile. */
export async function removeTraits(
  tx: Tx,
  tenant: string,
  candidateIds: readonly string[],
  traits: readonly string[],
): Promise<void> {
  const held = await tx.db
    .selectFrom('candidate_trait')
    .selectAll()
    .where('tenant', '=', tenant)
    .where(tx.dialect.anyOf('candidate_id', candidateIds))
    .where(tx.dialect.anyOf('trait', traits))
    .orderBy('number', 'desc')
    .execute()
  for (const { trait, connection_id, number } of held) {
    const others = () =>
      tx.db
        .selectFrom('candidate_trait')
        .where('tenant', '=', tenant)
        .where('trait', '=', trait)
        .where('connection_id', '=', connection_id)
    const at = (which: number) => ({ tenant, trait, connection_id, number: which })
    await tx.db
      .deleteFrom('candidate_trait')
      .where((row) => row.and(at(number)))
      .execute()
    if (number > 0) continue
    const heir = await others().select('number').orderBy('number').limit(1).executeTakeFirst()
    if (!heir) continue
    await tx.db
      .updateTable('candidate_trait')
      .set({ number: 0 })
      .where((row) => row.and(at(heir.number)))
      .execute()
  }
}

async function unheld(tx: Tx, tenant: string, bearers: readonly Bearer[]): Promise<TraitBearer[]> {
  const rowsOf = ({ candidateId, connectionId, traits }: Bearer): TraitBearer[] =>
    traits.map((trait) => ({ trait, connection_id: connectionId, number: 0, candidate_id: candidateId }))
  const byKey = new Map(bearers.flatMap(rowsOf).map((row) => [`${row.candidate_id} ${row.trait}`, row]))
  const mayHold = bearers.filter(({ isNew }) => !isNew).flatMap(rowsOf)
  if (mayHold.length === 0) return [...byKey.values()]
  const held = await tx.db
    .selectFrom('candidate_trait')
    .select(['candidate_id', 'trait'])
    .where('tenant', '=', tenant)
    .where(tx.dialect.anyOf('candidate_id', [...new Set(mayHold.map((row) => row.candidate_id))]))
    .where(tx.dialect.anyOf('trait', [...new Set(mayHold.map((row) => row.trait))]))
    .execute()
  for (const row of held) byKey.delete(`${row.candidate_id} ${row.trait}`)
  return [...byKey.values()]
}

const sharing = (row: TraitBearer, other: TraitBearer): Shared => ({
  candidateId: row.candidate_id,
  otherId: other.candidate_id,
  connectionId: row.connection_id,
  likeness: likenessOf(row.trait),
})
