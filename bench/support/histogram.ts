/** A slot per 20 µs up to two seconds, and a last one for everything beyond. */
const slotUs = 20
const slots = 100_000

/** Counts durations, so that percentiles cost no memory however many there are. Microseconds in, milliseconds out. */
export class Histogram {
  readonly #counts = new Uint32Array(slots + 1)
  #total = 0
  #longest = 0

  add(us: number): void {
    this.#counts[Math.min(slots, Math.max(0, Math.floor(us / slotUs)))]!++
    this.#total++
    if (us > this.#longest) this.#longest = us
  }

  /** The duration that the given part of them (0 to 1) stayed under. 0 where there are none. */
  percentile(part: number): number {
    let left = Math.ceil(this.#total * part)
    for (let slot = 0; slot < slots; slot++) {
      left -= this.#counts[slot]!
      if (left <= 0) return this.#total === 0 ? 0 : ((slot + 1) * slotUs) / 1e3
    }
    return this.#longest / 1e3
  }

  longest(): number {
    return this.#longest / 1e3
  }
}
