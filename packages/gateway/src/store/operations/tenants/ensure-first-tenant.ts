import { instanceWrite } from '../../interface.ts'

/** The setting that names the tenant which the first start makes. */
const firstTenant = 'first_tenant'

/** Makes the first tenant where there is none, and answers its id: of processes that start together, one makes it. */
export const ensureFirstTenant = instanceWrite(
  async (tx, args: { id: string; name: string; now: number }): Promise<string> => {
    const setting = { name: firstTenant, value: args.id }
    const made = await tx.dialect.insertMany(tx.db, 'instance_setting', [setting], { ignoreConflicts: true })
    if (made === 1) {
      const row = { id: args.id, name: args.name, version: 1, created_at: args.now, updated_at: args.now }
      await tx.dialect.insertMany(tx.db, 'tenant', [row])
      return args.id
    }
    const known = await tx.db
      .selectFrom('instance_setting')
      .select('value')
      .where('name', '=', firstTenant)
      .executeTakeFirstOrThrow()
    return known.value
  },
)
