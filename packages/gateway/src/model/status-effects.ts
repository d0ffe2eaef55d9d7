import type { ApplicationContent, ApplicationStatus } from './application.ts'
import type { Instant } from './instant.ts'
import type { DecidedOutcome, NewReport } from './report.ts'

/** A call to a platform that is to leave. Its handler is the one registered for `kind`. */
export interface NewPlatformCall {
  kind: string
  /**
   * The destination, with a concurrency of its own; ours alone (an id of ours, or starts with one), so that tenants never
   * share one. Items of a lane should be under one limit key, or what is held back holds up others.
   */
  lane: string
  /** Items with the same one are sent in the order they were written, one at a time; the next when the one before ended. */
  orderKey?: string
  /** This one tells all that the ones before it under the order key would: those that were never tried are not sent. */
  replacesUnsent?: boolean
  /** Rate and concurrency that hold over all lanes and processes. */
  limit?: { key: string; perSecond?: number; concurrent?: number }
  connectionId?: string
  registrationId?: string
  recordId?: string
  /** JSON text for the handler. */
  payload?: string
  /** When it is to leave; at once unless given. */
  dueAt?: Instant
}

/** A change of an application's status, before it is written. */
export interface StatusChange {
  tenant: string
  application: {
    id: string
    connectionId: string
    remoteId: string | null
    /** The one that is left. */
    status: ApplicationStatus
    content: ApplicationContent
    receivedAt: Instant
  }
  status: ApplicationStatus
  /** A word for the platform. */
  message?: string
  /** When it came about. */
  at: Instant
}

/**
 * What follows from an application's status at its platform: decided by the platform beforehand, written in the
 * transaction of the status itself, so that it happens exactly once with it. Plain data.
 */
export interface StatusEffects {
  /** Calls that leave; their `recordId` and `connectionId` are the application's unless given. */
  calls?: NewPlatformCall[]
  /** Statuses that are told in files, many at once (Snagajob contract 6.2). */
  dispositions?: NewDisposition[]
  /** Addresses that came with a message, to be told how its import ended. */
  importReports?: NewReport[]
  /** How the import ended, for the addresses that wait to be told. The first one decides. */
  importOutcome?: DecidedOutcome
  /** What is said of it to whoever set the status. */
  reports?: StatusReport[]
}

export interface NewDisposition {
  registrationId: string
  /** The platform's id of the application; null where it has none. */
  applyId: string | null
  applicationStatus: ApplicationStatus
  /** The platform's word; null where it is not told. */
  status: string | null
  /** Why it is not told. */
  reason: string | null
  at: Instant
}

/** What becomes of a status at the platform, as the answer to its change says it. */
export interface StatusReport {
  kind: string
  /** `pending`: it will be told. `skipped`: it will not be, for the reason in `note`. */
  status: 'pending' | 'skipped'
  /** The platform's word for it. */
  outcome?: string
  note?: string
  at: Instant
}
