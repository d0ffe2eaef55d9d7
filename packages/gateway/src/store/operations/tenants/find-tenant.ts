import type { Selectable } from 'kysely'
import { instanceRead } from '../../interface.ts'
import type { TenantTable } from '../../schema.ts'

export const findTenant = instanceRead(
  async (tx, { id }: { id: string }): Promise<Selectable<TenantTable> | null> =>
    (await tx.db.selectFrom('tenant').selectAll().where('id', '=', id).executeTakeFirst()) ?? null,
)
