import Type from 'typebox'
import { actionsSchema } from './actions.ts'
import { pick } from './pick.ts'
import { hiringTeamUrl, jobDetailsUrl } from './urls.ts'

const Text = Type.Optional(Type.String())
const Labelled = Type.Optional(Type.Object({ id: Text, label: Text }))
const Section = Type.Optional(Type.Object({ title: Text, text: Text }))

/** A job (contract 4). Section texts are HTML from outside: never to be shown unsanitized. */
export const JobDetailsSchema = Type.Object({
  id: Type.String(),
  title: Text,
  refNumber: Text,
  createdOn: Text,
  updatedOn: Text,
  lastActivityOn: Text,
  department: Type.Optional(Type.Object({ id: Text, label: Text, description: Text })),
  location: Type.Optional(
    Type.Object({
      country: Text,
      countryCode: Text,
      region: Text,
      regionCode: Text,
      city: Text,
      address: Text,
      postalCode: Text,
      /** Text in the published schema, a number in an older example: read as a number either way. */
      longitude: Type.Optional(Type.Number()),
      latitude: Type.Optional(Type.Number()),
      remote: Type.Optional(Type.Boolean()),
      manual: Type.Optional(Type.Boolean()),
    }),
  ),
  status: Text,
  postingStatus: Text,
  targetHiringDate: Text,
  industry: Labelled,
  function: Labelled,
  typeOfEmployment: Labelled,
  experienceLevel: Labelled,
  eeoCategory: Labelled,
  template: Type.Optional(Type.Boolean()),
  creator: Type.Optional(Type.Object({ id: Text, firstName: Text, lastName: Text })),
  compensation: Type.Optional(
    Type.Object({ min: Type.Optional(Type.Number()), max: Type.Optional(Type.Number()), currency: Text }),
  ),
  jobAd: Type.Optional(
    Type.Object({
      language: Type.Optional(Type.Object({ code: Text, label: Text, labelNative: Text })),
      sections: Type.Optional(
        Type.Object({
          companyDescription: Section,
          jobDescription: Section,
          qualifications: Section,
          additionalInformation: Section,
          videos: Type.Optional(Type.Object({ urls: Type.Optional(Type.Array(Type.String())) })),
        }),
      ),
    }),
  ),
  properties: Type.Optional(Type.Array(Type.Object({ id: Text, label: Text, value: Labelled }))),
  /** The guide promises the company, the reference has no such member (contract 8, row 27): read if it is there. */
  company: Type.Optional(Type.Object({ id: Text, name: Text })),
  actions: Type.Optional(actionsSchema('details', 'hiringTeam', 'publications', 'positions', 'applyOnWeb')),
})
export type JobDetails = Type.Static<typeof JobDetailsSchema>

/** Reads a job, leaving out what does not fit; a company given as plain text is its name. Undefined without an id. */
export function readJobDetails(value: unknown): JobDetails | undefined {
  const job = pick(JobDetailsSchema, value)
  const name = pick(CompanyNameSchema, value)?.company
  return job && name !== undefined ? { ...job, company: { name } } : job
}

const CompanyNameSchema = Type.Object({ company: Text })

/** A job as the sandbox answers: what is given, with the actions filled in and coordinates as text, as published. */
export function writeJobDetails(job: JobDetails, apiBaseUrl: string) {
  const url = jobDetailsUrl(apiBaseUrl, job.id)
  const { longitude, latitude, ...location } = job.location ?? {}
  return {
    ...job,
    ...(job.location
      ? {
          location: {
            ...location,
            ...(longitude === undefined ? {} : { longitude: String(longitude) }),
            ...(latitude === undefined ? {} : { latitude: String(latitude) }),
          },
        }
      : {}),
    actions: {
      details: { url, method: 'GET' },
      hiringTeam: { url: hiringTeamUrl(apiBaseUrl, job.id), method: 'GET' },
      publications: { url: `${url}/publication`, method: 'GET' },
      positions: { url: `${url}/positions`, method: 'GET' },
      applyOnWeb: { url: `${url}/applyOnWeb`, method: 'GET' },
    },
  }
}
