import { sql } from 'kysely'
import type { Instant } from '../../../model/instant.ts'
import type { Tx } from '../../interface.ts'
import { releaseBlobs } from '../projections/documents.ts'
import { note, type RunningErasure } from './work.ts'

/**
 * Takes all but ids, times and sizes out of messages. Their keys stay, so that a repeat is known for one and makes nothing
 * new. Answers how many were not erased before, and the hashes of bytes that they referred to.
 */
export async function eraseMessages(
  tx: Tx,
  tenant: string,
  ids: readonly string[],
  now: Instant,
): Promise<{ count: number; hashes: string[] }> {
  if (ids.length === 0) return { count: 0, hashes: [] }
  // First, so that who verifies or projects one of them again waits, and then finds it erased.
  const { numAffectedRows } = await sql`update message set headers = '[]', verification = '[]', intake_note = null,
      sha256 = null, erased_at = ${now}
    where tenant = ${tenant} and ${tx.dialect.anyOf('id', ids)} and erased_at is null`.execute(tx.db)
  const bodies = await tx.db
    .selectFrom('message_body')
    .select('blob')
    .where('tenant', '=', tenant)
    .where(tx.dialect.anyOf('message_id', ids))
    .where('blob', 'is not', null)
    .execute()
  const hashes = bodies.map(({ blob }) => blob!)
  await releaseBlobs(tx, tenant, hashes)
  const tables = ['message_body', 'message_work', 'refused_body', 'message_verdict', 'message_record'] as const
  for (const table of tables) {
    await tx.db
      .deleteFrom(table as 'message_body')
      .where('tenant', '=', tenant)
      .where(tx.dialect.anyOf('message_id', ids))
      .execute()
  }
  return { count: Number(numAffectedRows ?? 0), hashes }
}

/** Messages that one transaction erases with a record. */
const linkedAtOnce = 50

/** Erases the messages that a record came by, and their repeats. Answers whether more may be left. */
export async function eraseMessagesOf(
  tx: Tx,
  tenant: string,
  record: { id: string; messageId: string },
  running: RunningErasure,
  now: Instant,
): Promise<boolean> {
  const links = await tx.db
    .selectFrom('message_record')
    .select('message_id')
    .where('tenant', '=', tenant)
    .where('record_id', '=', record.id)
    .limit(linkedAtOnce)
    .execute()
  const firsts = [...new Set([record.messageId, ...links.map((link) => link.message_id)])]
  const repeats = await tx.db
    .selectFrom('message')
    .select('id')
    .where('tenant', '=', tenant)
    .where(tx.dialect.anyOf('duplicate_of', firsts))
    .where('erased_at', 'is', null)
    .limit(linkedAtOnce)
    .execute()
  // While repeats are left, the links that they are found by stay.
  const more = repeats.length === linkedAtOnce
  const ids = [...repeats.map(({ id }) => id), ...(more ? [] : firsts)]
  const { count, hashes } = await eraseMessages(tx, tenant, ids, now)
  running.count('messages', count)
  note(running.work.hashes, hashes)
  note(running.work.recordIds, ids)
  return more || links.length === linkedAtOnce
}
