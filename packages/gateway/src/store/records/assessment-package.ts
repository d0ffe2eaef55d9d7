import type { Selectable } from 'kysely'
import type { AssessmentType } from '../../model/assessment.ts'
import type { PackageVisibility } from '../operations/assessment-packages/list-offered-packages.ts'
import type { AssessmentPackageTable } from '../order-tables.ts'
import { readJson, withoutAbsent } from './json-column.ts'
import { presentVersion, type Versioned } from './versioned.ts'

export interface Assessment {
  id: string
  type: AssessmentType
  name: string
  description: string
}

/** A package as `/v1` shows it (model section 5). */
export interface AssessmentPackageRecord extends Versioned {
  id: string
  remoteId: string
  /** A retired one is offered no more; orders for it are still taken. */
  status: 'active' | 'retired'
  type: AssessmentType
  name: string
  description: string
  assessments: Assessment[]
  /** Absent: offered to every company. */
  connectionIds?: string[]
  candidateUrlTemplate?: string
  visibleTo?: PackageVisibility
}

export function presentPackage(
  row: Omit<Selectable<AssessmentPackageTable>, 'position' | 'xid' | 'tenant'>,
): AssessmentPackageRecord {
  return withoutAbsent({
    id: row.id,
    remoteId: row.remote_id,
    status: row.status as AssessmentPackageRecord['status'],
    type: row.type as AssessmentType,
    name: row.name,
    description: row.description,
    assessments: readJson<Assessment[]>(row.assessments),
    connectionIds: readJson<string[]>(row.connection_ids),
    candidateUrlTemplate: row.candidate_url_template ?? undefined,
    visibleTo: readJson<PackageVisibility>(row.visible_to),
    ...presentVersion(row),
  })
}
