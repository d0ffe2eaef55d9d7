import type { ApplicationContent } from '../../../model/application.ts'
import type { Instant } from '../../../model/instant.ts'
import type { Tx } from '../../interface.ts'
import { dropUnusedContents } from '../documents/drop-unused-contents.ts'
import { lockContents } from '../documents/note-contents.ts'
import { releaseBlobs } from '../projections/documents.ts'
import { eraseCalls, eraseEvents } from './erase-events.ts'
import { eraseMessagesOf } from './erase-messages.ts'
import { note, type RunningErasure } from './work.ts'

/**
 * Erases an application with all that hangs on it, or a part of that where there is much: then it is to be called again.
 * The caller holds the connection's lock, so nothing is projected meanwhile.
 */
export async function eraseApplication(
  tx: Tx,
  tenant: string,
  id: string,
  running: RunningErasure,
  now: Instant,
): Promise<void> {
  const documents = await tx.db
    .selectFrom('document')
    .select(['id', 'sha256'])
    .where('tenant', '=', tenant)
    .where('application_id', '=', id)
    .execute()
  const hashes = documents.map(({ sha256 }) => sha256)
  // In the order of whoever reads documents: what was read first, then the application.
  await lockContents(tx, tenant, [...new Set(hashes)].sort())
  const row = await tx.db
    .selectFrom('application')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .modifyEnd(tx.dialect.forUpdate)
    .executeTakeFirst()
  if (!row) return
  const calls = await tx.db
    .selectFrom('outbox_item')
    .select('id')
    .where('tenant', '=', tenant)
    .where('record_id', '=', id)
    .execute()
  // An event about a report names its call.
  const recordIds = [id, ...calls.map((call) => call.id)]
  if (await eraseEvents(tx, tenant, recordIds, running, now)) return
  if (await eraseCalls(tx, tenant, [id], running, now)) return
  if (await eraseMessagesOf(tx, tenant, { id, messageId: row.message_id }, running, now)) return

  await releaseBlobs(tx, tenant, hashes)
  note(running.work.hashes, hashes)
  note(running.work.recordIds, [id, ...documents.map((document) => document.id)])
  running.count('documents', documents.length)
  running.count('reports', await removeOf(tx, tenant, 'report', id))
  running.count('dispositions', await removeOf(tx, tenant, 'disposition', id))
  await removeOf(tx, tenant, 'document', id)
  await dropUnusedContents(tx, tenant, hashes)
  await tx.dialect.unindexWords(tx.db, 'application', tenant, [id])
  const { device } = JSON.parse(row.content) as ApplicationContent
  if (device?.ipAddress && device.userAgent) {
    note(running.work.devices, [{ ipAddress: device.ipAddress, userAgent: device.userAgent }])
  }
  if (row.remote_id !== null) {
    note(running.work.remoteIds, [{ connectionId: row.connection_id, remoteId: row.remote_id }])
  }
  note(running.work.candidateIds, [row.candidate_id])
  await tx.db.deleteFrom('application').where('tenant', '=', tenant).where('id', '=', id).execute()
  running.count('applications', 1)
}

async function removeOf(
  tx: Tx,
  tenant: string,
  table: 'report' | 'disposition' | 'document',
  applicationId: string,
): Promise<number> {
  const { numDeletedRows } = await tx.db
    .deleteFrom(table as 'document')
    .where('tenant', '=', tenant)
    .where('application_id', '=', applicationId)
    .executeTakeFirst()
  return Number(numDeletedRows)
}
