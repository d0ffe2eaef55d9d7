import { sql } from 'kysely'
import type { CandidateSnapshot } from '../../../model/application.ts'
import { identityOf, traitsOf } from '../../../model/matching.ts'
import type { Tx } from '../../interface.ts'
import { together } from '../../together.ts'
import { addMatches } from '../candidates/matches.ts'
import { addTraits, type Bearer } from '../candidates/traits.ts'
import { personWords } from '../words/search-words.ts'

/** What an application says of its person. */
interface Person {
  connectionId: string
  snapshot: CandidateSnapshot
  /** When the message came that says so. */
  at: number
}

/** Whose an application is; `matchedId` is who it was matched with where that one was merged into another. */
export interface MatchedCandidate {
  candidateId: string
  matchedId: string | null
  /** It is made for this application, or for another of the same batch. */
  isNew: boolean
  /** It shows other names or e-mails than the application says. */
  differs: boolean
}

/** An application's person as it says it anew; `candidateId` is whose it is before merges, `rootId` after them. */
export interface KnownPerson extends Person {
  candidateId: string
  rootId: string
}

/**
 * Finds or makes the candidate of each application that has none yet; answers them in order. Same connection, same
 * e-mail and same last name is one candidate (model section 2); people without either match nobody. Keys go in ascending
 * order, so that two batches cannot deadlock. The caller shares the connections' lock.
 */
export async function matchCandidates(
  tx: Tx,
  tenant: string,
  people: readonly Person[],
  now: number,
): Promise<MatchedCandidate[]> {
  const keyed = people.map((person) => {
    const key = identityOf(person.snapshot)
    return { person, key, of: `${person.connectionId} ${key}`, candidateId: tx.ids.newId('candidate') }
  })
  const owners = await claimIdentities(
    tx,
    tenant,
    keyed.map(({ person, key, candidateId }) => ({ connectionId: person.connectionId, key, candidateId })),
  )
  const matched = keyed.map(({ person, key, of, candidateId }) => {
    const owner = key === null ? undefined : owners.get(of)
    const matchedId = owner?.candidateId ?? candidateId
    return { person, matchedId, rootId: owner?.rootId ?? matchedId, isNew: !owner?.rootId }
  })
  const added = Map.groupBy(
    matched.filter(({ isNew }) => isNew),
    ({ matchedId }) => matchedId,
  )
  const rows = [...added].map(([id, own]) => {
    const { connectionId, snapshot, at } = own.map(({ person }) => person).reduce((a, b) => (b.at >= a.at ? b : a))
    return {
      tenant,
      id,
      connection_id: connectionId,
      merged_into: null,
      root_id: id,
      snapshot: JSON.stringify(snapshot),
      snapshot_at: at,
      version: 1,
      created_at: now,
      updated_at: now,
    }
  })
  const known = matched.filter(({ isNew }) => !isNew).map(({ person, rootId }) => ({ ...person, rootId }))
  const words = await wordsShown(tx, tenant, known)
  await showPeople(tx, tenant, known, now)
  const bearers = matched.map(({ person, matchedId, isNew }) => ({ ...bearer(matchedId, person), isNew }))
  const [, shared] = await together(tx.dialect.insertMany(tx.db, 'candidate', rows), addTraits(tx, tenant, bearers))
  await addMatches(tx, tenant, shared, now)
  return matched.map(({ person, matchedId, rootId, isNew }) => ({
    candidateId: rootId,
    matchedId: matchedId === rootId ? null : matchedId,
    isNew,
    differs: !isNew && words.get(rootId) !== wordsOf(person.snapshot),
  }))
}

/**
 * Takes in what applications that have a candidate say anew: their candidate stays, shows it where it is the newest, and
 * is known by it from then on, as far as no other is.
 */
