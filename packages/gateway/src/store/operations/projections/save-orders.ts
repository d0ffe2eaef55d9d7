import type { Tx } from '../../interface.ts'
import { type OrderExtras, presentOrder } from '../../records/assessment-order.ts'
import { orderEmailFold } from '../erasures/fold-orders.ts'
import { emitEvents } from '../events/emit-events.ts'
import { addFirstCalls } from '../order-details/add-first-calls.ts'
import { orderExtras } from '../order-results/order-extras.ts'
import type { Of } from './save-projections.ts'

/** Makes an assessment order of each message; projecting one again changes what the message decides, and nothing else. */
export async function saveOrders(
  tx: Tx,
  tenant: string,
  messages: Of<'assessment_order'>[],
  now: number,
): Promise<void> {
  for (const message of messages) {
    const { outcome } = message
    const known = await tx.db
      .selectFrom('assessment_order')
      .selectAll()
      .where('tenant', '=', tenant)
      .where('connection_id', '=', message.connectionId)
      .where('remote_id', '=', outcome.remoteId)
      .executeTakeFirst()
    const lasting = known?.flags.includes('body_differs') ? ['body_differs'] : []
    const decided = {
      kind: outcome.kind,
      flags: JSON.stringify([...outcome.flags, ...lasting]),
      package_id: outcome.packageId ?? null,
      content: JSON.stringify(outcome.content),
      email_fold: orderEmailFold(outcome.content),
    }
    const unchanged =
      known &&
      known.kind === decided.kind &&
      known.flags === decided.flags &&
      known.package_id === decided.package_id &&
      known.content === decided.content
    if (unchanged) continue
    const row = known
      ? { ...known, ...decided, version: known.version + 1, updated_at: now }
      : {
          tenant,
          id: outcome.recordId,
          connection_id: message.connectionId,
          remote_id: outcome.remoteId,
          message_id: message.messageId,
          ...decided,
          status: 'pending',
          token: outcome.token,
          result: null,
          candidate_url: null,
          received_at: message.receivedAt,
          version: 1,
          created_at: now,
          updated_at: now,
        }
    if (known) {
      const { version, updated_at } = row
      await tx.db
        .updateTable('assessment_order')
        .set({ ...decided, version, updated_at })
        .where('tenant', '=', tenant)
        .where('id', '=', known.id)
        .execute()
    } else {
      await tx.dialect.insertMany(tx.db, 'assessment_order', [row])
      const link = { tenant, message_id: message.messageId, record_type: 'assessment_order', record_id: row.id }
      await tx.dialect.insertMany(tx.db, 'message_record', [link], { ignoreConflicts: true })
      const { connectionId } = message
      await addFirstCalls(tx, tenant, { id: row.id, connectionId }, outcome, now)
    }
    const extras: OrderExtras = known
      ? (await orderExtras(tx, tenant, [row.id])).get(row.id)!
      : { details: (outcome.details ?? []).map(({ kind }) => ({ kind, status: 'pending' })) }
    await emitEvents(tx, tenant, [
      {
        type: known ? 'assessment_order.updated' : 'assessment_order.received',
        timestamp: now,
        connectionId: message.connectionId,
        recordId: row.id,
        messageId: message.messageId,
        data: JSON.stringify(presentOrder(row, { extras })),
      },
    ])
  }
}
