import type { Instant } from '../../../model/instant.ts'
import { write } from '../../interface.ts'
import { findRow } from '../find-row.ts'

/** Keeps what the platform answered: which of its members is the campaign's id there is not known. */
export const noteCampaign = write(
  async (tx, tenant, args: { id: string; status: number; answer: string; now: Instant }) => {
    const { version } = await findRow(tx, 'campaign', tenant, args.id)
    await tx.db
      .updateTable('campaign')
      .set({ answer_status: args.status, answer: args.answer, version: version + 1, updated_at: args.now })
      .where('tenant', '=', tenant)
      .where('id', '=', args.id)
      .execute()
  },
)
