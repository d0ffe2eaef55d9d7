import Type from 'typebox'
import type { DefineRoute } from '../../../model/index.ts'
import { listOf, pageParameters, presentPage, readPage } from '../../../model/list.ts'
import { Id } from '../../../model/schemas.ts'
import { presentDisposition, presentUpload } from '../../../store/records.ts'
import type { PlatformDeps } from '../../interface.ts'
import { planDispositions } from '../work/upload-schedule.ts'
import { findRegistration, requireActive } from './find-ours.ts'
import { Disposition, Upload } from './schemas.ts'

const tag = 'Snagajob'

/** What Snagajob is told of applications' statuses (contract 6.2). */
export function dispositions(route: DefineRoute, deps: PlatformDeps): void {
  const { store } = deps

  route({
    method: 'POST',
    path: '/registrations/:id/disposition-uploads',
    name: 'uploadDispositions',
    tag,
    summary: 'Upload the dispositions that wait, now',
    description:
      'They go out by themselves, too. Snagajob allows one upload an hour: sooner, while one is on its way, and where nothing waits, this is refused.',
    scope: 'write',
    problems: ['invalid_state'],
    answer: {
      status: 201,
      description: 'The upload; the first one, where there is more than a file may hold.',
      schema: Upload,
    },
    async handler({ tenant, params, idempotency }) {
      const registration = await findRegistration(deps, tenant, params.id!)
      requireActive(registration, 'registration')
      const [first] = await planDispositions(deps, registration, 'request', idempotency)
      return presentUpload(first!)
    },
  })

  route({
    method: 'GET',
    path: '/registrations/:id/disposition-uploads',
    name: 'listDispositionUploads',
    tag,
    summary: 'List uploads of dispositions',
    scope: 'read_redacted',
    query: Type.Object(pageParameters),
    answer: { status: 200, description: 'Uploads with their attempts, newest first.', schema: listOf(Upload) },
    async handler({ tenant, params, query }) {
      const { id: registrationId } = await findRegistration(deps, tenant, params.id!)
      const page = readPage('disposition-uploads', tenant, query)
      const rows = await store.listUploads(tenant, { page, kind: 'disposition', of: { registrationId } })
      return presentPage('disposition-uploads', tenant, rows, presentUpload)
    },
  })

  route({
    method: 'GET',
    path: '/registrations/:id/dispositions',
    name: 'listDispositions',
    tag,
    summary: 'List dispositions',
    description: 'One for each change of a status, those that Snagajob is not told of among them, with the reason.',
    scope: 'read_redacted',
    query: Type.Object({ ...pageParameters, applicationId: Type.Optional(Id('app')) }),
    answer: { status: 200, description: 'Dispositions, newest first.', schema: listOf(Disposition) },
    async handler({ tenant, params, query }) {
      const { id: registrationId } = await findRegistration(deps, tenant, params.id!)
      const page = readPage('dispositions', tenant, query)
      const { applicationId } = query
      const rows = await store.listDispositions(tenant, { page, registrationId, applicationId })
      return presentPage('dispositions', tenant, rows, presentDisposition)
    },
  })
}
