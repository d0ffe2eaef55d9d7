import type { Tx } from '../../interface.ts'

/**
 * Says that documents of these bytes are there, so that somebody reads them. Answers whether some were known before, and
 * keeps what is said of those as it is until the transaction ends: whoever reads them now finds this transaction's
 * applications, or is found by it. Called before applications are written, so that two transactions cannot deadlock.
 */
export async function noteContents(tx: Tx, tenant: string, hashes: readonly string[], now: number): Promise<boolean> {
  const unique = [...new Set(hashes)].sort()
  if (unique.length === 0) return false
  const rows = unique.map((sha256) => ({
    tenant,
    sha256,
    text_status: 'pending',
    scan_status: 'pending',
    due_at: now,
    version: 1,
    created_at: now,
    updated_at: now,
  }))
  const inserted = await tx.dialect.insertMany(tx.db, 'document_content', rows, { ignoreConflicts: true })
  if (inserted > 0) tx.wake('documents')
  if (inserted === unique.length) return false
  await lockContents(tx, tenant, unique)
  return true
}

/** In ascending order, so that two transactions cannot deadlock. */
export async function lockContents(tx: Tx, tenant: string, sorted: readonly string[]): Promise<void> {
  if (tx.dialect.kind === 'sqlite') return
  await tx.db
    .selectFrom('document_content')
    .select('position')
    .where('tenant', '=', tenant)
    .where(tx.dialect.anyOf('sha256', sorted))
    .orderBy('sha256')
    .forUpdate()
    .execute()
}
