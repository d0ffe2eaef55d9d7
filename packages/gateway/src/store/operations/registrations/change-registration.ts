import type { Updateable } from 'kysely'
import { write } from '../../interface.ts'
import type { RegistrationTable } from '../../schema.ts'
import { changeRow } from '../change-row.ts'

export const changeRegistration = write(
  async (tx, tenant, args: { id: string; version: number; set: Updateable<RegistrationTable>; now: number }) => {
    const row = await changeRow(tx, 'registration', tenant, args)
    tx.wake('connections')
    return row
  },
)
