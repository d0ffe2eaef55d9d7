import type { ApplicationContent } from '../../../model/application.ts'
import type { Tx } from '../../interface.ts'
import { documentWords } from '../documents/document-words.ts'
import { indexById } from '../words/index-by-id.ts'
import { applicationWords } from '../words/search-words.ts'

/**
 * Makes applications found by the words of their content and of their documents as they are now. Called in the transaction
 * that wrote the rows, after them; each application at most once in a call. One statement for all on PostgreSQL, a short
 * one each on SQLite. `withoutDocuments` says that nothing can have been read out of their documents yet.
 */
export async function indexApplications(
  tx: Tx,
  tenant: string,
  rows: readonly { id: string; content: ApplicationContent }[],
  options: { withoutDocuments?: boolean } = {},
): Promise<void> {
  const ids = options.withoutDocuments ? [] : rows.map(({ id }) => id)
  const inDocuments = await documentWords(tx, tenant, ids)
  const words = rows.map(({ id, content }) => [id, applicationWords(content, inDocuments.get(id))] as const)
  await indexById(tx, 'application', tenant, new Map(words))
}
