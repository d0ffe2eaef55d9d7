import type { ApplicationContent, CandidateSnapshot } from '../../../model/application.ts'
import { instanceWrite, type Tx } from '../../interface.ts'
import { behindCode } from '../words/chunks.ts'
import { indexById } from '../words/index-by-id.ts'
import { personWords } from '../words/search-words.ts'

/** Of so many applications, the newest, a candidate is found by the names and e-mails. */
const foundBy = 500

/**
 * Makes candidates found by what their applications say now of the person. Called in the transaction that wrote or moved
 * applications, after that.
 */
export async function indexCandidates(tx: Tx, tenant: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  // Locked, in one order: who indexes one at the same time sees the applications of both.
  const candidates = await tx.db
    .selectFrom('candidate')
    .select(['id', 'position'])
    .where('tenant', '=', tenant)
    .where(tx.dialect.anyOf('id', [...new Set(ids)]))
    .orderBy('id')
    .modifyEnd(tx.dialect.forUpdate)
    .execute()
  const rows = []
  for (const { id, position } of candidates) {
    const applications = await tx.db
      .selectFrom('application')
      .select('content')
      .where('tenant', '=', tenant)
      .where('candidate_id', '=', id)
      .orderBy('xid', 'desc')
      .orderBy('position', 'desc')
      .limit(foundBy)
      .execute()
    const people = applications.map(({ content }) => (JSON.parse(content) as ApplicationContent).candidate)
    rows.push({ position, words: behindCode(position, personWords(people)) })
  }
  await tx.dialect.indexWords(tx.db, 'candidate', rows)
}

/** As `indexCandidates`, of candidates made in this transaction, by what each of their applications says. */
export async function indexNewCandidates(
  tx: Tx,
  tenant: string,
  people: ReadonlyMap<string, readonly CandidateSnapshot[]>,
): Promise<void> {
  const words = [...people].map(([id, own]) => [id, personWords(own)] as const)
  await indexById(tx, 'candidate', tenant, new Map(words))
}

const setting = 'candidates_to_index'
/** Small enough that nobody waits long for the writer. */
const indexedAtOnce = 200

/**
 * Indexes a part of the candidates that were there before candidates were found by words, the newest first. Answers
 * whether more are left.
 */
export const indexOlderCandidates = instanceWrite(async (tx, _: Record<string, never>): Promise<boolean> => {
  const left = await tx.db
    .selectFrom('instance_setting')
    .select('value')
    .where('name', '=', setting)
    .modifyEnd(tx.dialect.skipLocked)
    .executeTakeFirst()
  if (!left) return false
  const rows = await tx.db
    .selectFrom('candidate')
    .select(['tenant', 'id', 'position'])
    .where('position', '<=', Number(left.value))
    .orderBy('position', 'desc')
    .limit(indexedAtOnce)
    .execute()
  for (const [tenant, own] of Map.groupBy(rows, (row) => row.tenant)) {
    await indexCandidates(
      tx,
      tenant,
      own.map(({ id }) => id),
    )
  }
  const last = rows.at(-1)
  if (last) {
    const value = String(last.position - 1)
    await tx.db.updateTable('instance_setting').set({ value }).where('name', '=', setting).execute()
  } else {
    await tx.db.deleteFrom('instance_setting').where('name', '=', setting).execute()
  }
  return last !== undefined
})
