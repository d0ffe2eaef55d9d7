/**
 * Waits for statements of one transaction that need nothing of each other; PostgreSQL gets them without the pauses in
 * which one would wait for the other's answer. Rejects with what failed first, and only when all have ended: none of them
 * runs on in a transaction that was rolled back.
 */
export async function together<const Running extends readonly Promise<unknown>[]>(
  ...running: Running
): Promise<{ -readonly [At in keyof Running]: Awaited<Running[At]> }> {
  let first: { reason: unknown } | undefined
  const notice = (reason: unknown) => {
    first ??= { reason }
  }
  const values = await Promise.all(running.map((one) => one.catch(notice)))
  if (first) throw (first as { reason: unknown }).reason
  return values as { -readonly [At in keyof Running]: Awaited<Running[At]> }
}
