import type { Selectable } from 'kysely'
import type { ConsentTable } from '../../account-tables.ts'
import { read, type Tx } from '../../interface.ts'

/** A consent of this session; null where there is none, or its time was over before anything was decided. */
export const findConsent = read(
  async (
    tx,
    tenant,
    args: { id: string; sessionId: string; registrationId: string; now: number },
  ): Promise<Selectable<ConsentTable> | null> => {
    const row = await tx.db
      .selectFrom('consent')
      .selectAll()
      .where('tenant', '=', tenant)
      .where('id', '=', args.id)
      .where('session_id', '=', args.sessionId)
      .where('registration_id', '=', args.registrationId)
      .executeTakeFirst()
    return !row || (row.state === 'open' && row.expires_at <= args.now) ? null : row
  },
)

/** How the company's connection stands; null where it has none. */
export const findCompanyConnection = read((tx, tenant, args: { registrationId: string; companyId: string }) =>
  companyConnection(tx, tenant, args.registrationId, args.companyId),
)

export async function companyConnection(tx: Tx, tenant: string, registrationId: string, companyId: string) {
  const row = await tx.db
    .selectFrom('connection')
    .select(['id', 'status', 'external_ref as externalRef'])
    .where('tenant', '=', tenant)
    .where('registration_id', '=', registrationId)
    .where('remote_id', '=', companyId)
    .executeTakeFirst()
  return row ?? null
}
