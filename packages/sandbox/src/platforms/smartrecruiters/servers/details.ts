import { writeCandidateDetails, writeHiringTeam, writeJobDetails } from '@gangway/wire/smartrecruiters'
import type { FastifyInstance } from 'fastify'
import { applicationsOf, withAssignments } from '../applications.ts'
import { findCandidate, findJob, findUser } from '../company/company.ts'
import type { Deps } from '../deps.ts'
import type { Faults } from '../faults.ts'
import { faultsOf } from '../faults.ts'
import type { RateLimit } from './rate-limit.ts'
import { type Answer, type Route, refusal, serve } from './route.ts'

/** Candidates, jobs, hiring teams and users (contract 4). Whether 401 stands for 403 and 404 can be dialled. */
export function detailsServer(app: FastifyInstance, deps: Deps, limit: RateLimit): void {
  const details = (faults: Faults) => faults.details
  const route = (
    url: string,
    scope: string,
    purpose: string,
    missing: 'CANDIDATE_NOT_FOUND' | 'JOB_NOT_FOUND',
    find: (id: string) => object | null,
  ): Route => ({
    method: 'GET',
    url,
    scope,
    purpose,
    refusals: (faults) => (details(faults) === 'normal' ? {} : { forbidden: 'UNAUTHORIZED' }),
    answer: ({ params }): Answer => {
      const dialled = details(faultsOf(deps.faults.values()))
      if (dialled === 'denied') return refusal('UNAUTHORIZED', ['access denied'])
      const body = find(params.id!)
      if (body) return { status: 200, body }
      return dialled === 'only_401' ? refusal('UNAUTHORIZED', ['access denied']) : refusal(missing)
    },
  })
  const origin = () => deps.origin()
  serve(
    app,
    deps,
    limit,
    route('/candidates/:id', 'candidates_read', 'candidate', 'CANDIDATE_NOT_FOUND', (id) => {
      const found = findCandidate(deps, id)
      return found && writeCandidateDetails(withAssignments(found.details, applicationsOf(deps, id)), origin())
    }),
  )
  serve(
    app,
    deps,
    limit,
    route('/jobs/:id', 'jobs_read', 'job', 'JOB_NOT_FOUND', (id) => {
      const job = findJob(deps, id)
      return job && writeJobDetails(job.details, origin())
    }),
  )
  serve(
    app,
    deps,
    limit,
    route('/jobs/:id/hiring-team', 'jobs_read', 'hiring team', 'JOB_NOT_FOUND', (id) => {
      const job = findJob(deps, id)
      return job && writeHiringTeam(job.team, origin())
    }),
  )
  serve(
    app,
    deps,
    limit,
    route('/users/:id', 'users_read', 'user', 'CANDIDATE_NOT_FOUND', (id) => {
      const user = findUser(deps, id)
      return user && { id: user.id, email: user.email, firstName: user.firstName, lastName: user.lastName }
    }),
  )
}
