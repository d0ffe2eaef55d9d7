import { read, type Tx } from '../../interface.ts'

/** Whether the tenant has an operator, in whatever state. */
export const hasOperator = read((tx, tenant, _: undefined) => tenantHasOperator(tx, tenant))

export async function tenantHasOperator(tx: Tx, tenant: string): Promise<boolean> {
  const row = await tx.db
    .selectFrom('account')
    .select('id')
    .where('tenant', '=', tenant)
    .where('kind', '=', 'operator')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** What makes changes to a tenant's operators wait for each other. */
export const operatorsLock = (tenant: string): string => `${tenant} operators`
