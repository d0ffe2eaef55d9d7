/** What a measurement is given. */
export interface Run {
  /** How often each thing is measured; the medians are reported. */
  rounds: number
  /** Everything short: to see that it works, not for figures. */
  quick: boolean
  /** A PostgreSQL with its default durability, started when first asked for. */
  postgresUrl(): Promise<string>
  progress(text: string): void
}

/** A figure that something was promised about. */
export interface Check {
  what: string
  reached: string
  wanted: string
  isMet: boolean
}

/** What a measurement found, ready to be printed. */
export interface Findings {
  title: string
  /** How it was measured: a sentence or two. */
  how: string
  columns: string[]
  rows: string[][]
  checks: Check[]
  remarks: string[]
}

export interface Measurement {
  name: string
  measure(run: Run): Promise<Findings[]>
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** A number with about three digits that mean something. */
export function figure(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString('en')
  return value >= 10 ? value.toFixed(1) : value.toFixed(2)
}

export const atLeast = (what: string, reached: number, wanted: number, unit = ''): Check => ({
  what,
  reached: figure(reached) + unit,
  wanted: `at least ${figure(wanted)}${unit}`,
  isMet: reached >= wanted,
})

export const atMost = (what: string, reached: number, wanted: number, unit = ''): Check => ({
  what,
  reached: figure(reached) + unit,
  wanted: `at most ${figure(wanted)}${unit}`,
  isMet: reached <= wanted,
})
