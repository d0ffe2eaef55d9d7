import { type Idempotency, StoreFault, type Tx } from './interface.ts'

/**
 * Runs a write once per (tenant, key): the result is kept in the same transaction, and a repeat of the same request gets
 * it again. Another request under the key is a fault. Two at once: the second waits for the first.
 */
export async function once<Result>(
  tx: Tx,
  tenant: string,
  idempotency: Idempotency,
  run: () => Promise<Result>,
): Promise<Result> {
  const { key, requestHash, now } = idempotency
  await tx.db
    .deleteFrom('idempotency_key')
    .where('tenant', '=', tenant)
    .where('key', '=', key)
    .where('created_at', '<', now - idempotencyLifetimeMs)
    .execute()
  const row = { tenant, key, request_hash: requestHash, result: '', created_at: now }
  const reserved = await tx.dialect.insertMany(tx.db, 'idempotency_key', [row], { ignoreConflicts: true })
  if (reserved === 0) {
    const first = await tx.db
      .selectFrom('idempotency_key')
      .select(['request_hash', 'result'])
      .where('tenant', '=', tenant)
      .where('key', '=', key)
      .executeTakeFirstOrThrow()
    if (first.request_hash !== requestHash) throw new StoreFault('idempotency_mismatch', key)
    return JSON.parse(first.result)
  }
  const result = await run()
  await tx.db
    .updateTable('idempotency_key')
    .set({ result: JSON.stringify(result ?? null) })
    .where('tenant', '=', tenant)
    .where('key', '=', key)
    .execute()
  return result
}

/** How long a key is remembered (model section 5). */
export const idempotencyLifetimeMs = 24 * 60 * 60 * 1000
