import { sql } from 'kysely'
import type { Tx } from '../../interface.ts'
import type { DocumentTable } from '../../schema.ts'
import { isHeld, removedTooSoon } from '../blobs/want-blob.ts'
import type { SavedDocument } from './save-projections.ts'

/** A document's row as it is written. */
export type DocumentRow = Omit<DocumentTable, 'position' | 'xid'>

export function documentRow(
  tx: Tx,
  tenant: string,
  applicationId: string,
  number: number,
  document: SavedDocument,
  now: number,
): DocumentRow {
  return {
    tenant,
    id: tx.ids.newId('document'),
    application_id: applicationId,
    number,
    kind: document.kind,
    filename: document.filename ?? null,
    content_type: document.contentType,
    declared_content_type: document.declaredContentType ?? null,
    source_value: document.sourceValue ?? null,
    size: document.size,
    sha256: document.sha256,
    created_at: now,
  }
}

/**
 * The documents of an application that came with some `before`: one that is still there, by kind and bytes, keeps its id.
 * Notes those that are new, and the hashes of those that are gone. Answers `before` itself where nothing changed.
 */
export function matchDocuments(
  tx: Tx,
  tenant: string,
  kept: { applicationId: string; before: DocumentRow[]; added: SavedDocument[]; released: string[] },
  documents: SavedDocument[],
  now: number,
): DocumentRow[] {
  const { before, added, released } = kept
  const left = [...before]
  let changed = documents.length !== left.length
  const next = documents.map((document, number) => {
    const at = left.findIndex((old) => old.kind === document.kind && old.sha256 === document.sha256)
    const fresh = documentRow(tx, tenant, kept.applicationId, number, document, now)
    if (at < 0) {
      added.push(document)
      changed = true
      return fresh
    }
    const [old] = left.splice(at, 1)
    const same = { ...fresh, id: old!.id, created_at: old!.created_at }
    if (JSON.stringify(same) !== JSON.stringify(old)) changed = true
    return same
  })
  released.push(...left.map((old) => old.sha256))
  return changed ? next : before
}

/** Bytes that a row refers to. */
export type HeldBytes = Pick<SavedDocument, 'sha256' | 'size' | 'inPacked'>

/**
 * Counts one more reference to each document's bytes, keeping small ones in the row. The same bytes may come several
 * times in a batch. Hashes go in ascending order, so that two batches cannot deadlock.
 */
export async function holdBlobs(
  tx: Tx,
  tenant: string,
  documents: HeldBytes[],
  packed: Uint8Array,
  now: number,
): Promise<void> {
  const counted = new Map<string, { document: HeldBytes; refs: number }>()
  for (const document of documents) {
    const entry = counted.get(document.sha256)
    if (entry) entry.refs++
    else counted.set(document.sha256, { document, refs: 1 })
  }
  const sorted = [...counted.values()].sort((a, b) => (a.document.sha256 < b.document.sha256 ? -1 : 1))
  if (sorted.length === 0) return
  for (const { document, refs } of sorted) if (document.inPacked === null) await holdWanted(tx, tenant, document, refs)
  const rows = sorted.flatMap(({ document, refs }) => {
    const { inPacked } = document
    if (inPacked === null) return []
    // A buffer of its own, not a view: the database drivers take it as it is.
    const bytes = Buffer.from(packed.slice(inPacked.offset, inPacked.offset + inPacked.length).buffer)
    return { tenant, sha256: document.sha256, size: document.size, refs, wanted_at: now, bytes }
  })
  if (rows.length === 0) return
  await tx.db
    .insertInto('blob')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['tenant', 'sha256']).doUpdateSet({
        refs: sql`blob.refs + excluded.refs`,
      }),
    )
    .execute()
}

/** Large bytes were wanted before, each time (`wantBlob`). Who stood still for so long that they may be gone gets no reference. */
async function holdWanted(tx: Tx, tenant: string, { sha256 }: HeldBytes, refs: number): Promise<void> {
  const { numAffectedRows } = await sql`update blob set refs = refs + ${refs},
      wants = case when wants > ${refs} then wants - ${refs} else 0 end
    where tenant = ${tenant} and sha256 = ${sha256} and ${sql.raw(isHeld)}`.execute(tx.db)
  if (Number(numAffectedRows) !== 1) throw removedTooSoon()
}

/** The bytes among these that lie in the document store, and were wanted there. */
export const wantedBytes = (documents: readonly HeldBytes[]): string[] =>
  documents.filter(({ inPacked }) => inPacked === null).map(({ sha256 }) => sha256)

/** Counts references down. Bytes that nobody refers to are left for the sweep, which removes them from every place. */
export async function releaseBlobs(tx: Tx, tenant: string, hashes: string[]): Promise<void> {
  for (const sha256 of [...hashes].sort()) {
    await sql`update blob set refs = refs - 1 where tenant = ${tenant} and sha256 = ${sha256}`.execute(tx.db)
  }
}
