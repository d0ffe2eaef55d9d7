import type { Instant } from '../../../model/instant.ts'
import { write } from '../../interface.ts'

/** Keeps that the platform holds our URLs with this public URL. */
export const notePartnerConfiguration = write(
  async (tx, tenant, args: { registrationId: string; publicUrl: string; now: Instant }): Promise<void> => {
    const row = { tenant, registration_id: args.registrationId, public_url: args.publicUrl, put_at: args.now }
    await tx.dialect.insertMany(tx.db, 'partner_configuration', [row], {
      overwrite: { key: ['tenant', 'registration_id'], columns: ['public_url', 'put_at'] },
    })
  },
)
