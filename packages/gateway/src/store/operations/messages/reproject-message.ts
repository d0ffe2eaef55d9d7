import { write } from '../../interface.ts'
import { Undo } from '../../undo.ts'
import { dropWantsOf } from '../blobs/drop-wants.ts'
import { findRow } from '../find-row.ts'
import { jobsKey } from '../jobs/match-jobs.ts'
import { type ProjectionBatch, saveBatch, wantedOf } from '../projections/save-projections.ts'
import { readRecord } from './read-record.ts'

/** A record before and after, as `/v1` shows it; `before` is null where the message had made none. */
export interface Reprojected {
  recordType: string
  recordId: string
  before: unknown
  after: unknown
}

/**
 * Saves what a message maps to now, whether it was projected before or not; with `dryRun` only says what would change: then
 * the caller says that large documents are not wanted. Null where the message was erased.
 */
export const reprojectMessage = write(
  async (tx, tenant, args: { batch: ProjectionBatch; dryRun: boolean }): Promise<Reprojected[] | null> => {
    const { batch } = args
    const { messageId } = batch.messages[0]!
    // Whoever erases holds this key alone: it has erased the message by now, or finds what is made of it here.
    await tx.dialect.shareKeys(
      tx.db,
      batch.messages.map(({ connectionId }) => jobsKey(tenant, connectionId)),
    )
    const { erased_at } = await findRow(tx, 'message', tenant, messageId)
    if (erased_at !== null) {
      await dropWantsOf(tx, tenant, batch.messages.flatMap(wantedOf))
      return null
    }
    const before = await readRecord(tx, tenant, messageId)
    await tx.db.deleteFrom('message_work').where('tenant', '=', tenant).where('message_id', '=', messageId).execute()
    await tx.dialect.insertMany(tx.db, 'message_work', [
      { tenant, message_id: messageId, due_at: batch.now, lease: batch.lease, error: null },
    ])
    await saveBatch(tx, batch)
    const after = await readRecord(tx, tenant, messageId)
    const result = after
      ? [{ recordType: after.type, recordId: after.id, before: before?.record ?? null, after: after.record }]
      : []
    if (args.dryRun) throw new Undo(result)
    return result
  },
)
