/** Where the lines of a scale stand, and what is written at them. */
export type Tick = { at: number; text: string }

/** A number as people write it. */
export const numberText = (value: number): string => value.toLocaleString(undefined, { maximumFractionDigits: 1 })

/** Round values from 0 to at least `greatest`, about `count` of them; whole ones only where things are counted. */
export function valueTicks(greatest: number, count: number, whole: boolean): number[] {
  if (greatest <= 0) return [0, 1]
  const rough = greatest / count
  const power = 10 ** Math.floor(Math.log10(rough))
  const nice = [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= rough)!
  const step = whole ? Math.max(1, nice) : nice
  const steps = Math.ceil(greatest / step)
  return Array.from({ length: steps + 1 }, (_, index) => index * step)
}

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const intervals = [
  ...[5, 10, 15, 30].map((minutes) => minutes * minute),
  ...[1, 2, 3, 6, 12].map((hours) => hours * hour),
  ...[1, 2, 7, 14, 28].map((days) => days * day),
]

/** Round moments from `from` to `to` in the reader's own zone, at most `most` of them. Epoch milliseconds. */
export function timeTicks(from: number, to: number, most: number): Tick[] {
  const interval = intervals.find((each) => (to - from) / each <= most) ?? (to - from) / Math.max(1, most)
  const ticks: Tick[] = []
  const start = new Date(from)
  start.setHours(0, 0, 0, 0)
  while (start.getTime() < to) {
    // Day by day, since the clocks change between some of them.
    const next = new Date(start)
    next.setDate(next.getDate() + Math.max(1, Math.round(interval / day)))
    for (let at = start.getTime(); at < Math.min(next.getTime(), to); at += interval) {
      if (at >= from) ticks.push({ at, text: at === start.getTime() ? dayText(at) : clockText(at) })
    }
    start.setTime(next.getTime())
  }
  return ticks
}

const dayText = (at: number) => new Date(at).toLocaleDateString(undefined, { weekday: 'short', day: 'numeric' })
const clockText = (at: number) => new Date(at).toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit' })

/** A step of a chart in words: from when until when. */
export function stepText(from: number, to: number): string {
  const today = new Date().toDateString()
  const before = new Date(from).toDateString() === today ? '' : `${dayText(from)}, `
  return `${before}${clockText(from)} to ${clockText(to)}`
}
