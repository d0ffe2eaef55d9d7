import type { Selectable } from 'kysely'
import type { AccountKind } from '../../../model/operator.ts'
import type { AccountTable } from '../../account-tables.ts'
import { read, StoreFault, type Tx } from '../../interface.ts'
import { findRow } from '../find-row.ts'

export interface AccountOfKind {
  id: string
  kind: AccountKind
}

/** The account, which is not found as one of another kind: what may be done to either is not the same. */
export async function findAccountRow(
  tx: Tx,
  tenant: string,
  { id, kind }: AccountOfKind,
): Promise<Selectable<AccountTable>> {
  const row = await findRow(tx, 'account', tenant, id)
  if (row.kind !== kind) throw new StoreFault('not_found', id)
  return row
}

export const findAccount = read(findAccountRow)
