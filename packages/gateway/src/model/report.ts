import type { Instant } from './instant.ts'

/** How the import of an application ended. */
export type ImportOutcome = 'imported' | 'import_failed'

/** Where a report stands: `presumed` and `refused` are ends, as `delivered` and `failed` are. */
export const reportStatuses = ['pending', 'delivered', 'presumed', 'refused', 'failed'] as const
export type ReportStatus = (typeof reportStatuses)[number]

/** Why an outbox item is dead where the destination, or our rules for it, refused the report. */
export const reportRefused = 'refused'

/** An address that wants to be told once how the import of a message ended. */
export interface NewReport {
  /** The outbox kind that tells it. */
  kind: string
  lane: string
  /** A one-time secret: it is in no record, and shown nowhere. */
  url: string
  /** The same for the same address: each is told once, however often it comes. */
  urlKey: string
  /** What may be shown of the address. */
  host: string
  /** What the report says besides the outcome. */
  facts: Record<string, string>
  /** Whether it is told as imported at once, or waits for a status. */
  tell: 'at_once' | 'on_outcome'
  /** Told as imported then, where no status came. */
  tellAt?: Instant
}

/** An outcome that a status stands for. */
export interface DecidedOutcome {
  outcome: ImportOutcome
  /** A word of the user's system for the platform. */
  message?: string
}
