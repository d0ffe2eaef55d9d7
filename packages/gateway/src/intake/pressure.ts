/**
 * Tells projection when to let requests go first, and the reading of documents when to let projection. All of them work on
 * the same processor and write to the same store; a request has somebody waiting for its answer, a message that is stored
 * can wait a little, and what is in its documents longer.
 */
export interface Pressure {
  /** A request is in hand from when its body has arrived. */
  taken(): void
  /** Until it is answered. */
  answered(): void
  /** So many messages were projected together, as many as ever are, in so many milliseconds. */
  projected(count: number, ms: number): void
  /** Whether projection should wait now. */
  givesWay(): boolean
  /** Whether messages had to wait lately until others were projected. */
  isBehind(): boolean
}

/** Requests in hand, on average over the last moments, from which on they press. */
const pressingRequests = 16
/** How far back the average looks. Milliseconds. */
const averagedMs = 100
/**
 * Requests are in hand for longer while projection works beside them, so that what it can well keep up with would hold it
 * up. It is a burst only where requests come so many times as fast as messages are projected.
 */
const burstFactor = 1.5
/** How far back the rate looks that tells a burst's beginning, and the one that tells its end: a stall is none. Milliseconds. */
const rateMs = 100
const lastingMs = 250
/**
 * Whoever waits for an answer before sending more comes no faster than projection beside it lets them. So where requests
 * press for long enough that their rate is known, it is tried without, so long and so often. Milliseconds.
 */
const settledMs = 150
const trialMs = 250
const trialEveryMs = 10_000
/** It is a burst, too, where they come so many times as fast in a trial as before it. */
const trialFactor = 2
/** After a full batch messages are taken to wait for so long: beside a steady load not every batch is full. Milliseconds. */
const behindMs = 2000
/** What one batch says of how fast messages are projected. */
const weight = 0.3
/** What lasts longer is no burst: then projection takes its share, or what it makes would come ever later. */
const burstMs = 15_000

/** `clock` counts milliseconds, from whenever. `backlogIsLong`: so much waits that requests would soon be refused. */
export function createPressure(clock: () => number, backlogIsLong: () => boolean): Pressure {
  let inHand = 0
  let average = 0
  let at = clock()
  let pressedSince: number | null = null
  /** Requests, of the last moment and of the time before it, and messages that are projected while others wait. A second. */
  let arriving = 0
  let lasting = 0
  let projecting: number | null = null
  let inBurst = false
  let trialSince = Number.NEGATIVE_INFINITY
  /** How fast requests came before the trial; at least a third of what is projected, for they may only just have begun. */
  let heldTo = Number.POSITIVE_INFINITY
  let projectedAt = Number.NEGATIVE_INFINITY

  const update = (): number => {
    const now = clock()
    if (now > at) {
      average += (inHand - average) * (1 - Math.exp((at - now) / averagedMs))
      arriving *= Math.exp((at - now) / rateMs)
      lasting *= Math.exp((at - now) / lastingMs)
      at = now
    }
    return now
  }
  const isBurst = (now: number, pressedMs: number): boolean => {
    if (projecting === null) return true
    const coming = inBurst ? Math.max(arriving, lasting) : arriving
    inBurst = coming > Math.min(burstFactor * projecting, trialFactor * heldTo)
    if (inBurst || now - trialSince < trialMs) return true
    heldTo = Number.POSITIVE_INFINITY
    if (pressedMs < settledMs || now - trialSince < trialEveryMs) return false
    trialSince = now
    heldTo = Math.max(arriving, projecting / 3)
    return true
  }
  return {
    taken() {
      update()
      inHand++
      arriving += 1000 / rateMs
      lasting += 1000 / lastingMs
    },
    answered() {
      update()
      inHand--
    },
    projected(count, ms) {
      projectedAt = clock()
      const rate = (count * 1000) / Math.max(1, ms)
      projecting = projecting === null ? rate : projecting + (rate - projecting) * weight
    },
    givesWay() {
      const now = update()
      if (average < pressingRequests) pressedSince = null
      else pressedSince ??= now
      if (pressedSince === null || now - pressedSince >= burstMs || backlogIsLong()) return false
      return isBurst(now, now - pressedSince)
    },
    isBehind: () => clock() - projectedAt < behindMs,
  }
}
