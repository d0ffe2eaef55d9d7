import { sql } from 'kysely'
import type { ApplicationStatus } from '../../../model/application.ts'
import { write } from '../../interface.ts'
import { findRow } from '../find-row.ts'
import { documentsOf } from './documents-of.ts'

export interface StatusChange {
  id: string
  status: ApplicationStatus
  now: number
}

/** Sets what the user's system says of an application. Setting what it is already changes nothing. */
export const changeApplicationStatus = write(async (tx, tenant, { id, status, now }: StatusChange) => {
  await findRow(tx, 'application', tenant, id)
  await sql`update application set status = ${status}, version = version + 1, updated_at = ${now}
    where tenant = ${tenant} and id = ${id} and status <> ${status}`.execute(tx.db)
  const row = await findRow(tx, 'application', tenant, id)
  return { row, documents: (await documentsOf(tx, tenant, [id])).get(id) ?? [] }
})
