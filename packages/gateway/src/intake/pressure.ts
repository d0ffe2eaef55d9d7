/**
 * Tells projection when to let requests go first, and the reading of documents when to let projection. All of them work on
 * the same processor and write to the same store; a request has somebody waiting for its answer, a message that is stored
 * can wait a little, and what is in its documents longer.
 */
export interface Pressure {
  /** A request is in hand from when its body has arrived, of so many bytes. */
  taken(size: number): void
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
 * up. A burst begins only where requests come so many times as fast as messages are projected, and lasts as long as they
 * come so many times as fast.
 */
const beginFactor = 1.5
const lastFactor = 1.25
/**
 * And it is one only where they come so many times as fast as they did on the whole lately. Where projection itself slows
 * down under a load that stays as it is, giving way would only make it later.
 */
const usualFactor = 1.5
const usualMs = 15_000
/** So many bytes a second keep the disk busy by themselves: it is a burst, too. */
const heavyBytes = 64 * 1024 * 1024
/** How far back the rate looks that tells its beginning, and the one that tells its end: a stall is none. Milliseconds. */
const rateMs = 100
const lastingMs = 250
/**
 * Whoever waits for an answer before sending more comes no faster than projection beside it lets them. So where requests
 * have pressed for a moment, it is tried whether they come as fast as lets a burst last. Milliseconds.
 */
const settledMs = 150
const trialMs = 250
/**
 * A trial that found none may have met a stall. So it is repeated: soon at first, then after twice as long each time, for
 * beside a load that stays as it is every trial holds projection up in vain. Milliseconds.
 */
const firstRepeatMs = 2000
const lastRepeatMs = 20_000
/** After a burst that lasted so long the next one is tried for at once; what only caught up after a trial is none. Milliseconds. */
const provenMs = 1500
/** So it is where requests had not pressed for so long. Milliseconds. */
const restMs = 2000
/** After a full batch messages are taken to wait for so long: beside a steady load not every batch is full. Milliseconds. */
const behindMs = 2000
/** What one batch says of how fast messages are projected. */
const weight = 0.1
/** What lasts longer is no burst: then projection takes its share, or what it makes would come ever later. */
const burstMs = 15_000

/** `clock` counts milliseconds, from whenever. `backlogIsLong`: so much waits that requests would soon be refused. */
export function createPressure(clock: () => number, backlogIsLong: () => boolean): Pressure {
  let inHand = 0
  let average = 0
  let at = clock()
  let pressedSince: number | null = null
  let pressedAt = Number.NEGATIVE_INFINITY
  const arriving = createRate(rateMs)
  const lasting = createRate(lastingMs)
  const usual = createRate(usualMs)
  const bytes = createRate(lastingMs)
  /** Messages that are projected while others wait. A second. */
  let projecting: number | null = null
  let burstSince: number | null = null
  let trialUntil = Number.NEGATIVE_INFINITY
  let nextTrialAt = Number.NEGATIVE_INFINITY
  let repeatMs = firstRepeatMs
  let projectedAt = Number.NEGATIVE_INFINITY

  const update = (): number => {
    const now = clock()
    if (now > at) {
      average += (inHand - average) * (1 - Math.exp((at - now) / averagedMs))
      for (const rate of [arriving, lasting, usual, bytes]) rate.elapse(now - at)
      at = now
    }
    return now
  }
  const tryAnew = () => {
    nextTrialAt = Number.NEGATIVE_INFINITY
    repeatMs = firstRepeatMs
  }
  const isBurst = (now: number, pressedMs: number): boolean => {
    if (projecting === null || bytes.perSecond() > heavyBytes) return true
    const inTrial = now < trialUntil
    const coming = burstSince === null ? arriving.perSecond() : Math.max(arriving.perSecond(), lasting.perSecond())
    const tooFast = (burstSince !== null || inTrial ? lastFactor : beginFactor) * projecting
    if (coming > Math.max(tooFast, usualFactor * usual.perSecond())) {
      burstSince ??= now
      return true
    }
    if (burstSince !== null && now - burstSince >= provenMs) tryAnew()
    burstSince = null
    if (inTrial) return true
    if (pressedMs < settledMs || now < nextTrialAt) return false
    trialUntil = now + trialMs
    nextTrialAt = now + repeatMs
    repeatMs = Math.min(2 * repeatMs, lastRepeatMs)
    return true
  }
  return {
    taken(size) {
      update()
      inHand++
      for (const rate of [arriving, lasting, usual]) rate.count(1)
      bytes.count(size)
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
      if (average < pressingRequests) {
        pressedSince = null
        return false
      }
      if (now - pressedAt >= restMs) tryAnew()
      pressedAt = now
      pressedSince ??= now
      if (now - pressedSince >= burstMs || backlogIsLong()) return false
      return isBurst(now, now - pressedSince)
    },
    isBehind: () => clock() - projectedAt < behindMs,
  }
}

/** How many come a second, on average over the last `windowMs`. */
function createRate(windowMs: number) {
  let perSecond = 0
  return {
    elapse(ms: number) {
      perSecond *= Math.exp(-ms / windowMs)
    },
    count(many: number) {
      perSecond += (many * 1000) / windowMs
    },
    perSecond: () => perSecond,
  }
}
