import Type from 'typebox'
import { listOf, pageParameters, presentPage, readPage } from '../../model/list.ts'
import { invalidBody, Problem, type ProblemDetail } from '../../model/problems.ts'
import { Id } from '../../model/schemas.ts'
import { presentCandidate, presentWholeCandidate } from '../../store/records/candidate.ts'
import { Candidate, CandidateMerge, CandidateSplit, WholeCandidate } from '../schemas/candidate.ts'
import { EmailFilter, WordsFilter } from '../schemas/looking.ts'
import type { Resource } from './index.ts'

export const candidates: Resource = (route, deps) => {
  const { store } = deps
  const tag = 'Candidates'

  route({
    method: 'GET',
    path: '/candidates',
    name: 'listCandidates',
    tag,
    summary: 'List candidates',
    description: 'Those that were merged into others are left out.',
    scope: 'read_redacted',
    query: Type.Object({
      ...pageParameters,
      connectionId: Type.Optional(Id('con')),
      email: EmailFilter('Of any of their applications, whatever its case.'),
      q: WordsFilter('names and e-mails'),
    }),
    answer: { status: 200, description: 'Candidates, newest first.', schema: listOf(Candidate) },
    async handler({ tenant, query }) {
      const { connectionId, email, q } = query
      const page = readPage('candidates', tenant, query)
      const rows = await store.listCandidates(tenant, { page, filter: { connectionId, email, q } })
      return presentPage('candidates', tenant, rows, presentCandidate)
    },
  })

  route({
    method: 'GET',
    path: '/candidates/:id',
    name: 'readCandidate',
    tag,
    summary: 'Read a candidate with its applications',
    description: 'One that was merged is still found: `mergedInto` names the candidate that has its applications now.',
    scope: 'read_redacted',
    answer: { status: 200, description: 'The candidate.', schema: WholeCandidate },
    handler: async ({ tenant, params }) => presentWholeCandidate(await store.findCandidate(tenant, { id: params.id! })),
  })

  route({
    method: 'POST',
    path: '/candidates/:id/merge',
    name: 'mergeCandidates',
    tag,
    summary: 'Say that candidates are the same person',
    description:
      'The candidate gets the applications of the others, and those that come later by what any of them is known by. Only candidates of one connection can be merged. `split` with a `candidateId` undoes it.',
    scope: 'write',
    body: CandidateMerge,
    problems: ['invalid_state'],
    answer: { status: 200, description: 'The candidate as it is now.', schema: WholeCandidate },
    async handler({ tenant, params, body, idempotency }) {
      const id = params.id!
      const { row } = await store.findCandidate(tenant, { id })
      const candidateIds = oneOf(
        body.candidateId && [body.candidateId],
        body.candidateIds,
        'candidateId',
        'candidateIds',
      )
      const found = await store.findCandidates(tenant, { ids: candidateIds })
      const pointer = (at: number) => (body.candidateIds ? `/candidateIds/${at}` : '/candidateId')
      refuse(
        candidateIds.flatMap((each, at): ProblemDetail[] => {
          if (each === id) return [{ pointer: pointer(at), detail: 'is the candidate itself' }]
          if (found.some((other) => other.id === each && other.connection_id === row.connection_id)) return []
          return [{ pointer: pointer(at), detail: 'must be the id of a candidate of the same connection' }]
        }),
      )
      return presentWholeCandidate(
        await store.mergeCandidates(tenant, { id, candidateIds, now: deps.now() }, idempotency),
      )
    },
  })

  route({
    method: 'POST',
    path: '/candidates/:id/split',
    name: 'splitCandidate',
    tag,
    summary: 'Say that a candidate is two persons, or undo a merge',
    description:
      "With `applicationIds` these become another candidate's: that of the one which brought exactly these by a merge, or a new one's. The two are told apart from then on; `merge` undoes it. With `candidateId` a merge is undone: that candidate is there again, with the applications that it had and those that came since by what it is known by.",
    scope: 'write',
    body: CandidateSplit,
    problems: ['invalid_state'],
    answer: { status: 200, description: 'The other candidate.', schema: WholeCandidate },
    async handler({ tenant, params, body, idempotency }) {
      const id = params.id!
      const { row } = await store.findCandidate(tenant, { id })
      oneOf(body.applicationIds, body.candidateId && [body.candidateId], 'applicationIds', 'candidateId')
      const now = deps.now()
      const { candidateId, applicationIds } = body
      if (candidateId !== undefined) {
        const [other] = await store.findCandidates(tenant, { ids: [candidateId] })
        if (!other || other.connection_id !== row.connection_id) {
          throw invalidBody('/candidateId', 'must be the id of a candidate of the same connection')
        }
        return presentWholeCandidate(await store.undoMerge(tenant, { id, candidateId, now }, idempotency))
      }
      const split = await store.splitCandidate(tenant, { id, applicationIds: applicationIds!, now }, idempotency)
      if (!('strangers' in split)) return presentWholeCandidate(split)
      const errors = split.strangers.map((each) => ({
        pointer: `/applicationIds/${applicationIds!.indexOf(each)}`,
        detail: 'must be the id of an application of the candidate',
      }))
      throw new Problem('invalid_body', undefined, { errors })
    },
  })
}

/** The one that is given. Throws `invalid_body` where neither is, or both are. */
function oneOf(a: string[] | undefined | '', b: string[] | undefined | '', nameOfA: string, nameOfB: string): string[] {
  if (a && b) refuse([{ pointer: `/${nameOfB}`, detail: `is given beside ${nameOfA}` }])
  const given = a || b
  if (given) return given
  throw new Problem('invalid_body', undefined, {
    errors: [{ pointer: `/${nameOfA}`, detail: `is required, or ${nameOfB}` }],
  })
}

function refuse(errors: ProblemDetail[]): void {
  if (errors.length > 0) throw new Problem('invalid_body', undefined, { errors })
}
