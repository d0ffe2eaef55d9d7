import type { Updateable } from 'kysely'
import { write } from '../../interface.ts'
import type { ConnectionTable } from '../../schema.ts'
import { changeRow } from '../change-row.ts'
import { resumeCalls } from '../outbox/resume-calls.ts'
import { dropIssuedClients } from './drop-issued-clients.ts'

export const changeConnection = write(
  async (tx, tenant, args: { id: string; version: number; set: Updateable<ConnectionTable>; now: number }) => {
    const row = await changeRow(tx, 'connection', tenant, args)
    if (args.set.status === 'active') await resumeCalls(tx, tenant, { connectionId: row.id }, args.now)
    if (row.status === 'disabled') await dropIssuedClients(tx, tenant, row.id)
    tx.wake('connections')
    return row
  },
)
