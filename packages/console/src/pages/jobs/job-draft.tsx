import type { EmploymentType, Job } from './words.tsx'

/** What the editor holds: every member there, empty where nothing is said. */
export type JobDraft = Record<(typeof texts)[number] | (typeof placeTexts)[number], string> & {
  connectionId: string
  remoteId: string
  employmentTypes: EmploymentType[]
  easyApply: boolean
  trackClicks: boolean
}

const texts = [
  ...(['title', 'brand', 'description', 'wage', 'locationName', 'locationNumber'] as const),
  ...(['primaryIndustry', 'url', 'campaignRemoteId'] as const),
] as const
const placeTexts = ['line1', 'city', 'region', 'postalCode'] as const

const pick = <Name extends string>(names: readonly Name[], from: { [K in Name]?: string }) =>
  Object.fromEntries(names.map((name) => [name, from[name] ?? ''])) as Record<Name, string>

export const emptyJob: JobDraft = {
  ...pick(texts, {}),
  ...pick(placeTexts, {}),
  ...{ connectionId: '', remoteId: '', employmentTypes: [], easyApply: true, trackClicks: false },
}

/** A job as the editor holds it. */
export function draftOf(job: Job): JobDraft {
  const { connectionId, remoteId, employmentTypes = [], easyApply, trackClicks, address } = job
  return {
    ...pick(texts, job),
    ...pick(placeTexts, address),
    ...{ connectionId, remoteId, employmentTypes, easyApply, trackClicks },
  }
}

/** What a text is where it is left empty: left out of what is made, null in what is changed. */
function said<Empty>(names: readonly (keyof JobDraft)[], draft: JobDraft, empty: Empty) {
  return Object.fromEntries(names.map((name) => [name, draft[name] === '' ? empty : draft[name]]))
}

/** What makes the job. */
export function newJob(draft: JobDraft) {
  const { connectionId, remoteId, title, brand, description, city, region, employmentTypes } = draft
  const optional = texts.filter((name) => name !== 'title' && name !== 'brand' && name !== 'description')
  return {
    ...{ connectionId, remoteId, title, brand, description },
    ...said(optional, draft, undefined),
    address: { city, region, ...said(['line1', 'postalCode'], draft, undefined) },
    employmentTypes: employmentTypes.length > 0 ? employmentTypes : undefined,
    easyApply: draft.easyApply,
    trackClicks: draft.trackClicks,
  }
}

/** The merge patch that makes a job what the editor holds: what is empty there is taken away. */
export function jobChange(draft: JobDraft) {
  return {
    ...said(texts, draft, null),
    address: said(placeTexts, draft, null),
    employmentTypes: draft.employmentTypes.length > 0 ? draft.employmentTypes : null,
    easyApply: draft.easyApply,
    trackClicks: draft.trackClicks,
  }
}
