import type { ClickContent } from '../../../model/click.ts'
import type { Instant } from '../../../model/instant.ts'
import { type Tx, write } from '../../interface.ts'
import { eraseEvents, eraseItems } from './erase-events.ts'
import { eraseMessages } from './erase-messages.ts'
import { note, type RunningErasure, takeErasure } from './work.ts'

/** What looking through messages, calls, clicks and answers has found; ids, and the keys of answers. */
export interface FoundTraces {
  messages?: string[]
  calls?: string[]
  clicks?: string[]
  answers?: string[]
}

/** Erases what no record led to. */
export const eraseFound = write(
  async (tx, tenant, { id, found, now }: { id: string; found: FoundTraces; now: Instant }): Promise<void> => {
    const running = await takeErasure(tx, tenant, id, now)
    if (!running) return
    const { messages = [], calls = [], clicks = [], answers = [] } = found
    const erased = await eraseMessages(tx, tenant, messages, now)
    running.count('messages', erased.count)
    note(running.work.hashes, erased.hashes)
    note(running.work.recordIds, messages)
    await eraseItems(tx, tenant, calls, now)
    running.count('platformCalls', calls.length)
    await eraseClicks(tx, tenant, clicks, running, now)
    running.count('answers', await forgetAnswers(tx, tenant, answers))
    await running.save()
  },
)

/** When and on which posting a click was stays; which device it was made with goes. */
async function eraseClicks(
  tx: Tx,
  tenant: string,
  ids: readonly string[],
  running: RunningErasure,
  now: Instant,
): Promise<void> {
  if (ids.length === 0) return
  const rows = await tx.db
    .selectFrom('click')
    .select(['id', 'content'])
    .where('tenant', '=', tenant)
    .where(tx.dialect.anyOf('id', ids))
    .execute()
  for (const row of rows) {
    const { ipAddress: _, userAgent: __, url: ___, warnings: ____, ...kept } = JSON.parse(row.content) as ClickContent
    await tx.db
      .updateTable('click')
      .set({ content: JSON.stringify(kept) })
      .where('tenant', '=', tenant)
      .where('id', '=', row.id)
      .execute()
  }
  running.count('clicks', rows.length)
  while (await eraseEvents(tx, tenant, ids, running, now));
}

async function forgetAnswers(tx: Tx, tenant: string, keys: readonly string[]): Promise<number> {
  if (keys.length === 0) return 0
  const { numDeletedRows } = await tx.db
    .deleteFrom('idempotency_key')
    .where('tenant', '=', tenant)
    .where(tx.dialect.anyOf('key', keys))
    .executeTakeFirst()
  return Number(numDeletedRows)
}
