import { read } from '../../interface.ts'
import { findRow } from '../find-row.ts'

/** A connection and its registration. */
export const readConnection = read(async (tx, tenant, { id }: { id: string }) => {
  const connection = await findRow(tx, 'connection', tenant, id)
  return { connection, registration: await findRow(tx, 'registration', tenant, connection.registration_id) }
})
