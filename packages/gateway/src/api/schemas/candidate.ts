import Type, { type Static } from 'typebox'
import { candidateMatchStatuses, likenesses } from '../../model/matching.ts'
import { type Describes, Id, Timestamp, versioned } from '../../model/schemas.ts'
import type { CandidateMatchRecord, CandidateRecord, WholeCandidateRecord } from '../../store/records/candidate.ts'
import { ApplicationStatusName, snapshot } from './application.ts'
import { PlatformName } from './partnership.ts'

/** Schemas of candidates, and of those who may be the same person. */

const text = Type.Optional(Type.String())

const candidate = {
  id: Id('cnd'),
  connectionId: Id('con'),
  mergedInto: Type.Optional({
    ...Id('cnd'),
    description: 'The candidate that has its applications now; present where this one was merged.',
  }),
  ...snapshot,
}

export const Candidate = Type.Object(
  { ...candidate, ...versioned },
  { $id: 'Candidate', description: 'A person as a connection knows them: what the newest application says.' },
)

export const WholeCandidate = Type.Object(
  {
    ...candidate,
    mergedCandidateIds: Type.Array(Id('cnd'), { description: 'The candidates that were merged into this one.' }),
    applications: Type.Array(
      Type.Object({
        id: Id('app'),
        platform: PlatformName,
        remoteId: text,
        jobId: Type.Optional(Id('job')),
        remoteJobId: text,
        status: ApplicationStatusName,
        receivedAt: Timestamp,
      }),
      { description: 'The newest 100, newest first. `GET /v1/applications?candidateId=` lists all, in full.' },
    ),
    ...versioned,
  },
  { $id: 'WholeCandidate', description: 'A candidate with its applications.' },
)

const candidateIdOf = (description: string) => ({ ...Id('cnd'), description })

export const CandidateMerge = Type.Object({
  candidateId: Type.Optional(candidateIdOf('The candidate to merge into this one.')),
  candidateIds: Type.Optional(
    Type.Array(Id('cnd'), { minItems: 1, maxItems: 50, description: 'Several of them, in place of `candidateId`.' }),
  ),
})

export const CandidateSplit = Type.Object({
  applicationIds: Type.Optional(
    Type.Array(Id('app'), { minItems: 1, maxItems: 1000, description: "The applications that are another person's." }),
  ),
  candidateId: Type.Optional(
    candidateIdOf('In place of `applicationIds`: a candidate that was merged into this one and is taken out again.'),
  ),
})

const CandidateMatchStatusName = Type.Enum([...candidateMatchStatuses])

export const CandidateMatch = Type.Object(
  {
    connectionId: Id('con'),
    candidates: Type.Array(Candidate, { minItems: 2, maxItems: 2 }),
    reasons: Type.Array(Type.Enum([...likenesses]), { description: 'What they have in common.' }),
    status: CandidateMatchStatusName,
    ...versioned,
  },
  { $id: 'CandidateMatch', description: 'Two candidates of one connection that may be the same person.' },
)

export const CandidateMatchChange = Type.Object({ status: CandidateMatchStatusName })

type _Checks = [
  Describes<Static<typeof Candidate>, CandidateRecord>,
  Describes<Static<typeof WholeCandidate>, WholeCandidateRecord>,
  Describes<Static<typeof CandidateMatch>, CandidateMatchRecord>,
]
