import { write } from '../../interface.ts'
import { emitEvents } from '../events/emit-events.ts'

/** Refusals of one connection for one reason, within a minute. */
export interface RejectionCount {
  connectionId: string | null
  platform: string
  reason: string
  count: number
}

/** Tells of refused messages: `message.rejected`, each with a count. */
export const tellRejections = write(
  async (tx, tenant, args: { rejections: RejectionCount[]; now: number }): Promise<void> => {
    await emitEvents(
      tx,
      tenant,
      args.rejections.map(({ connectionId, platform, reason, count }) => ({
        type: 'message.rejected' as const,
        timestamp: args.now,
        connectionId,
        recordId: null,
        messageId: null,
        data: JSON.stringify({ ...(connectionId && { connectionId }), platform, reason, count }),
      })),
    )
  },
)
