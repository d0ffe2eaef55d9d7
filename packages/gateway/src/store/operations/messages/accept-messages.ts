import { instanceStatement } from '../../interface.ts'

/** One inbound request, judged. Its body lies in `AcceptBatch.packed`, or in the document store under `blob`. */
export interface NewMessage {
  tenant: string
  id: string
  connectionId: string | null
  registrationId: string | null
  platform: string
  kind: string
  verdict: 'accepted' | 'rejected'
  reason: string | null
  /** With a connection, what makes a repeat a repeat. */
  dedupeKey: string | null
  /** JSON text of [name, value] pairs. */
  headers: string
  /** JSON text of the checks. */
  verification: string
  size: number
  sha256: string | null
  /** What intake decided that projection must know: JSON text. */
  note: string | null
  /** The answer where it is not the platform's usual one, so that a repeat gets the same. */
  answer: string | null
  receivedAt: number
  /** Where the body stands in `packed`; null where it is not kept there. */
  body: { offset: number; length: number } | null
  blob: string | null
}

export interface AcceptBatch {
  messages: NewMessage[]
  /** The bodies, one after the other, in a buffer of their own that is given away with the call. */
  packed: Uint8Array<ArrayBuffer>
}

/** What became of one of them; `answer` is the first one's. `sameBytes`: the repeat is the first message byte for byte. */
export type Accepted =
  | { outcome: 'stored' }
  | { outcome: 'duplicate'; of: string; answer: string | null; sameBytes: boolean }
  | { outcome: 'failed'; message: string }

/**
 * Commits a group of messages at once: durable when it answers. Keys are unique per connection; the first message with
 * one wins and a later one is recorded as its duplicate, with its body only where the bytes differ.
 */
export const acceptMessages = instanceStatement(
  (tx, batch: AcceptBatch): Promise<Accepted[]> => tx.dialect.acceptMessages(tx, batch),
)
