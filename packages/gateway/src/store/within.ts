/** Waits for something, but no longer than so many milliseconds. */
export async function within(ms: number, waitedFor: Promise<unknown> | undefined): Promise<void> {
  await inTime(ms, Promise.resolve(waitedFor)).catch((error) => {
    if (!(error instanceof NotInTime)) throw error
  })
}

export class NotInTime extends Error {
  constructor() {
    super('There was no answer in time')
  }
}

/** What was waited for, where it comes within so many milliseconds; else rejects with `NotInTime`. */
export async function inTime<T>(ms: number, waitedFor: Promise<T>): Promise<T> {
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(() => late.reject(new NotInTime()), ms)
  try {
    return await Promise.race([waitedFor, late.promise])
  } finally {
    clearTimeout(timer)
  }
}
