import type { Extraction, ScanStatus } from '../../../model/document.ts'
import { instanceWrite } from '../../interface.ts'
import { spreadContent } from './spread-content.ts'

export interface FinishedContent {
  position: number
  lease: string
  now: number
  text: Extraction
  scan: { status: ScanStatus; signature?: string }
}

/**
 * Keeps what was read out of bytes and what the scanner said, and tells a first part of the applications that have them.
 * Answers whether more are left (`continueContent`). Does nothing where the lease was lost.
 */
export const finishContent = instanceWrite(async (tx, done: FinishedContent): Promise<boolean> => {
  const { position, lease, now, text, scan } = done
  const read = text.status === 'done' ? text : null
  const row = await tx.db
    .updateTable('document_content')
    .set((set) => ({
      text_status: text.status,
      text_reason: text.status === 'done' ? null : text.reason,
      characters: read ? read.text.length : null,
      truncated: read ? Number(read.truncated) : null,
      text: read?.text ?? null,
      words: read?.words.join(' ') ?? null,
      scan_status: scan.status,
      scan_signature: scan.signature ?? null,
      scan_detail: null,
      scanned_at: scan.status === 'clean' || scan.status === 'infected' ? now : null,
      indexed_to: 0,
      version: set('version', '+', 1),
      updated_at: now,
    }))
    .where('position', '=', position)
    .where('lease', '=', lease)
    .returning(['tenant', 'sha256'])
    .executeTakeFirst()
  if (!row) return false
  return spreadContent(tx, { ...row, position, infected: scan.status === 'infected', after: 0, now })
})

/** Goes on with telling applications of what was read. Answers whether more are left. */
export const continueContent = instanceWrite(
  async (tx, args: { position: number; lease: string; now: number }): Promise<boolean> => {
    const row = await tx.db
      .selectFrom('document_content')
      .select(['tenant', 'sha256', 'scan_status', 'indexed_to'])
      .where('position', '=', args.position)
      .where('lease', '=', args.lease)
      .executeTakeFirst()
    if (!row) return false
    const { tenant, sha256, scan_status, indexed_to } = row
    await lockOne(tx, args.position)
    const infected = scan_status === 'infected'
    return spreadContent(tx, {
      tenant,
      sha256,
      position: args.position,
      infected,
      after: indexed_to ?? 0,
      now: args.now,
    })
  },
)

/** As the first part does by writing to it. */
async function lockOne(tx: Parameters<typeof spreadContent>[0], position: number): Promise<void> {
  if (tx.dialect.kind === 'sqlite') return
  await tx.db.selectFrom('document_content').select('position').where('position', '=', position).forUpdate().execute()
}
