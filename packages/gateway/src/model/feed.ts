import type { Instant } from './instant.ts'

/** A connection's feed, or the one of all connections of a registration. */
export interface FeedScope {
  registrationId: string
  /** Null: all of the registration's. */
  connectionId: string | null
}

/** A connection whose jobs are in a feed, with what its items need. */
export interface FeedConnection {
  id: string
  name: string
  remoteId: string
  urlToken: string
}

/** What a feed is made from, apart from its jobs, and whether they changed. */
export interface FeedState {
  /** Counts the changes of the scope's jobs. */
  jobsVersion: number
  /** When anything last changed that the feed is made from. */
  changedAt: Instant
  /** Those in use. */
  connections: FeedConnection[]
}

/** An open job as a feed's item is made from it. `content` is JSON text of a `JobContent`. */
export interface FeedJob {
  position: number
  id: string
  connectionId: string
  remoteId: string
  content: string
  hasQuestions: number
}
