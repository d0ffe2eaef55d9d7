import type { Selectable } from 'kysely'
import type { CalloutTable } from '../callout-tables.ts'
import { readJson, withoutAbsent } from './json-column.ts'
import { presentVersion, type Versioned } from './versioned.ts'

export const calloutKinds = ['packages', 'candidate_url'] as const
export type CalloutKind = (typeof calloutKinds)[number]

/** A callout without its secret (model section 5). */
export interface CalloutRecord extends Versioned {
  id: string
  kind: CalloutKind
  /** Absent: for every connection. */
  connectionIds?: string[]
  url: string
  /** Milliseconds. */
  timeoutMs: number
}

export function presentCallout(row: Selectable<CalloutTable>): CalloutRecord {
  return withoutAbsent({
    id: row.id,
    kind: row.kind as CalloutKind,
    connectionIds: readJson<string[]>(row.connection_ids),
    url: row.url,
    timeoutMs: row.timeout_ms,
    ...presentVersion(row),
  })
}
