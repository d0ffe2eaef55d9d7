import { read } from '../../interface.ts'

/** What the platform was last told of us with; null where it never was. */
export const findPartnerConfiguration = read(
  async (tx, tenant, { registrationId }: { registrationId: string }) =>
    (await tx.db
      .selectFrom('partner_configuration')
      .select(['public_url as publicUrl', 'put_at as putAt'])
      .where('tenant', '=', tenant)
      .where('registration_id', '=', registrationId)
      .executeTakeFirst()) ?? null,
)
