import type { AuditNote, AuditTarget } from '../../../model/audit.ts'
import { write } from '../../interface.ts'
import { insertNote } from './insert-note.ts'

/** Writes into the audit log what changed nothing here. */
export const recordAudit = write((tx, tenant, note: AuditNote): Promise<void> => insertNote(tx, tenant, note))

/** Corrects an entry that was written with a change, once it is known how the request ended. */
export const settleAudit = write(
  async (
    tx,
    tenant,
    args: { id: string; outcome: number; target: AuditTarget | undefined; detail: string | undefined },
  ): Promise<void> => {
    await tx.db
      .updateTable('audit_entry')
      .set({
        outcome: String(args.outcome),
        target_type: args.target?.type ?? null,
        target_id: args.target?.id ?? null,
        detail: args.detail ?? null,
      })
      .where('tenant', '=', tenant)
      .where('id', '=', args.id)
      .execute()
  },
)
