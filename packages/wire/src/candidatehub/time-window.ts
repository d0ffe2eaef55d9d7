/** Units that a ten to nineteen digit time near today may be counted in, and how many make a second. */
const unitsPerSecond = [
  { unit: 'seconds', perSecond: 1 },
  { unit: 'milliseconds', perSecond: 1e3 },
  { unit: 'microseconds', perSecond: 1e6 },
] as const

/** How near to now a time must come out in another unit for that unit to be named as the mistake. */
const PLAUSIBLE_SECONDS = 10 * 365 * 86_400

/**
 * Whether a signed time, counted in the route's own unit, lies within the window around now, the limits included. Other
 * units are tried only to say in words what went wrong (contract 6, row 1), never to accept.
 */
export function checkTimeWindow(
  time: number,
  settings: { unit: 'milliseconds' | 'seconds'; nowMs: number; windowSeconds: number; windowMode: 'enforce' | 'log' },
): { ok: boolean; detail: string } {
  const { unit, nowMs, windowSeconds } = settings
  const differenceMs = time * (unit === 'seconds' ? 1000 : 1) - nowMs
  const ok = Math.abs(differenceMs) <= windowSeconds * 1000
  const seconds = Math.round(Math.abs(differenceMs) / 1000)
  const side = differenceMs < 0 ? 'behind' : 'ahead of'
  const distance = `${seconds} s ${side} this clock, the window is ${windowSeconds} s`
  if (ok) return { ok, detail: distance }
  const other = unitsPerSecond.find(
    (candidate) => candidate.unit !== unit && Math.abs(time / candidate.perSecond - nowMs / 1000) < PLAUSIBLE_SECONDS,
  )
  const mistake = other ? `; it looks like ${other.unit}, this route counts ${unit}` : ''
  const logged = settings.windowMode === 'log' ? '; noted only, the window is not enforced' : ''
  return { ok, detail: distance + mistake + logged }
}
