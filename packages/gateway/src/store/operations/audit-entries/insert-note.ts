import type { AuditNote } from '../../../model/audit.ts'
import type { Tx } from '../../interface.ts'

/** Writes a note into the audit log. */
export async function insertNote(tx: Tx, tenant: string, note: AuditNote): Promise<void> {
  await tx.dialect.insertMany(tx.db, 'audit_entry', [
    {
      tenant,
      id: note.id,
      at: note.at,
      actor_type: note.actor.type,
      actor_id: note.actor.id ?? null,
      action: note.action,
      target_type: note.target?.type ?? null,
      target_id: note.target?.id ?? null,
      outcome: String(note.outcome),
      address: note.address,
      detail: note.detail ?? null,
    },
  ])
}
