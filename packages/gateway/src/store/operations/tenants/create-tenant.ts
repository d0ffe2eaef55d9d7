import type { Selectable } from 'kysely'
import { write } from '../../interface.ts'
import type { TenantTable } from '../../schema.ts'

/** Makes a tenant. The tenant it is called for is the one that the instance admin acts for, whose idempotency keys hold. */
export const createTenant = write(
  async (tx, _actingFor, args: { id: string; name: string; now: number }): Promise<Selectable<TenantTable>> => {
    const row = { id: args.id, name: args.name, version: 1, created_at: args.now, updated_at: args.now }
    await tx.dialect.insertMany(tx.db, 'tenant', [row])
    return tx.db.selectFrom('tenant').selectAll().where('id', '=', args.id).executeTakeFirstOrThrow()
  },
)
