import Type from 'typebox'
import type { ApplicationStatus } from '../../model/application.ts'
import { formatInstant, type Instant } from '../../model/instant.ts'
import { bodyInstant, InstantText, receivedWithin } from '../../model/instants.ts'
import { listOf, pageParameters, presentPage, readPage } from '../../model/list.ts'
import type { Platform } from '../../model/platform.ts'
import { Id } from '../../model/schemas.ts'
import type { StatusEffects } from '../../model/status-effects.ts'
import { changeRecord } from '../../store/change-record.ts'
import type { ApplicationWithDocuments } from '../../store/operations/applications/list-applications.ts'
import { presentApplication } from '../../store/records/application.ts'
import {
  Application,
  ApplicationChange,
  ApplicationStatusName,
  ChangedApplication,
  FlagName,
} from '../schemas/application.ts'
import { EmailFilter, WordsFilter } from '../schemas/looking.ts'
import { PlatformName } from '../schemas/partnership.ts'
import type { Resource } from './index.ts'

const RemoteText = Type.String({ minLength: 1, maxLength: 1000 })

export const applications: Resource = (route, deps) => {
  const { store } = deps
  const tag = 'Applications'
  const present = ({ row, documents, reports }: ApplicationWithDocuments) => presentApplication(row, documents, reports)

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
      email: EmailFilter('Whatever its case.'),
      q: WordsFilter('names, e-mails, résumés and letters'),
    }),
    answer: { status: 200, description: 'Applications, newest first.', schema: listOf(Application) },
    async handler({ tenant, query }) {
      const { limit: _, cursor: __, ...given } = query
      const filter = { ...given, ...receivedWithin(query) }
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
    problems: ['invalid_state'],
    answer: {
      status: 200,
      description: 'The application as it is now, with what the platform is told.',
      schema: ChangedApplication,
    },
    handler: ({ tenant, params, body }) => {
      const at = body.at === undefined ? deps.now() : bodyInstant('/at', body.at)
      return changeRecord(
        () => store.findApplication(tenant, { id: params.id! }),
        async ({ row }) => {
          const effects = await effectsOf(row, body, at)
          const { id, version } = row
          const change = { id, version, status: body.status, effects, now: deps.now() }
          const changed = present(await store.changeApplicationStatus(tenant, change))
          const said = effects.reports?.map((report) => ({ ...report, at: formatInstant(report.at) }))
          return { ...changed, ...(said && { reports: [...(changed.reports ?? []), ...said] }) }
        },
      )
    },
  })

  /** Setting what it is already changes nothing, and nothing follows. */
  async function effectsOf(
    row: ApplicationWithDocuments['row'],
    { status, message }: { status: ApplicationStatus; message?: string },
    at: Instant,
  ): Promise<StatusEffects> {
    const platform = deps.platforms[row.platform as Platform]
    if (row.status === status || !platform.statusEffects) return {}
    const application = {
      id: row.id,
      connectionId: row.connection_id,
      remoteId: row.remote_id,
      status: row.status as ApplicationStatus,
      content: JSON.parse(row.content),
      receivedAt: row.received_at,
    }
    return platform.statusEffects({ tenant: row.tenant, application, status, ...(message && { message }), at })
  }
}
