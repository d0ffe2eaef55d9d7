import Type, { type Static } from 'typebox'
import { type DefineRoute, formatInstant, type JobContent } from '../../../model/index.ts'
import { Id, Timestamp } from '../../../model/schemas.ts'
import type { PlatformDeps } from '../../interface.ts'
import { itemMaker, itemOptions } from '../feed/feed-items.ts'
import { readJobs } from '../feed/read-jobs.ts'
import { itemContext } from '../feed/render-feed.ts'
import { itemFaults, type JobFault } from '../job-faults.ts'
import type { RegistrationCredentials, RegistrationSettings } from '../settings.ts'
import { findConnection } from './find-ours.ts'

/** Items that are shown with their faults. */
const maxShown = 1000

const Fault = Type.Object({
  element: Type.String({ description: "The feed's element." }),
  pointer: Type.String({ description: 'JSON Pointer into the job.' }),
  severity: Type.Enum(['error', 'warning'], {
    description: '`error`: Snagajob would not post the item. `warning`: it would, and something is lost.',
  }),
  code: Type.String(),
  detail: Type.String(),
})

const FeedReport = Type.Object({
  connectionId: Id('con'),
  checkedAt: Timestamp,
  items: Type.Integer({ description: 'Open jobs of the connection.' }),
  faulty: Type.Integer({ description: 'Of these, those that Snagajob would not post.' }),
  notes: Type.Array(Type.String(), { description: 'What holds for the feed as a whole.' }),
  data: Type.Array(
    Type.Object({ jobId: Id('job'), remoteId: Type.String(), wouldPost: Type.Boolean(), faults: Type.Array(Fault) }),
    { description: `Items with faults, the first ${maxShown}.` },
  ),
  isComplete: Type.Boolean({ description: 'Whether `data` holds all of them.' }),
})

/** What Snagajob would make of a connection's feed, as far as that can be told without asking it. */
export function feedReport(route: DefineRoute, deps: PlatformDeps): void {
  route({
    method: 'GET',
    path: '/connections/:id/feed-report',
    name: 'readFeedReport',
    tag: 'Jobs',
    summary: "Check a connection's feed",
    description:
      'Every open job is looked at, by the rules that Snagajob has published and by our own where it has not. Whether a city and a zip belong together only Snagajob can tell.',
    scope: 'read_redacted',
    answer: { status: 200, description: 'The items that have faults.', schema: FeedReport },
    async handler({ tenant, params, signal }) {
      const { registration, connection } = await findConnection(deps, tenant, params.id!)
      const settings = registration.settings as RegistrationSettings
      const { apiSecret } = registration.credentials as RegistrationCredentials
      const scope = { registrationId: registration.id, connectionId: connection.id }
      const state = await deps.store.readFeedState(tenant, scope)
      const context = itemContext(deps, { tenant, scope, settings, apiSecret })
      const owner = { id: connection.id, name: connection.name, remoteId: connection.remoteId, urlToken: 'x' }
      const make = itemMaker(context, state.connections[0] ?? owner)
      const options = itemOptions(context)
      const report: Static<typeof FeedReport> = {
        connectionId: connection.id,
        checkedAt: formatInstant(deps.now()),
        items: 0,
        faulty: 0,
        notes: notesOf(deps.publicUrl, settings, registration.status, connection.status),
        data: [],
        isComplete: true,
      }
      for await (const jobs of readJobs(deps.store, tenant, scope)) {
        signal.throwIfAborted()
        for (const job of jobs) {
          const content = JSON.parse(job.content) as JobContent
          const faults = [...itemFaults(make(job, content), options), ...campaignFaults(settings, content)]
          const wouldPost = faults.every(({ severity }) => severity !== 'error')
          report.items++
          if (!wouldPost) report.faulty++
          if (faults.length === 0) continue
          if (report.data.length < maxShown)
            report.data.push({ jobId: job.id, remoteId: job.remoteId, wouldPost, faults })
          else report.isComplete = false
        }
      }
      return report
    },
  })
}

function campaignFaults(settings: RegistrationSettings, { campaignRemoteId }: JobContent): JobFault[] {
  const sources = [...Object.values(settings.campaignElements), ...Object.values(settings.aggregateElements)]
  if (campaignRemoteId === undefined || sources.includes('job.campaignRemoteId')) return []
  const detail = 'is left out: the setting campaignElements names no element for it'
  return [{ element: '', pointer: '/campaignRemoteId', severity: 'warning', code: 'element_not_configured', detail }]
}

function notesOf(publicUrl: string, settings: RegistrationSettings, ...statuses: string[]): string[] {
  const notes = []
  if (!publicUrl.startsWith('https:')) {
    notes.push(
      'GANGWAY_PUBLIC_URL is plain http, which is for trying out: Snagajob takes https addresses only, so it would post no item with easyApply or trackClicks',
    )
  }
  if (settings.aggregate && Object.keys(settings.aggregateElements).length === 0) {
    notes.push('The aggregate feed does not say which employer an item belongs to: aggregateElements is empty')
  }
  if (statuses.some((status) => status !== 'active')) {
    notes.push('The connection or its registration is disabled: its feed is refused')
  }
  return notes
}
