import { write } from '../../interface.ts'

/** Nothing is connected. False where it was decided before. `person` is JSON text. */
export const declineConsent = write(
  async (
    tx,
    tenant,
    args: { id: string; sessionId: string; person: string | null; externalRef: string | null; now: number },
  ): Promise<boolean> => {
    const { numUpdatedRows } = await tx.db
      .updateTable('consent')
      .set({ state: 'declined', person: args.person, external_ref: args.externalRef, decided_at: args.now })
      .where('tenant', '=', tenant)
      .where('id', '=', args.id)
      .where('session_id', '=', args.sessionId)
      .where('state', '=', 'open')
      .executeTakeFirst()
    return Number(numUpdatedRows) > 0
  },
)
