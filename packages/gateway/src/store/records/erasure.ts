import type { Selectable } from 'kysely'
import { type ErasedCounts, type ErasureStatus, erasedKinds } from '../../model/erasure.ts'
import { formatInstant, formatOptionalInstant } from '../../model/instant.ts'
import type { ErasureTable } from '../erasure-table.ts'
import { readJson, withoutAbsent } from './json-column.ts'

/** The receipt of an erasure. It holds no person. */
export interface ErasureRecord {
  id: string
  status: ErasureStatus
  requestedAt: string
  completedAt?: string
  /** How many of each kind, so far. */
  erased: ErasedCounts
}

export function presentErasure(row: Selectable<ErasureTable>): ErasureRecord {
  const counts = readJson<Partial<ErasedCounts>>(row.erased)
  return withoutAbsent({
    id: row.id,
    status: row.completed_at === null ? ('running' as const) : ('completed' as const),
    requestedAt: formatInstant(row.requested_at),
    completedAt: formatOptionalInstant(row.completed_at),
    erased: Object.fromEntries(erasedKinds.map((kind) => [kind, counts[kind] ?? 0])) as unknown as ErasedCounts,
  })
}
