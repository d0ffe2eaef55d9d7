import type { Tx, WordedTable } from '../../interface.ts'
import { behindCode } from './chunks.ts'

/** Lets records that stand in their table be found by words, by their ids. */
export async function indexById(
  tx: Tx,
  table: WordedTable,
  tenant: string,
  wordsOf: ReadonlyMap<string, string[]>,
): Promise<void> {
  if (wordsOf.size === 0) return
  const rows = await tx.db
    .selectFrom(table)
    .select(['id', 'position'])
    .where('tenant', '=', tenant)
    .where(tx.dialect.anyOf('id', [...wordsOf.keys()]))
    .execute()
  await tx.dialect.indexWords(
    tx.db,
    table,
    rows.map(({ id, position }) => ({ position, words: behindCode(position, wordsOf.get(id)!) })),
  )
}
