import type { ApplicationContent } from '../../../model/application.ts'
import type { Tx } from '../../interface.ts'
import { documentWords } from '../documents/document-words.ts'
import { behindCode } from '../words/chunks.ts'
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
  const positions = await positionsOf(
    tx,
    tenant,
    rows.map(({ id }) => id),
  )
  await tx.dialect.indexWords(
    tx.db,
    'application',
    rows.flatMap(({ id, content }) => {
      const position = positions.get(id)
      if (position === undefined) return []
      return { position, words: behindCode(position, applicationWords(content, inDocuments.get(id))) }
    }),
  )
}

async function positionsOf(tx: Tx, tenant: string, ids: string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.db
    .selectFrom('application')
    .select(['id', 'position'])
    .where('tenant', '=', tenant)
    .where(tx.dialect.anyOf('id', ids))
    .execute()
  return new Map(rows.map(({ id, position }) => [id, position]))
}
