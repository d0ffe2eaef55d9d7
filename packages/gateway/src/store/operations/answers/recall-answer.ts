import { idempotencyLifetimeMs } from '../../idempotency.ts'
import { type Idempotency, read, StoreFault } from '../../interface.ts'

/** The answer that was kept under an idempotency key; null where there is none. `idempotency_mismatch` for another request. */
export const recallAnswer = read(
  async (tx, tenant, { key, requestHash, now }: Idempotency): Promise<{ answer: unknown } | null> => {
    const kept = await tx.db
      .selectFrom('idempotency_key')
      .select(['request_hash', 'result'])
      .where('tenant', '=', tenant)
      .where('key', '=', key)
      .where('created_at', '>=', now - idempotencyLifetimeMs)
      .executeTakeFirst()
    if (!kept) return null
    if (kept.request_hash !== requestHash) throw new StoreFault('idempotency_mismatch', key)
    return { answer: JSON.parse(kept.result) }
  },
)
