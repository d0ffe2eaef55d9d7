import { write } from '../../interface.ts'
import { tenantHasOperator } from './has-operator.ts'

/** Keeps a link by which the tenant's first operator can be made. False, and nothing is kept, where it has one. */
export const offerFirstOperator = write(
  async (tx, tenant, args: { hash: string; expiresAt: number }): Promise<boolean> => {
    if (await tenantHasOperator(tx, tenant)) return false
    await tx.dialect.insertMany(tx.db, 'first_operator_link', [{ hash: args.hash, expires_at: args.expiresAt }])
    return true
  },
)
