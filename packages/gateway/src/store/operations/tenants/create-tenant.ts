import { instanceWrite } from '../../interface.ts'

export const createTenant = instanceWrite(async (tx, args: { id: string; name: string; now: number }) => {
  const row = { id: args.id, name: args.name, version: 1, created_at: args.now, updated_at: args.now }
  await tx.dialect.insertMany(tx.db, 'tenant', [row])
  return row
})
