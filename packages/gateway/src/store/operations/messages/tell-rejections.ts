import type { Instant } from '../../../model/index.ts'
import { type Tx, write } from '../../interface.ts'
import { emitEvents } from '../events/emit-events.ts'

/** Refusals of one connection for one reason, within a minute. */
export interface RejectionCount {
  connectionId: string | null
  platform: string
  reason: string
  count: number
}

/**
 * Tells of refused messages: `message.rejected`, each with a count; but not of those that another process told of less
 * than `everyMs` ago. Answers of each when that was, null where it was told here.
 */
export const tellRejections = write(
  async (
    tx,
    tenant,
    args: { rejections: RejectionCount[]; now: Instant; everyMs: number },
  ): Promise<(Instant | null)[]> => {
    const toldAt: (Instant | null)[] = []
    for (const rejection of args.rejections) toldAt.push(await claim(tx, tenant, rejection, args))
    await emitEvents(
      tx,
      tenant,
      args.rejections
        .filter((_rejection, at) => toldAt[at] === null)
        .map(({ connectionId, platform, reason, count }) => ({
          type: 'message.rejected' as const,
          timestamp: args.now,
          connectionId,
          recordId: null,
          messageId: null,
          data: JSON.stringify({ ...(connectionId && { connectionId }), platform, reason, count }),
        })),
    )
    return toldAt
  },
)

/** Null where it is ours to tell. */
async function claim(
  tx: Tx,
  tenant: string,
  { connectionId, platform, reason }: RejectionCount,
  { now, everyMs }: { now: Instant; everyMs: number },
): Promise<Instant | null> {
  const key = { tenant, connection_id: connectionId ?? '', platform, reason }
  const { numInsertedOrUpdatedRows } = await tx.db
    .insertInto('rejection_told')
    .values({ ...key, told_at: now })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant', 'connection_id', 'platform', 'reason'])
        .doUpdateSet({ told_at: now })
        .where('rejection_told.told_at', '<=', now - everyMs),
    )
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows === 1n) return null
  const row = await tx.db
    .selectFrom('rejection_told')
    .select('told_at')
    .where((where) => where.and(key))
    .executeTakeFirstOrThrow()
  return row.told_at
}
