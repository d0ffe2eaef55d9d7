/** What became of one inbound request. */
export type Verdict = 'accepted' | 'duplicate' | 'rejected'

/** One step of verifying a message, in words a person can act on. Never holds a secret. */
export interface VerificationCheck {
  check: string
  ok: boolean
  detail: string
}

/** What became of one field of a message: read from `from` (JSON Pointer), written to `to` (a path of our record). */
export interface TraceEntry {
  from: string
  to: string | null
  outcome: 'kept' | 'coerced' | 'dropped'
  note?: string
}
