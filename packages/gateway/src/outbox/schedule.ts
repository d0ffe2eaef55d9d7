import type { Instant } from '../model/instant.ts'

const second = 1000
const minute = 60 * second
const hour = 60 * minute

/** Waits before each try, counted from the last one, before jitter (model section 6): about 75 hours in all. */
export const webhookWaitsMs: readonly number[] = [
  0,
  5 * second,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
]

/** The longest wait that a destination may ask for. */
export const longestRetryAfterMs = 24 * hour

/** A wait is drawn out by up to this part of it, so that what failed together does not come back together. */
const jitter = 0.1

export interface NextTry {
  dueAt: Instant
  /** Waits used up, with the one before this try. */
  waits: number
}

/**
 * When an item is tried again whose try failed at `now` with `waits` used up before; null where no wait is left.
 * `retryAfterMs` is the least that the destination asked for. `random` is from 0 up to 1.
 */
export function nextTry(
  waitsMs: readonly number[],
  tried: { waits: number; now: Instant; retryAfterMs?: number },
  random: number,
): NextTry | null {
  const waits = tried.waits + 1
  const wait = waitsMs[waits]
  if (wait === undefined) return null
  const asked = Math.min(tried.retryAfterMs ?? 0, longestRetryAfterMs)
  return { dueAt: tried.now + Math.max(Math.round(wait * (1 + jitter * random)), asked), waits }
}
