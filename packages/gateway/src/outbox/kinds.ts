import type { Selectable } from 'kysely'
import type { Instant } from '../model/instant.ts'
import type { ClaimedItem } from '../store/operations/outbox/item.ts'
import type { EndpointTable } from '../store/outbox-tables.ts'
import type { KeptRequest } from './kept-request.ts'

/** What is kept of one try for people to read. */
export interface AttemptDetail {
  /** What a platform was asked; the one request of several that `response` or `error` is about. None where none was made. */
  request?: KeptRequest
  response?: { status: number; headers: readonly (readonly [string, string])[]; body: Uint8Array }
  /** What went wrong, where no whole answer came. */
  error?: string
  /** False where the other side may have received and acted on it, and we don't know. */
  outcomeKnown: boolean
}

/** What one try came to, as its kind judges it. */
export type TryOutcome = { attempt: AttemptDetail } & (
  | { result: 'done' }
  /** Try again after the next wait of the schedule, and not before `afterMs`, where the destination asked for it. */
  | { result: 'retry'; afterMs?: number }
  /** The endpoint wants no more: it is disabled, and this item is held with its others. */
  | { result: 'gone' }
  /** Give up: a person must look at it. */
  | { result: 'dead'; reason: string }
  /** A one-time URL says that it was used, after an earlier try with unknown outcome: taken as delivered. */
  | { result: 'presumed'; reason: string }
  /** A newer item tells what this one would: nothing was sent. */
  | { result: 'replaced' }
  /** We ended it ourselves, because we stop: it uses up no wait. */
  | { result: 'cut_off' }
)

export interface TryContext {
  /** The delivery's endpoint, as it was when the item was claimed. Null for platform calls. */
  endpoint: Selectable<EndpointTable> | null
  now(): Instant
  /** Whether an earlier try of the item may have reached the other side without our knowing. */
  hadUnknownOutcome(): Promise<boolean>
}

/** How one kind of outbox item is sent. One per `kind`, registered with the outbox by whoever starts it. */
export interface ItemKind {
  /**
   * Makes one try. It must come to an end, by the deadline of the HTTP client or one of its own: until then it keeps the
   * item and a place of its lane. What throws is taken as a fault of ours: it is logged, and the item tried again.
   */
  send(item: ClaimedItem, context: TryContext): Promise<TryOutcome>
  /** Waits before each try, counted from the last one; the webhooks' unless given. Milliseconds. */
  waitsMs?: readonly number[]
  /** Its items are of assessment orders: that one of them died is told as a change of its order. */
  tellsDeath?: true
  /** Its items tell how imports ended: their own end is an event. */
  tellsEnd?: true
}
