import { read } from '../../interface.ts'

/** The last good answer to a question; null where there is none. */
export const recallCalloutAnswer = read(
  async (tx, tenant, { calloutId, key }: { calloutId: string; key: string }) =>
    (await tx.db
      .selectFrom('callout_answer')
      .select(['data', 'answered_at as answeredAt'])
      .where('tenant', '=', tenant)
      .where('callout_id', '=', calloutId)
      .where('key', '=', key)
      .executeTakeFirst()) ?? null,
)
