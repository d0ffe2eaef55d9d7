import Type from 'typebox'
import {
  type DefineRoute,
  invalidBody,
  type JobStatus,
  jobStatuses,
  Problem,
  type ProblemDetail,
} from '../../../model/index.ts'
import { listOf, pageParameters, presentPage, readPage } from '../../../model/list.ts'
import { mergePatch } from '../../../model/merge-patch.ts'
import { Id } from '../../../model/schemas.ts'
import { changeRecord } from '../../../store/change-record.ts'
import { presentJob } from '../../../store/records.ts'
import type { PlatformDeps } from '../../interface.ts'
import { findPlatform, type GivenJob, readJob, requireJob } from './job-reader.ts'
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
      const job = await requireJob(body, findPlatform(store, tenant))
      return presentJob(await store.createJob(tenant, { ...job, now: now() }, idempotency))
    },
  })

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
    bodyCheckedByHandler: true,
    problems: ['invalid_state'],
    answer: { status: 200, description: 'The job as it is now.', schema: Job },
    handler: ({ tenant, params, body }) =>
      changeRecord(
        () => store.findJob(tenant, { id: params.id! }),
        async (row) => {
          const { id, version, createdAt: _, updatedAt: __, status: before, ...given } = presentJob(row)
          if (typeof body !== 'object' || body === null) throw invalidBody('', 'must be an object')
          const { status = before, ...whole } = mergePatch({ ...given, status: before }, body) as Record<
            string,
            unknown
          >
          // Checked as a whole, so that a fault is told once, at the member that it is about.
          const { errors, job } = await readChange(whole, given, findPlatform(store, tenant))
          if (!isJobStatus(status))
            errors.unshift({ pointer: '/status', detail: `must be ${jobStatuses.join(' or ')}` })
          if (errors.length > 0 || !isJobStatus(status)) throw new Problem('invalid_body', undefined, { errors })
          const content = job && JSON.stringify(job.content) !== row.content ? job.content : undefined
          if (!content && status === before) return presentJob(row)
          return presentJob(await store.changeJob(tenant, { id, version, content, status, now: now() }))
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

const isJobStatus = (status: unknown): status is JobStatus => jobStatuses.some((known) => known === status)

/** A changed job, which is still the same one, or what is wrong with it. */
async function readChange(
  whole: Record<string, unknown>,
  before: { connectionId: string; remoteId: string },
  platformOf: (connectionId: string) => Promise<string | null>,
): Promise<{ errors: ProblemDetail[]; job?: GivenJob }> {
  const { connectionId, remoteId } = before
  const moved = (['connectionId', 'remoteId'] as const).filter((name) => whole[name] !== before[name])
  const errors = moved.map((name) => ({ pointer: `/${name}`, detail: 'never changes' }))
  const reading = await readJob({ ...whole, connectionId, remoteId }, platformOf)
  return 'job' in reading ? { errors, job: reading.job } : { errors: [...errors, ...reading.errors] }
}
