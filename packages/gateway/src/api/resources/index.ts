import type { DefineRoute } from '../../model/api-route.ts'
import type { ApiDeps } from '../deps.ts'
import { accounts } from './accounts.ts'
import { apiKeys } from './api-keys.ts'
import { applications } from './applications.ts'
import { assessmentOrders } from './assessment-orders.ts'
import { assessmentPackages } from './assessment-packages.ts'
import { auditEntries } from './audit-entries.ts'
import { callouts } from './callouts.ts'
import { candidateExport } from './candidate-export.ts'
import { candidateMatches } from './candidate-matches.ts'
import { candidates } from './candidates.ts'
import { connections } from './connections.ts'
import { deliveries } from './deliveries.ts'
import { documents } from './documents.ts'
import { endpoints } from './endpoints.ts'
import { erasures } from './erasures.ts'
import { events } from './events.ts'
import { messages } from './messages.ts'
import { operators } from './operators.ts'
import { ownAccount } from './own-account.ts'
import { platformCalls } from './platform-calls.ts'
import { registrations } from './registrations.ts'
import { replays } from './replays.ts'
import { sessions } from './sessions.ts'
import { stats } from './stats.ts'
import { tenants } from './tenants.ts'
import { webhookChecks } from './webhook-checks.ts'

/** Adds the routes of one resource. */
export type Resource = (route: DefineRoute, deps: ApiDeps) => void

/** Every resource of `/v1` but the platforms' own, in the order of the API reference. */
export const resources: Resource[] = [
  registrations,
  connections,
  accounts,
  applications,
  candidates,
  candidateMatches,
  documents,
  assessmentPackages,
  assessmentOrders,
  callouts,
  endpoints,
  events,
  replays,
  webhookChecks,
  deliveries,
  platformCalls,
  messages,
  candidateExport,
  erasures,
  stats,
  sessions,
  ownAccount,
  operators,
  auditEntries,
  apiKeys,
  tenants,
]
