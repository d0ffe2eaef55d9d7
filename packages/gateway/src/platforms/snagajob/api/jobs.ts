import Type from 'typebox'
import { type DefineRoute, invalidBody } from '../../../model/index.ts'
import { listOf, pageParameters, presentPage, readPage } from '../../../model/list.ts'
import { mergePatch } from '../../../model/merge-patch.ts'
import { Id } from '../../../model/schemas.ts'
import { changeRecord } from '../../../store/change-record.ts'
import { StoreFault } from '../../../store/interface.ts'
import { presentJob } from '../../../store/records.ts'
import type { PlatformDeps } from '../../interface.ts'
import { assertAcceptable, platformsWithJobs, readJob } from './job-reader.ts'
import { Job, JobChange, JobStatusName, NewJob } from './job-schema.ts'

const tag = 'Jobs'

/** Jobs: made, changed, closed. What goes out of them is the feed. */
export function jobs(route: DefineRoute, { store, now }: PlatformDeps): void {
  route({
    method: 'POST',
    path: '/jobs',
    name: 'createJob',
    tag,
    summary: 'Publish a job',
    description:
      'It is refused where Snagajob would not post it. A second one with the same `connectionId` and `remoteId` is refused, too, also after the first was closed; ' +
      'where the registration has one feed for all, so is one whose `remoteId` another of its connections has. Applications that came before the job and named it are matched now.',
    scope: 'write',
    body: NewJob,
    bodyCheckedByHandler: true,
    problems: ['conflict'],
    answer: { status: 201, description: 'The job.', schema: Job },
    async handler({ tenant, body, idempotency }) {
      const job = readJob(body)
      assertAcceptable(await platformOf(tenant, job.connectionId), job)
      return presentJob(await store.createJob(tenant, { ...job, now: now() }, idempotency))
    },
  })

  async function platformOf(tenant: string, connectionId: string): Promise<string> {
    try {
      const { platform } = await store.findConnection(tenant, { id: connectionId })
      if (platformsWithJobs.some((known) => known === platform)) return platform
    } catch (error) {
      if (!(error instanceof StoreFault && error.code === 'not_found')) throw error
    }
    throw invalidBody('/connectionId', `must be the id of a connection of ${platformsWithJobs.join(' or ')}`)
  }

  route({
    method: 'GET',
    path: '/jobs',
    name: 'listJobs',
    tag,
    summary: 'List jobs',
    scope: 'read_redacted',
    query: Type.Object({
      ...pageParameters,
      connectionId: Type.Optional(Id('con')),
      status: Type.Optional(JobStatusName),
      remoteId: Type.Optional(Type.String({ minLength: 1, maxLength: 1000 })),
      q: Type.Optional(
        Type.String({
          minLength: 1,
          maxLength: 200,
          description: 'Words of title, brand, place or `remoteId`, or parts of them. All must be found.',
        }),
      ),
    }),
    answer: { status: 200, description: 'Jobs, newest first.', schema: listOf(Job) },
    async handler({ tenant, query }) {
      const { limit: _, cursor: __, ...filter } = query
      const rows = await store.listJobs(tenant, { page: readPage('jobs', tenant, query), filter })
      return presentPage('jobs', tenant, rows, presentJob)
    },
  })

  route({
    method: 'GET',
    path: '/jobs/:id',
    name: 'readJob',
    tag,
    summary: 'Read a job',
    scope: 'read_redacted',
    answer: { status: 200, description: 'The job.', schema: Job },
    handler: async ({ tenant, params }) => presentJob(await store.findJob(tenant, { id: params.id! })),
  })

  route({
    method: 'PATCH',
    path: '/jobs/:id',
    name: 'changeJob',
    tag,
    summary: 'Change a job',
    description: 'A merge patch (RFC 7396). `status` closes a job and opens it again; `remoteId` never changes.',
    scope: 'write',
    body: JobChange,
    problems: ['invalid_state'],
    answer: { status: 200, description: 'The job as it is now.', schema: Job },
    handler: ({ tenant, params, body }) =>
      changeRecord(
        () => store.findJob(tenant, { id: params.id! }),
        async (row) => {
          const { status, ...change } = body as { status?: 'open' | 'closed' }
          const {
            id,
            connectionId,
            remoteId,
            version,
            status: before,
            createdAt: _,
            updatedAt: __,
            ...content
          } = presentJob(row)
          const job = readJob({ ...(mergePatch(content, change) as object), connectionId, remoteId })
          const isChanged = JSON.stringify(job.content) !== row.content
          if (!isChanged && (status ?? before) === before) return presentJob(row)
          assertAcceptable(await platformOf(tenant, connectionId), job)
          const args = {
            id,
            version,
            ...(isChanged && { content: job.content }),
            ...(status && { status }),
            now: now(),
          }
          return presentJob(await store.changeJob(tenant, args))
        },
      ),
  })

  route({
    method: 'DELETE',
    path: '/jobs/:id',
    name: 'closeJob',
    tag,
    summary: 'Close a job',
    description:
      'It leaves the feed. Applications for it are taken and matched still; a PATCH of `status` opens it again.',
    scope: 'write',
    problems: ['invalid_state'],
    answer: { status: 204, description: 'It is closed.' },
    handler: ({ tenant, params }) =>
      changeRecord(
        () => store.findJob(tenant, { id: params.id! }),
        async ({ id, version, status }) => {
          if (status !== 'closed') await store.changeJob(tenant, { id, version, status: 'closed', now: now() })
        },
      ),
  })
}
