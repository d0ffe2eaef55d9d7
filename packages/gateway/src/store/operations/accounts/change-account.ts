import type { Updateable } from 'kysely'
import type { AccountTable } from '../../account-tables.ts'
import { write } from '../../interface.ts'
import { changeRow } from '../change-row.ts'
import { endSessionsOf } from '../sessions/end-sessions-of.ts'

/** As `changeRow`. Whoever is signed in to an account that becomes disabled is signed out. */
export const changeAccount = write(
  async (tx, tenant, args: { id: string; version: number; set: Updateable<AccountTable>; now: number }) => {
    const row = await changeRow(tx, 'account', tenant, args)
    if (row.status === 'disabled') await endSessionsOf(tx, tenant, row.id)
    return row
  },
)
