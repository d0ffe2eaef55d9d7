import { read } from '../../interface.ts'
import { findRow } from '../find-row.ts'

/** A document with what is known of its content, all but the text. */
export const findDocument = read(async (tx, tenant, { id }: { id: string }) => {
  const row = await findRow(tx, 'document', tenant, id)
  const content = await tx.db
    .selectFrom('document_content')
    .select(['text_status', 'text_reason', 'characters', 'truncated', 'scan_status', 'scan_signature'])
    .select(['scan_detail', 'scanned_at', 'version', 'updated_at'])
    .where('tenant', '=', tenant)
    .where('sha256', '=', row.sha256)
    .executeTakeFirst()
  return { row, content: content ?? null }
})
