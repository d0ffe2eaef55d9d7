import { formatInstant } from '../../model/instant.ts'

/** What every record carries besides its own members (model section 1). */
export interface Versioned {
  createdAt: string
  updatedAt: string
  /** Counts up with every change. */
  version: number
}

export function presentVersion(row: { created_at: number; updated_at: number; version: number }): Versioned {
  return { createdAt: formatInstant(row.created_at), updatedAt: formatInstant(row.updated_at), version: row.version }
}
