import { useSyncExternalStore } from 'react'

/** One lost request may be a connection that was closed; two in a row are told of. */
const enough = 2

let lost = 0
let firstLostAt = 0
const listeners = new Set<() => void>()

/** Since when no request has been answered; undefined while they are. Milliseconds since 1970. */
const unreachableSince = (): number | undefined => (lost < enough ? undefined : firstLostAt)

function note(count: number): void {
  const before = unreachableSince()
  if (count === 1) firstLostAt = Date.now()
  lost = count
  if (unreachableSince() === before) return
  for (const listener of listeners) listener()
}

/** `fetch`, which takes note of whether an answer came. */
export async function notedFetch(request: Request): Promise<Response> {
  try {
    const response = await fetch(request)
    note(0)
    return response
  } catch (error) {
    // What the page itself has no more use for tells nothing.
    if (!request.signal.aborted) note(lost + 1)
    throw error
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useUnreachableSince = () => useSyncExternalStore(subscribe, unreachableSince)
