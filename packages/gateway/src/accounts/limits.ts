/** Tries within a window: to sign in to one account, with one account's codes, and from one address. */
export const tryLimits = { account: 10, codes: 5, address: 100 } as const
export const windowMs = 15 * 60_000
