import { readOfOneMoment } from '../../interface.ts'
import { findRow } from '../find-row.ts'
import { reportsOf } from '../reports/reports-of.ts'
import { documentsOf } from './documents-of.ts'

/** An application with its documents and reports. */
export const findApplication = readOfOneMoment(async (tx, tenant, { id }: { id: string }) => {
  const row = await findRow(tx, 'application', tenant, id)
  return {
    row,
    documents: (await documentsOf(tx, tenant, [id])).get(id) ?? [],
    reports: (await reportsOf(tx, tenant, [id])).get(id) ?? [],
  }
})
