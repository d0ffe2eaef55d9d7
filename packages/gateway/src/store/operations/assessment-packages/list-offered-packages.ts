import { read } from '../../interface.ts'

/** A package that is on the list, as the platform may see it. */
export interface OfferedPackage {
  remoteId: string
  type: string
  name: string
  description: string
  assessments: { id: string; type: string; name?: string; description?: string }[]
  /** Whom it is shown to; null: everybody. */
  visibleTo: PackageVisibility | null
}

/** Model section 5, `visibleTo`. A member that is left out restricts nothing. */
export interface PackageVisibility {
  requesters?: string[]
  countries?: string[]
  regions?: string[]
  cities?: string[]
  remote?: boolean
}

/** The packages that a connection's company may order, the first made first; retired ones are not among them. */
export const listOfferedPackages = read(
  async (tx, tenant, { connectionId }: { connectionId: string }): Promise<OfferedPackage[]> => {
    const rows = await tx.db
      .selectFrom('assessment_package')
      .select(['remote_id', 'type', 'name', 'description', 'assessments', 'connection_ids', 'visible_to'])
      .where('tenant', '=', tenant)
      .where('status', '=', 'active')
      .orderBy('position')
      .execute()
    return rows
      .filter(({ connection_ids }) => connection_ids === null || JSON.parse(connection_ids).includes(connectionId))
      .map((row) => ({
        remoteId: row.remote_id,
        type: row.type,
        name: row.name,
        description: row.description,
        assessments: JSON.parse(row.assessments),
        visibleTo: row.visible_to === null ? null : JSON.parse(row.visible_to),
      }))
  },
)
