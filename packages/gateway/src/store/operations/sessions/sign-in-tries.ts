import { write } from '../../interface.ts'

export interface TryLimit {
  /** A hash: what is limited need not be readable. */
  key: string
  /** Tries in a window of so many milliseconds. */
  limit: number
  windowMs: number
}

/**
 * Counts a try under each key, before it is made, so that tries at the same time count too. Answers 0, or the
 * milliseconds to wait where a key has had its tries.
 */
export const takeSignInTry = write(
  async (tx, tenant, { limits, now }: { limits: TryLimit[]; now: number }): Promise<number> => {
    const kept = limits.toSorted((a, b) => (a.key < b.key ? -1 : 1))
    for (const { key, limit, windowMs } of kept) {
      await tx.dialect.lockKey(tx.db, `${tenant} sign-in ${key}`)
      const row = await tx.db
        .selectFrom('sign_in_try')
        .select(['tries', 'since'])
        .where('tenant', '=', tenant)
        .where('key', '=', key)
        .executeTakeFirst()
      const current = row && row.since > now - windowMs ? row : { tries: 0, since: now }
      if (current.tries >= limit) return current.since + windowMs - now
      await tx.dialect.insertMany(
        tx.db,
        'sign_in_try',
        [{ tenant, key, tries: current.tries + 1, since: current.since }],
        { overwrite: { key: ['tenant', 'key'], columns: ['tries', 'since'] } },
      )
    }
    return 0
  },
)

/** Forgets the tries under a key: the last one was right. */
export const forgiveSignInTries = write(async (tx, tenant, { key }: { key: string }): Promise<void> => {
  await tx.db.deleteFrom('sign_in_try').where('tenant', '=', tenant).where('key', '=', key).execute()
})
