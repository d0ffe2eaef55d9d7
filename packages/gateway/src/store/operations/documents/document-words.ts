import type { DocumentKind } from '../../../model/application.ts'
import type { Tx } from '../../interface.ts'

/**
 * Documents that an application is found by. What a résumé parser makes of one says the same again, between names of
 * members that every application would be found by.
 */
const foundBy: DocumentKind[] = ['resume', 'cover_letter', 'other']

/** The words that stand in the documents of applications, by application. Of an infected one nothing is read. */
export async function documentWords(
  tx: Tx,
  tenant: string,
  applicationIds: readonly string[],
): Promise<Map<string, string[]>> {
  if (applicationIds.length === 0) return new Map()
  const rows = await tx.db
    .selectFrom('document as d')
    .innerJoin('document_content as c', (join) =>
      join.onRef('c.tenant', '=', 'd.tenant').onRef('c.sha256', '=', 'd.sha256'),
    )
    .select(['d.application_id', 'c.words'])
    .where('d.tenant', '=', tx.dialect.unpeeked(tenant))
    .where(tx.dialect.anyOf('d.application_id', applicationIds))
    .where('d.kind', 'in', foundBy)
    .where('c.text_status', '=', tx.dialect.unpeeked('done'))
    .orderBy('d.number')
    .execute()
  const words = new Map<string, string[]>()
  for (const { application_id, words: text } of rows) {
    if (!text) continue
    const own = words.get(application_id) ?? []
    words.set(application_id, own)
    for (const word of text.split(' ')) own.push(word)
  }
  return words
}