export async function learnOfCandidates(
  tx: Tx,
  tenant: string,
  people: readonly KnownPerson[],
  now: number,
): Promise<void> {
  if (people.length === 0) return
  const claims = people.map(({ connectionId, snapshot, candidateId }) => ({
    connectionId,
    key: identityOf(snapshot),
    candidateId,
  }))
  await claimIdentities(tx, tenant, claims)
  await showPeople(tx, tenant, people, now)
  const bearers = people.map((person) => bearer(person.candidateId, person))
  await addMatches(tx, tenant, await addTraits(tx, tenant, bearers), now)
}

const bearer = (candidateId: string, { connectionId, snapshot }: Person): Bearer => ({
  candidateId,
  connectionId,
  traits: traitsOf(snapshot),
})

/** Makes identities the candidates' own where they are nobody's yet. Answers whose they are; without `rootId` it is one to be made. */
async function claimIdentities(
  tx: Tx,
  tenant: string,
  claims: { connectionId: string; key: string | null; candidateId: string }[],
): Promise<Map<string, { candidateId: string; rootId: string | null }>> {
  const rows = claims.flatMap(({ connectionId, key, candidateId }) =>
    key === null ? [] : [{ tenant, connection_id: connectionId, key, candidate_id: candidateId }],
  )
  if (rows.length === 0) return new Map()
  const of = (row: { connection_id: string; key: string }) => `${row.connection_id} ${row.key}`
  // The first of several with the same key.
  const unique = new Map(rows.reverse().map((row) => [of(row), row]))
  const sorted = [...unique].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
  await tx.dialect.insertMany(tx.db, 'candidate_identity', sorted, { ignoreConflicts: true })
  const found = await tx.db
    .selectFrom('candidate_identity as identity')
    .leftJoin('candidate', (join) =>
      join.onRef('candidate.tenant', '=', 'identity.tenant').onRef('candidate.id', '=', 'identity.candidate_id'),
    )
    .select(['identity.connection_id', 'identity.key', 'identity.candidate_id', 'candidate.root_id'])
    .where('identity.tenant', '=', tenant)
    .where(tx.dialect.anyOf('identity.connection_id', [...new Set(sorted.map((row) => row.connection_id))]))
    .where(tx.dialect.anyOf('identity.key', [...new Set(sorted.map((row) => row.key))]))
    .execute()
  return new Map(found.map((row) => [of(row), { candidateId: row.candidate_id, rootId: row.root_id }]))
}

const wordsOf = (snapshot: CandidateSnapshot) => personWords([snapshot]).join(' ')

/** By what words of a person the candidates are found, as far as they show them. Locked, so that this holds. */
async function wordsShown(
  tx: Tx,
  tenant: string,
  people: readonly (Person & { rootId: string })[],
): Promise<Map<string, string>> {
  if (people.length === 0) return new Map()
  const rows = await tx.db
    .selectFrom('candidate')
    .select(['id', 'snapshot'])
    .where('tenant', '=', tenant)
    .where(tx.dialect.anyOf('id', [...new Set(people.map(({ rootId }) => rootId))]))
    .orderBy('id')
    .modifyEnd(tx.dialect.forUpdate)
    .execute()
  return new Map(rows.map(({ id, snapshot }) => [id, wordsOf(JSON.parse(snapshot))]))
}

/** Candidates show what the newest of their applications says. In the order of ids, so that two batches cannot deadlock. */
async function showPeople(
  tx: Tx,
  tenant: string,
  people: readonly (Person & { rootId: string })[],
  now: number,
): Promise<void> {
  for (const { rootId, snapshot, at } of [...people].sort((a, b) => (a.rootId < b.rootId ? -1 : 1))) {
    const text = JSON.stringify(snapshot)
    await sql`update candidate set snapshot_at = ${at}, snapshot = ${text},
      version = case when snapshot = ${text} then version else version + 1 end,
      updated_at = case when snapshot = ${text} then updated_at else ${now} end
      where tenant = ${tenant} and id = ${rootId} and snapshot_at <= ${at}`.execute(tx.db)
  }
}
