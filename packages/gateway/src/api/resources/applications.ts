import Type from 'typebox'
import { bodyInstant, InstantText, queryInstant } from '../../model/instants.ts'
import { listOf, pageParameters, presentPage, readPage } from '../../model/list.ts'
import { Id, personal } from '../../model/schemas.ts'
import type { ApplicationWithDocuments } from '../../store/operations/applications/list-applications.ts'
import { presentApplication } from '../../store/records/application.ts'
import { Application, ApplicationChange, ApplicationStatusName, FlagName } from '../schemas/application.ts'
import { PlatformName } from '../schemas/partnership.ts'
import type { Resource } from './index.ts'

const RemoteText = Type.String({ minLength: 1, maxLength: 1000 })

export const applications: Resource = (route, deps) => {
  const { store } = deps
  const tag = 'Applications'
  const present = ({ row, documents }: ApplicationWithDocuments) => presentApplication(row, documents)

  route({
    method: 'GET',
    path: '/applications',
    name: 'listApplications',
    tag,
    summary: 'List applications',
    scope: 'read_redacted',
    query: Type.Object({
      ...pageParameters,
      connectionId: Type.Optional(Id('con')),
      platform: Type.Optional(PlatformName),
      jobId: Type.Optional(Id('job')),
      candidateId: Type.Optional(Id('cnd')),
      remoteId: Type.Optional(RemoteText),
      remoteJobId: Type.Optional(RemoteText),
      status: Type.Optional(ApplicationStatusName),
      flag: Type.Optional(FlagName),
      receivedAfter: Type.Optional(InstantText),
      receivedBefore: Type.Optional(InstantText),
      email: Type.Optional(
        Type.String({ ...personal, minLength: 1, maxLength: 320, description: 'Whatever its case.' }),
      ),
      q: Type.Optional(
        Type.String({
          ...personal,
          minLength: 1,
          maxLength: 200,
          description:
            'Words of names and e-mails, whatever their case and accents. All must be found; the last may be the beginning of one.',
        }),
      ),
    }),
    answer: { status: 200, description: 'Applications, newest first.', schema: listOf(Application) },
    async handler({ tenant, query }) {
      const { limit: _, cursor: __, receivedAfter, receivedBefore, ...others } = query
      const filter = {
        ...others,
        receivedAfter: queryInstant('receivedAfter', receivedAfter),
        receivedBefore: queryInstant('receivedBefore', receivedBefore),
      }
      const rows = await store.listApplications(tenant, { page: readPage('applications', tenant, query), filter })
      return presentPage('applications', tenant, rows, present)
    },
  })

  route({
    method: 'GET',
    path: '/applications/:id',
    name: 'readApplication',
    tag,
    summary: 'Read an application',
    scope: 'read_redacted',
    answer: { status: 200, description: 'The application.', schema: Application },
    handler: async ({ tenant, params }) => present(await store.findApplication(tenant, { id: params.id! })),
  })

  route({
    method: 'PATCH',
    path: '/applications/:id',
    name: 'changeApplication',
    tag,
    summary: 'Say what became of an application',
    description: 'The platform is told, where it takes such reports.',
    scope: 'write',
    body: ApplicationChange,
    answer: { status: 200, description: 'The application as it is now.', schema: Application },
    async handler({ tenant, params, body }) {
      if (body.at !== undefined) bodyInstant('/at', body.at)
      const change = { id: params.id!, status: body.status, now: deps.now() }
      return present(await store.changeApplicationStatus(tenant, change))
    },
  })
}
