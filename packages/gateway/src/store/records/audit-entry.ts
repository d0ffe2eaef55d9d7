import type { Actor, AuditTarget } from '../../model/audit.ts'
import { formatInstant } from '../../model/instant.ts'
import type { AuditEntryRow } from '../operations/audit-entries/list-audit-entries.ts'
import { withoutAbsent } from './json-column.ts'

export interface AuditEntryRecord {
  id: string
  at: string
  actor: Actor & { name?: string }
  action: string
  target?: AuditTarget
  outcome: string
  address?: string
  detail?: string
}

export function presentAuditEntry(row: AuditEntryRow): AuditEntryRecord {
  const { target_type: type, target_id: id } = row
  return withoutAbsent({
    id: row.id,
    at: formatInstant(row.at),
    actor: withoutAbsent({
      type: row.actor_type as Actor['type'],
      id: row.actor_id ?? undefined,
      name: row.actor_name ?? undefined,
    }),
    action: row.action,
    target: type !== null && id !== null ? { type, id } : undefined,
    outcome: row.outcome,
    address: row.address ?? undefined,
    detail: row.detail ?? undefined,
  })
}
