import type { ApplicationContent } from '../../../model/application.ts'
import type { Tx } from '../../interface.ts'
import { applicationWords } from './search-words.ts'

/**
 * Makes applications found by the words of their content as it is now. Called in the transaction that wrote the rows,
 * after them; each application at most once in a call. One statement for all on PostgreSQL, a short one each on SQLite.
 */
export async function indexApplications(
  tx: Tx,
  tenant: string,
  rows: readonly { id: string; content: ApplicationContent }[],
): Promise<void> {
  await tx.dialect.indexWords(
    tx.db,
    rows.map(({ id, content }) => ({ tenant, id, words: applicationWords(content) })),
  )
}
