import type { Package, PackageType } from './words.tsx'

/** What the editor holds: every member there, empty where nothing is said. */
export type PackageDraft = {
  remoteId: string
  type: PackageType
  name: string
  description: string
  assessments: AssessmentDraft[]
  connectionIds: string[]
  candidateUrlTemplate: string
  requesters: string[]
  countries: string[]
  regions: string[]
  cities: string[]
  remote: boolean | undefined
}

/** `key` tells the rows of the editor apart, whatever is typed into them. */
export type AssessmentDraft = Package['assessments'][number] & { key: number }

export const emptyDraft: PackageDraft = {
  ...{ remoteId: '', type: 'SKILL_TEST', name: '', description: '', assessments: [], connectionIds: [] },
  ...{ candidateUrlTemplate: '', requesters: [], countries: [], regions: [], cities: [], remote: undefined },
}

/** A package as the editor holds it. */
export function draftOf(given: Package): PackageDraft {
  const { remoteId, type, name, description, connectionIds = [], candidateUrlTemplate = '', visibleTo = {} } = given
  const { requesters = [], countries = [], regions = [], cities = [], remote } = visibleTo
  const assessments = given.assessments.map((assessment, key) => ({ ...assessment, key }))
  return {
    ...{ remoteId, type, name, description, assessments, connectionIds, candidateUrlTemplate },
    ...{ requesters, countries, regions, cities, remote },
  }
}

const said = <T,>(list: T[]): T[] | undefined => (list.length > 0 ? list : undefined)

function parts(draft: PackageDraft) {
  const { type, name, description, requesters, countries, regions, cities, remote } = draft
  const assessments = draft.assessments.map(({ key: _, ...assessment }) => assessment)
  const restrictions = { requesters: said(requesters), countries: said(countries), regions: said(regions) }
  const visibleTo = { ...restrictions, cities: said(cities), remote }
  const isRestricted = Object.values(visibleTo).some((value) => value !== undefined)
  return { plain: { type, name, description, assessments }, visibleTo, isRestricted }
}

/** What makes the package. */
export function newPackage(draft: PackageDraft) {
  const { plain, visibleTo, isRestricted } = parts(draft)
  return {
    remoteId: draft.remoteId,
    ...plain,
    connectionIds: said(draft.connectionIds),
    candidateUrlTemplate: draft.candidateUrlTemplate || undefined,
    visibleTo: isRestricted ? visibleTo : undefined,
  }
}

/** The merge patch that makes a package what the editor holds: what is empty there is taken away. */
export function packageChange(draft: PackageDraft) {
  const { plain, visibleTo, isRestricted } = parts(draft)
  const restrictions = Object.fromEntries(Object.entries(visibleTo).map(([name, value]) => [name, value ?? null]))
  return {
    ...plain,
    connectionIds: said(draft.connectionIds) ?? null,
    candidateUrlTemplate: draft.candidateUrlTemplate || null,
    visibleTo: isRestricted ? restrictions : null,
  }
}
