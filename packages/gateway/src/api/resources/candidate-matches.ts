import Type from 'typebox'
import { listOf, pageParameters, presentPage, readPage } from '../../model/list.ts'
import { candidateMatchStatuses } from '../../model/matching.ts'
import { Id } from '../../model/schemas.ts'
import { presentCandidateMatch } from '../../store/records/candidate.ts'
import { CandidateMatch, CandidateMatchChange } from '../schemas/candidate.ts'
import type { Resource } from './index.ts'

export const candidateMatches: Resource = (route, deps) => {
  const { store } = deps
  const tag = 'Candidates'

  route({
    method: 'GET',
    path: '/candidate-matches',
    name: 'listCandidateMatches',
    tag,
    summary: 'List candidates that may be the same person',
    description:
      'Two of one connection that gave the same e-mail address, or the same name and telephone number. Merge them, or dismiss the match.',
    scope: 'read_redacted',
    query: Type.Object({
      ...pageParameters,
      connectionId: Type.Optional(Id('con')),
      candidateId: Type.Optional({ ...Id('cnd'), description: 'One of the two.' }),
      status: Type.Enum([...candidateMatchStatuses], { default: 'open' }),
    }),
    answer: { status: 200, description: 'Matches, newest first. Each pair once.', schema: listOf(CandidateMatch) },
    async handler({ tenant, query }) {
      const { connectionId, candidateId, status } = query
      const page = readPage('candidate-matches', tenant, query)
      const rows = await store.listCandidateMatches(tenant, { page, filter: { connectionId, candidateId, status } })
      return presentPage('candidate-matches', tenant, rows, presentCandidateMatch)
    },
  })

  route({
    method: 'PATCH',
    path: '/candidate-matches/:candidateId/:otherId',
    name: 'changeCandidateMatch',
    tag,
    summary: 'Dismiss a match of candidates, or open it again',
    description: 'The two in any order. What is dismissed stays so when either is merged with others.',
    scope: 'write',
    body: CandidateMatchChange,
    problems: ['invalid_state'],
    answer: { status: 200, description: 'The match as it is now.', schema: CandidateMatch },
    async handler({ tenant, params, body }) {
      const ids: [string, string] = [params.candidateId!, params.otherId!]
      const { status } = body
      return presentCandidateMatch(await store.changeCandidateMatch(tenant, { ids, status, now: deps.now() }))
    },
  })
}
