import { sql } from 'kysely'
import type { Instant } from '../../../model/instant.ts'
import type { NewPlatformCall } from '../../../model/status-effects.ts'
import { instanceWrite } from '../../interface.ts'
import { enqueueItem } from '../outbox/enqueue-item.ts'

export interface ConfigurationSchedule {
  platform: string
  /** What platforms reach us by now. */
  publicUrl: string
  kind: string
  now: Instant
}

/** The call that tells a platform our URLs: one at a time, and what is sent is how things are when its turn comes. */
export const configurationCall = (kind: string, registrationId: string): NewPlatformCall => ({
  kind,
  lane: `${registrationId}/configuration`,
  orderKey: `configuration ${registrationId}`,
  replacesUnsent: true,
  registrationId,
})

/**
 * Asks for the URLs of the active registrations to be told again that were told with another public URL, over all
 * tenants. Processes that do so at the same time ask once. Answers how many there were.
 */
export const schedulePartnerConfigurations = instanceWrite(
  async (tx, { platform, publicUrl, kind, now }: ConfigurationSchedule): Promise<number> => {
    await tx.dialect.lockKey(tx.db, 'partner configurations')
    const { rows } = await sql<{ tenant: string; id: string }>`
      select c.tenant, c.registration_id as id from partner_configuration c
      join registration r on r.tenant = c.tenant and r.id = c.registration_id
      where c.public_url <> ${publicUrl} and r.platform = ${platform} and r.status = 'active'
      and not exists (select 1 from outbox_item i where i.status = 'pending'
        and i.order_key = 'configuration ' || c.registration_id and i.tenant = c.tenant)`.execute(tx.db)
    for (const { tenant, id } of rows) await enqueueItem(tx, tenant, configurationCall(kind, id), now)
    return rows.length
  },
)
