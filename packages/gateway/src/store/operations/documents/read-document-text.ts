import { read } from '../../interface.ts'

/** The text that was read out of bytes; null where none was. */
export const readDocumentText = read(async (tx, tenant, { sha256 }: { sha256: string }): Promise<string | null> => {
  const row = await tx.db
    .selectFrom('document_content')
    .select('text')
    .where('tenant', '=', tenant)
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  return row?.text ?? null
})
