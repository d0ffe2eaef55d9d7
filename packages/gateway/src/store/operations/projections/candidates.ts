import { sql } from 'kysely'
import { type CandidateSnapshot, fold, foldKey, foldPhone } from '../../../model/index.ts'
import type { Tx } from '../../interface.ts'

/** Same connection, same e-mail and same last name, both folded, is one candidate (model section 2). */
export function matchKey(snapshot: CandidateSnapshot): string | null {
  const email = foldKey(snapshot.emails?.[0] ?? '')
  const lastName = foldKey(snapshot.lastName ?? '')
  return email !== null && lastName !== null ? `${email}\n${lastName}` : null
}

interface Person {
  connectionId: string
  snapshot: CandidateSnapshot
}

/**
 * Finds or makes the candidate of each application that has none yet; answers their ids in order. People without e-mail
 * or last name match nobody. Keys go in ascending order, so that two batches cannot deadlock.
 */
export async function matchCandidates(tx: Tx, tenant: string, people: Person[], now: number): Promise<string[]> {
  const rows = people.map((person) => candidateRow(tx, tenant, person, now))
  const keyed = rows.filter((row) => row.match_key !== null)
  const unique = new Map(keyed.map((row) => [`${row.connection_id} ${row.match_key}`, row]))
  const sorted = [...unique].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
  const alone = rows.filter((row) => row.match_key === null)
  await tx.dialect.insertMany(tx.db, 'candidate', [...alone, ...sorted], { ignoreConflicts: true })
  const known = new Map<string, { id: string; snapshot: string }>()
  const connections = new Set(sorted.map((row) => row.connection_id))
  for (const connectionId of connections) {
    const keys = sorted.filter((row) => row.connection_id === connectionId).map((row) => row.match_key!)
    const found = await tx.db
      .selectFrom('candidate')
      .select(['id', 'match_key', 'snapshot'])
      .where('tenant', '=', tenant)
      .where('connection_id', '=', connectionId)
      .where(tx.dialect.anyOf('match_key', keys))
      .execute()
    for (const row of found) known.set(`${connectionId} ${row.match_key}`, row)
  }
  for (const [key, row] of unique) {
    const first = known.get(key)!
    if (first.id !== row.id) await refreshSnapshot(tx, tenant, first.id, row, now)
  }
  return rows.map((row) => (row.match_key === null ? row.id : known.get(`${row.connection_id} ${row.match_key}`)!.id))
}

function candidateRow(tx: Tx, tenant: string, { connectionId, snapshot }: Person, now: number) {
  const email = snapshot.emails?.[0]
  const phone = snapshot.phones?.[0]?.number
  const name = snapshot.fullName ?? [snapshot.firstName, snapshot.lastName].filter(Boolean).join(' ')
  return {
    tenant,
    id: tx.ids.newId('candidate'),
    connection_id: connectionId,
    match_key: matchKey(snapshot),
    email_fold: email ? foldKey(email) : null,
    name_fold: name ? fold(name) : null,
    phone_fold: phone ? foldPhone(phone) : null,
    snapshot: JSON.stringify(snapshot),
    version: 1,
    created_at: now,
    updated_at: now,
  }
}

/** The candidate shows what the newest application says of the person. */
export async function refreshSnapshot(
  tx: Tx,
  tenant: string,
  id: string,
  row: Pick<ReturnType<typeof candidateRow>, 'email_fold' | 'name_fold' | 'phone_fold' | 'snapshot'>,
  now: number,
): Promise<void> {
  await sql`update candidate set email_fold = ${row.email_fold}, name_fold = ${row.name_fold},
    phone_fold = ${row.phone_fold}, snapshot = ${row.snapshot}, version = version + 1, updated_at = ${now}
    where tenant = ${tenant} and id = ${id} and snapshot <> ${row.snapshot}`.execute(tx.db)
}
