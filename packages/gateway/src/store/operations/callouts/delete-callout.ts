import { write } from '../../interface.ts'
import { findRow } from '../find-row.ts'
import { forgetAnswers } from './forget-answers.ts'

/** Removes a callout and its answers. The packages that it named can still be ordered: platforms keep their ids. */
export const deleteCallout = write(async (tx, tenant, { id }: { id: string }): Promise<void> => {
  await findRow(tx, 'callout', tenant, id)
  await tx.db.deleteFrom('callout').where('tenant', '=', tenant).where('id', '=', id).execute()
  await forgetAnswers(tx, tenant, id)
})
