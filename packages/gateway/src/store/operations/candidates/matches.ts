import { type Likeness, likenesses } from '../../../model/matching.ts'
import type { Tx } from '../../interface.ts'
import { type Shared, sharedBy } from './traits.ts'
import { basesOf } from './tree.ts'

/** Two candidates, neither merged away, that may be the same person. */
interface Pair {
  connectionId: string
  /** The lesser id. */
  oneId: string
  otherId: string
  likenesses: Set<Likeness>
}

const pairKey = (pair: Pick<Pair, 'oneId' | 'otherId'>) => `${pair.oneId} ${pair.otherId}`

/** Lists pairs that were found to share traits, and adds to the reasons of those that are listed. */
export async function addMatches(tx: Tx, tenant: string, shared: readonly Shared[], now: number): Promise<void> {
  const pairs = await livePairs(tx, tenant, shared)
  if (pairs.length > 0) await writeMatches(tx, tenant, pairs, now)
}

/** Makes the list right for candidates that were merged or taken apart: what they are alike to now, and nothing else. */
export async function renewMatches(tx: Tx, tenant: string, rootIds: readonly string[], now: number): Promise<void> {
  const bases = [...(await basesOf(tx, tenant, rootIds)).keys()]
  const pairs = await livePairs(tx, tenant, await sharedBy(tx, tenant, bases))
  const kept = new Set(pairs.map(pairKey))
  const listed = await tx.db
    .selectFrom('candidate_match')
    .select(['one_id', 'other_id'])
    .where('tenant', '=', tenant)
    .where(({ or }) => or([tx.dialect.anyOf('one_id', bases), tx.dialect.anyOf('other_id', bases)]))
    .execute()
  for (const { one_id, other_id } of listed) {
    if (kept.has(pairKey({ oneId: one_id, otherId: other_id }))) continue
    await tx.db
      .deleteFrom('candidate_match')
      .where('tenant', '=', tenant)
      .where('one_id', '=', one_id)
      .where('other_id', '=', other_id)
      .execute()
  }
  if (pairs.length > 0) await writeMatches(tx, tenant, pairs, now, true)
}

async function livePairs(tx: Tx, tenant: string, shared: readonly Shared[]): Promise<Pair[]> {
  if (shared.length === 0) return []
  const ids = new Set(shared.flatMap(({ candidateId, otherId }) => [candidateId, otherId]))
  const rows = await tx.db
    .selectFrom('candidate')
    .select(['id', 'root_id'])
    .where('tenant', '=', tenant)
    .where(tx.dialect.anyOf('id', [...ids]))
    .execute()
  const roots = new Map(rows.map((row) => [row.id, row.root_id]))
  const pairs = new Map<string, Pair>()
  for (const { candidateId, otherId, connectionId, likeness } of shared) {
    const [oneId, second] = [roots.get(candidateId)!, roots.get(otherId)!].sort() as [string, string]
    if (oneId === second) continue
    const key = pairKey({ oneId, otherId: second })
    const pair = pairs.get(key) ?? { connectionId, oneId, otherId: second, likenesses: new Set() }
    pairs.set(key, pair)
    pair.likenesses.add(likeness)
  }
  return [...pairs.values()].sort((a, b) => (pairKey(a) < pairKey(b) ? -1 : 1))
}

/** With `anew`, the pairs' reasons and status become these; else reasons are only added. */
async function writeMatches(tx: Tx, tenant: string, pairs: Pair[], now: number, anew = false): Promise<void> {
  const listed = await tx.db
    .selectFrom('candidate_match')
    .selectAll()
    .where('tenant', '=', tenant)
    .where(tx.dialect.anyOf('one_id', [...new Set(pairs.map((pair) => pair.oneId))]))
    .where(tx.dialect.anyOf('other_id', [...new Set(pairs.map((pair) => pair.otherId))]))
    .execute()
  const known = new Map(listed.map((row) => [pairKey({ oneId: row.one_id, otherId: row.other_id }), row]))
  const distinct = await distinctPairs(tx, tenant, pairs)
  const added = []
  for (const pair of pairs) {
    const row = known.get(pairKey(pair))
    const before: Likeness[] = row && !anew ? JSON.parse(row.reasons) : []
    const reasons = JSON.stringify(likenesses.filter((each) => pair.likenesses.has(each) || before.includes(each)))
    const status = distinct.has(pairKey(pair)) ? 'dismissed' : 'open'
    if (!row) {
      const { connectionId: connection_id, oneId: one_id, otherId: other_id } = pair
      const made = { tenant, connection_id, one_id, other_id, status, reasons }
      added.push({ ...made, version: 1, created_at: now, updated_at: now })
    } else if (row.reasons !== reasons || row.status !== status) {
      await tx.db
        .updateTable('candidate_match')
        .set({ reasons, status, version: row.version + 1, updated_at: now })
        .where('position', '=', row.position)
        .execute()
    }
  }
  await tx.dialect.insertMany(tx.db, 'candidate_match', added)
}

/** Which of the pairs somebody told apart, themselves or what was merged into them. */
async function distinctPairs(tx: Tx, tenant: string, pairs: Pair[]): Promise<Set<string>> {
  const bases = await basesOf(
    tx,
    tenant,
    pairs.flatMap((pair) => [pair.oneId, pair.otherId]),
  )
  const told = await tx.db
    .selectFrom('candidate_distinction')
    .select(['one_id', 'other_id'])
    .where('tenant', '=', tenant)
    .where(tx.dialect.anyOf('one_id', [...bases.keys()]))
    .execute()
  return new Set(told.map(({ one_id, other_id }) => [bases.get(one_id), bases.get(other_id)].sort().join(' ')))
}
