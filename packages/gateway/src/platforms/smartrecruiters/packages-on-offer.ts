import {
  type AssessmentPackage,
  type PackageQuery,
  type PackageToWrite,
  type Requester,
  writePackage,
} from '@gangway/wire/smartrecruiters'
import { fold } from '../../model/index.ts'
import type { Store } from '../../store/interface.ts'

type OfferedPackage = Awaited<ReturnType<Store['listOfferedPackages']>>[number]

/** Whether a package is offered to a connection's company, by the column of its row. */
export function isOfferedTo(row: { connection_ids: string | null }, connectionId: string): boolean {
  return row.connection_ids === null || (JSON.parse(row.connection_ids) as string[]).includes(connectionId)
}

/**
 * Whether the list shows a package to this requester for this job. What the platform does not tell restricts nothing: a
 * missing requester means the whole list, and every parameter is optional (contract 2.1). Nor does an empty list.
 */
export function isShownTo(
  visibleTo: OfferedPackage['visibleTo'],
  requester: Requester | undefined,
  query: PackageQuery,
): boolean {
  if (visibleTo === null) return true
  const { requesters, countries, regions, cities, remote } = visibleTo
  return (
    isAmong(requesters, requester?.email) &&
    isAmong(countries, query.countryCode) &&
    isAmong(regions, query.regionAbbr) &&
    isAmong(cities, query.city) &&
    (remote === undefined || query.remote === undefined || remote === query.remote)
  )
}

function isAmong(wanted: string[] | undefined, given: string | undefined): boolean {
  if (!wanted || wanted.length === 0 || given === undefined) return true
  return wanted.some((each) => fold(each) === fold(given))
}

/** A package in the contract's shape (2.2). */
export function presentPackage(row: Omit<OfferedPackage, 'visibleTo'>): AssessmentPackage {
  const { remoteId: id, type, name, description, assessments } = row
  return writePackage({ id, type, name, description, assessments } as PackageToWrite)
}
