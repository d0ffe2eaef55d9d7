import { sql } from 'kysely'
import type { Instant } from '../../../model/instant.ts'
import { instanceRead } from '../../interface.ts'

/** Whether a registration has something to upload, as far as can be told without its settings. */
export interface DispositionWork {
  tenant: string
  registrationId: string
  /** Rows wait to be uploaded. */
  isWaiting: boolean
  /** An upload is on its way. */
  isOpen: boolean
  /** When the last upload was accepted. */
  lastAcceptedAt: Instant | null
}

/** The active registrations of a platform, over all tenants, that wait for an upload or ever had one. */
export const findDispositionWork = instanceRead(
  async (tx, { platform }: { platform: string }): Promise<DispositionWork[]> => {
    const { rows } = await sql<{ tenant: string; id: string; waiting: number; open: number; last: number | null }>`
      select * from (select r.tenant, r.id,
        (case when exists (select 1 from disposition d where d.tenant = r.tenant and d.registration_id = r.id
          and d.upload_id is null and d.status is not null) then 1 else 0 end) as waiting,
        (case when exists (select 1 from upload u join outbox_item i on i.tenant = u.tenant and i.id = u.item_id
          where u.tenant = r.tenant and u.registration_id = r.id and u.kind = 'disposition'
          and u.accepted_at is null and i.status = 'pending') then 1 else 0 end) as open,
        (select max(u.accepted_at) from upload u where u.tenant = r.tenant and u.registration_id = r.id
          and u.kind = 'disposition' and u.accepted_at is not null) as last
      from registration r where r.platform = ${platform} and r.status = 'active') states
      where waiting = 1 or last is not null`.execute(tx.db)
    return rows.map(({ tenant, id, waiting, open, last }) => ({
      tenant,
      registrationId: id,
      isWaiting: Number(waiting) === 1,
      isOpen: Number(open) === 1,
      lastAcceptedAt: last === null ? null : Number(last),
    }))
  },
)
