import { write } from '../../interface.ts'
import { findRow } from '../find-row.ts'

/** The columns of a package that a request decides; lists and objects are JSON text. */
export interface PackageColumns {
  type: string
  name: string
  description: string
  assessments: string
  connection_ids: string | null
  candidate_url_template: string | null
  visible_to: string | null
}

/** `conflict` where the tenant has, or had, a package with this `remoteId`. */
export const createPackage = write(
  async (tx, tenant, args: { id: string; remoteId: string; columns: PackageColumns; now: number }) => {
    await tx.dialect.insertMany(tx.db, 'assessment_package', [
      {
        tenant,
        id: args.id,
        remote_id: args.remoteId,
        status: 'active',
        ...args.columns,
        version: 1,
        created_at: args.now,
        updated_at: args.now,
      },
    ])
    return findRow(tx, 'assessment_package', tenant, args.id)
  },
)
