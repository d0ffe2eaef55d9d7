import type { AuditNote } from '../model/audit.ts'
import { once } from './idempotency.ts'
import type { Idempotency, InstanceOperation, Operation, Tx } from './interface.ts'
import { insertNote } from './operations/audit-entries/insert-note.ts'

/** Runs one operation in a transaction that is already open. */
export async function runOperation(
  tx: Tx,
  // biome-ignore lint/suspicious/noExplicitAny: any operation; the Store's types hold the arguments to each
  operation: Operation<any, any> | InstanceOperation<any, any>,
  call: { tenant?: string; args: unknown; idempotency?: Idempotency; audit?: AuditNote },
): Promise<unknown> {
  if (operation.scope === 'instance') return operation.run(tx, call.args)
  const { tenant, idempotency, audit } = call
  if (tenant === undefined) throw new Error('An operation inside a tenant was called without one')
  const run = () => operation.run(tx, tenant, call.args)
  const result = await (idempotency ? once(tx, tenant, idempotency, run) : run())
  // Also of a repeat: it was asked for.
  if (audit) await insertNote(tx, tenant, audit)
  return result
}
