import Type from 'typebox'
import { actionsSchema } from './actions.ts'
import { pick } from './pick.ts'
import { candidateDetailsUrl, jobDetailsUrl } from './urls.ts'

const Text = Type.Optional(Type.String())
const Flag = Type.Optional(Type.Boolean())
const Labelled = Type.Optional(Type.Object({ id: Text, label: Text }))

const AssignmentSchema = Type.Object({
  job: Type.Optional(Type.Object({ id: Text, title: Text, actions: Type.Optional(actionsSchema('details')) })),
  /** LEAD, NEW, IN_REVIEW, INTERVIEW, OFFERED, HIRED, REJECTED, WITHDRAWN, TRANSFERRED, or a word we do not know. */
  status: Text,
  subStatus: Text,
  startsOn: Text,
  source: Text,
  reasonOfRejection: Labelled,
  reasonOfWithdrawal: Labelled,
  actions: Type.Optional(actionsSchema('sourceDetails')),
})

/** A candidate (contract 4). Dates of education and experience are `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. No language. */
export const CandidateDetailsSchema = Type.Object({
  id: Type.String(),
  internal: Flag,
  firstName: Text,
  lastName: Text,
  email: Text,
  phoneNumber: Text,
  location: Type.Optional(
    Type.Object({
      country: Text,
      countryCode: Text,
      region: Text,
      regionCode: Text,
      city: Text,
      lat: Type.Optional(Type.Number()),
      lng: Type.Optional(Type.Number()),
    }),
  ),
  web: Type.Optional(Type.Object({ skype: Text, linkedin: Text, facebook: Text, twitter: Text, website: Text })),
  tags: Type.Optional(Type.Array(Type.String())),
  createdOn: Text,
  updatedOn: Text,
  education: Type.Optional(
    Type.Array(
      Type.Object({
        institution: Text,
        degree: Text,
        major: Text,
        current: Flag,
        location: Text,
        startDate: Text,
        endDate: Text,
        description: Text,
      }),
    ),
  ),
  experience: Type.Optional(
    Type.Array(
      Type.Object({
        title: Text,
        company: Text,
        current: Flag,
        startDate: Text,
        endDate: Text,
        location: Text,
        description: Text,
      }),
    ),
  ),
  primaryAssignment: Type.Optional(AssignmentSchema),
  secondaryAssignments: Type.Optional(Type.Array(AssignmentSchema)),
  actions: Type.Optional(actionsSchema('properties', 'attachments', 'consent', 'consents')),
})
export type CandidateDetails = Type.Static<typeof CandidateDetailsSchema>

/** Reads a candidate, leaving out what does not fit; undefined without an id. */
export function readCandidateDetails(value: unknown): CandidateDetails | undefined {
  return pick(CandidateDetailsSchema, value)
}

/** A candidate as the sandbox answers: what is given, with the actions and the assignments' job links filled in. */
export function writeCandidateDetails(candidate: CandidateDetails, apiBaseUrl: string): CandidateDetails {
  const url = candidateDetailsUrl(apiBaseUrl, candidate.id)
  const linked = (assignment: Type.Static<typeof AssignmentSchema>) => {
    if (assignment.job?.id === undefined) return assignment
    const details = { url: jobDetailsUrl(apiBaseUrl, assignment.job.id), method: 'GET' }
    return { ...assignment, job: { ...assignment.job, actions: { details } } }
  }
  return {
    ...candidate,
    ...(candidate.primaryAssignment ? { primaryAssignment: linked(candidate.primaryAssignment) } : {}),
    ...(candidate.secondaryAssignments ? { secondaryAssignments: candidate.secondaryAssignments.map(linked) } : {}),
    actions: {
      properties: { url: `${url}/properties`, method: 'GET' },
      attachments: { url: `${url}/attachments`, method: 'GET' },
      consent: { url: `${url}/consent`, method: 'GET' },
      consents: { url: `${url}/consents`, method: 'GET' },
    },
  }
}
