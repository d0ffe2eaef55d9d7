import Type from 'typebox'
import { listOf, pageParameters, presentPage, readPage } from '../../model/list.ts'
import { Id, personal } from '../../model/schemas.ts'
import { presentCandidate } from '../../store/records/candidate.ts'
import { Candidate } from '../schemas/application.ts'
import type { Resource } from './index.ts'

export const candidates: Resource = (route, { store }) => {
  const tag = 'Candidates'

  route({
    method: 'GET',
    path: '/candidates',
    name: 'listCandidates',
    tag,
    summary: 'List candidates',
    scope: 'read_redacted',
    query: Type.Object({
      ...pageParameters,
      connectionId: Type.Optional(Id('con')),
      email: Type.Optional(
        Type.String({ ...personal, minLength: 1, maxLength: 320, description: 'Whatever its case.' }),
      ),
    }),
    answer: { status: 200, description: 'Candidates, newest first.', schema: listOf(Candidate) },
    async handler({ tenant, query }) {
      const { connectionId, email } = query
      const page = readPage('candidates', tenant, query)
      const rows = await store.listCandidates(tenant, { page, filter: { connectionId, email } })
      return presentPage('candidates', tenant, rows, presentCandidate)
    },
  })

  route({
    method: 'GET',
    path: '/candidates/:id',
    name: 'readCandidate',
    tag,
    summary: 'Read a candidate',
    scope: 'read_redacted',
    answer: { status: 200, description: 'The candidate.', schema: Candidate },
    handler: async ({ tenant, params }) => presentCandidate(await store.findCandidate(tenant, { id: params.id! })),
  })
}
