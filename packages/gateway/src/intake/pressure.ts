/**
 * Tells projection when to let requests go first. Both work on the same processor and write to the same store; a request
 * has somebody waiting for its answer, and a message that is stored can wait a little.
 */
export interface Pressure {
  /** A request is in hand from when its body has arrived. */
  taken(): void
  /** Until it is answered. */
  answered(): void
  /** Whether projection should wait now. */
  givesWay(): boolean
}

/** Requests in hand, on average over the last moments, from which on they press. */
const pressingRequests = 16
/** How far back the average looks. Milliseconds. */
const averagedMs = 100
/** What lasts longer is no burst: then projection takes its share, or what it makes would come ever later. */
const burstMs = 15_000

/** `clock` counts milliseconds, from whenever. `backlogIsLong`: so much waits that requests would soon be refused. */
export function createPressure(clock: () => number, backlogIsLong: () => boolean): Pressure {
  let inHand = 0
  let average = 0
  let at = clock()
  let pressedSince: number | null = null

  const update = (): number => {
    const now = clock()
    if (now > at) {
      average += (inHand - average) * (1 - Math.exp((at - now) / averagedMs))
      at = now
    }
    return now
  }
  return {
    taken() {
      update()
      inHand++
    },
    answered() {
      update()
      inHand--
    },
    givesWay() {
      const now = update()
      if (average < pressingRequests) pressedSince = null
      else pressedSince ??= now
      return pressedSince !== null && now - pressedSince < burstMs && !backlogIsLong()
    },
  }
}
