import type { Selectable } from 'kysely'
import type { Instant } from '../../../model/instant.ts'
import type { OutboxItemTable } from '../../outbox-tables.ts'

/**
 * Where an item stands. It is `pending` until it ends: `delivered`; `presumed` (a one-time URL said that it was used
 * after a try with unknown outcome); `replaced` (a newer picture under the same order key made it pointless before it was
 * sent); `dead`, with a reason, until a person sends it again.
 */
export type ItemStatus = 'pending' | 'delivered' | 'presumed' | 'replaced' | 'dead'

/** Why an item is dead without its destination having said so. */
export type DeathReason = 'tries_exhausted' | 'endpoint_deleted'

/** What a delivery tells. Null for platform calls. */
interface ToldEvent {
  event_timestamp: Instant | null
  event_connection_id: string | null
  event_record_id: string | null
  /** Null where it is long: the sender reads it when its turn comes. */
  event_data: string | null
}

/** A row as far as a claim looks at it, with its event. */
export type DueItem = ToldEvent &
  Pick<
    Selectable<OutboxItemTable>,
    | 'position'
    | 'tenant'
    | 'id'
    | 'family'
    | 'kind'
    | 'lane'
    | 'order_key'
    | 'limit_key'
    | 'limit_per_second'
    | 'limit_concurrent'
    | 'due_at'
    | 'tries'
    | 'waits'
    | 'event_id'
    | 'event_type'
    | 'endpoint_id'
    | 'connection_id'
    | 'registration_id'
    | 'record_id'
    | 'payload'
    | 'created_at'
  >

export const dueItemColumns = [
  'position',
  'tenant',
  'id',
  'family',
  'kind',
  'lane',
  'order_key',
  'limit_key',
  'limit_per_second',
  'limit_concurrent',
  'due_at',
  'tries',
  'waits',
  'event_id',
  'event_type',
  'endpoint_id',
  'connection_id',
  'registration_id',
  'record_id',
  'payload',
  'created_at',
] as const

/** Longer data is not carried along with a claim, so that a claim of many items stays small in memory. Bytes. */
export const carriedDataBytes = 65_536

/** An item that is leased to the caller, its try on record. */
export interface ClaimedItem extends DueItem {
  lease: string
  /** The number of this try. */
  number: number
}

/** What became of one try, and of its item. */
export interface FinishedTry {
  position: number
  lease: string
  tenant: string
  id: string
  number: number
  status: ItemStatus
  reason: string | null
  /** When a pending item is tried next. */
  dueAt: Instant
  waits: number
  /** 0 where the other side may have acted on it without our knowing. */
  outcomeKnown: 0 | 1
  /** Null where the try was not brought to its end. */
  durationMs: number | null
  /** JSON text of a `StoredRequest`. None where nothing was asked, and for webhooks: their events tell it. */
  request?: string
  responseStatus: number | null
  /** JSON text of [name, value] pairs. */
  responseHeaders: string | null
  responseBody: string | null
  error: string | null
}

/** What a try asked of a platform, its secrets masked. */
export interface StoredRequest {
  method: string
  url: string
  headers: [name: string, value: string][]
  /** Its beginning. */
  body: string
  /** Of the whole body, in bytes. */
  size: number
}

/** The statements that lease items, whose best form differs between the databases. */
export interface Leasing {
  /** The due items of each lane that come next, at most `room`, passing over those another process is taking. */
  dueItems(wanted: readonly { lane: string; room: number }[], now: Instant): Promise<DueItem[]>
  /** Leases items until `until` and puts a try of each on record. */
  beginTries(items: readonly DueItem[], lease: string, until: Instant, now: Instant): Promise<void>
  /** Records tries and frees their items. Answers the positions of those whose lease still held. */
  endTries(tries: readonly FinishedTry[], now: Instant): Promise<Set<number>>
  /** Prolongs leases that still hold. Answers the positions of those. */
  renew(leases: readonly { position: number; lease: string }[], until: Instant): Promise<Set<number>>
}
