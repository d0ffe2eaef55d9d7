import Type, { type Static } from 'typebox'
import { employmentTypes, jobStatuses, maxJobRemoteId } from '../../../model/job.ts'
import { type Describes, Id, versioned } from '../../../model/schemas.ts'
import type { JobRecord } from '../../../store/records.ts'

/** Schemas of jobs (model section 5). */

const text = (maxLength: number, description?: string) =>
  Type.String({ maxLength, ...(description && { description }) })

/** It stands in URLs, and in the feed, where blanks around it and characters that XML does not know would be lost. */
export const JobRemoteId = Type.String({
  pattern: '^(?!\\.{1,2}$)(?!\\s)[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ufffe\\uffff]+(?<!\\s)$',
  maxLength: maxJobRemoteId,
  description: "The user's system's id of the job. Applications name it; it never changes.",
})

export const JobStatusName = Type.Enum([...jobStatuses])

const given = {
  title: text(500),
  brand: text(500, 'Shown with the job.'),
  description: text(200_000, 'HTML.'),
  employmentTypes: Type.Optional(Type.Array(Type.Enum([...employmentTypes]), { maxItems: 3, uniqueItems: true })),
  wage: Type.Optional(text(200, 'As people read it: `$17 - 20 per hour`.')),
  locationName: Type.Optional(text(500, 'Of one place only: a store number, an address.')),
  locationNumber: Type.Optional(text(200)),
  address: Type.Object({
    line1: Type.Optional(text(500)),
    city: text(200),
    region: text(200, 'For Snagajob the abbreviation of a state: `NC`.'),
    postalCode: Type.Optional(text(20, 'For Snagajob the first five digits.')),
  }),
  primaryIndustry: Type.Optional(text(500)),
  url: Type.Optional(text(2000, 'Where applicants go, unless they apply through Gangway.')),
}

const switches = {
  easyApply: Type.Boolean({
    description:
      'Applicants apply on Snagajob, and Gangway takes what they send. Without being given: true where there is no `url`.',
  }),
  trackClicks: Type.Boolean({ description: 'Snagajob tells Gangway of clicks.' }),
}

const campaignRemoteId = Type.Optional(text(200, "The user's system's id of the campaign that the job belongs to."))

export const Job = Type.Object(
  {
    id: Id('job'),
    connectionId: Id('con'),
    remoteId: JobRemoteId,
    status: JobStatusName,
    ...given,
    ...switches,
    campaignRemoteId,
    ...versioned,
  },
  { $id: 'Job', description: 'A job that we publish.' },
)

export const NewJob = Type.Object({
  connectionId: Id('con'),
  remoteId: JobRemoteId,
  ...given,
  easyApply: Type.Optional(switches.easyApply),
  trackClicks: Type.Optional(switches.trackClicks),
  campaignRemoteId,
})
export type NewJob = Static<typeof NewJob>

/** Merged into what is there: null takes a member away. */
export const JobChange = Type.Object({
  ...Object.fromEntries(
    [...Object.entries(given), ...Object.entries(switches), ['campaignRemoteId', campaignRemoteId] as const].map(
      ([name, schema]) => [name, Type.Optional(name === 'address' ? AnyObject() : Type.Union([schema, Type.Null()]))],
    ),
  ),
  status: Type.Optional(JobStatusName),
})

function AnyObject() {
  return Type.Object({}, { additionalProperties: true, description: 'Merged into what is there.' })
}

type _Checks = [Describes<Static<typeof Job>, JobRecord>]
