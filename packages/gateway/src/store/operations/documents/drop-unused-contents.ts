import type { Tx } from '../../interface.ts'
import { lockContents } from './note-contents.ts'

/** Forgets what stood in bytes that no document has any more, in the transaction that removed the documents. */
export async function dropUnusedContents(tx: Tx, tenant: string, hashes: readonly string[]): Promise<void> {
  const unique = [...new Set(hashes)].sort()
  if (unique.length === 0) return
  // Locked by a statement of its own: what another transaction committed meanwhile is seen by the next one.
  await lockContents(tx, tenant, unique)
  await tx.db
    .deleteFrom('document_content')
    .where('tenant', '=', tenant)
    .where(tx.dialect.anyOf('sha256', unique))
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('document')
            .select('document.id')
            .whereRef('document.tenant', '=', 'document_content.tenant')
            .whereRef('document.sha256', '=', 'document_content.sha256'),
        ),
      ),
    )
    .execute()
}
