import { formatInstant } from '../../model/instant.ts'
import type { ShownDisposition } from '../operations/dispositions/list-dispositions.ts'
import { withoutAbsent } from './json-column.ts'

/** Where a row stands. `waiting` for its upload; `pending` in one that is on its way. */
export const dispositionStates = ['skipped', 'waiting', 'pending', 'delivered', 'failed'] as const
export type DispositionState = (typeof dispositionStates)[number]

/** What a platform is told of one change of an application's status, or why it is not. */
export interface DispositionRecord {
  applicationId: string
  connectionId: string
  /** The platform's id of the application. */
  applyId?: string
  applicationStatus: string
  /** The platform's word. */
  disposition?: string
  state: DispositionState
  /** Why it was skipped. */
  reason?: string
  /** When the status changed. */
  at: string
  uploadId?: string
  createdAt: string
}

export function presentDisposition(row: ShownDisposition): DispositionRecord {
  return withoutAbsent({
    applicationId: row.application_id,
    connectionId: row.connection_id,
    applyId: row.apply_id ?? undefined,
    applicationStatus: row.application_status,
    disposition: row.status ?? undefined,
    state: stateOf(row),
    reason: row.reason ?? undefined,
    at: formatInstant(row.changed_at),
    uploadId: row.upload_id ?? undefined,
    createdAt: formatInstant(row.created_at),
  })
}

function stateOf(row: ShownDisposition): DispositionState {
  if (row.status === null) return 'skipped'
  if (row.upload_id === null) return 'waiting'
  if (row.accepted_at !== null) return 'delivered'
  return row.item_status === 'dead' ? 'failed' : 'pending'
}
