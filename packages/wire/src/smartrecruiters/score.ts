import Type from 'typebox'

/** A score of the contract (5.3): all three required, int64, bounds included. */
export const ScoreSchema = Type.Object({ raw: Type.Integer(), min: Type.Integer(), max: Type.Integer() })
export type Score = Type.Static<typeof ScoreSchema>

/** What is wrong with a score: `score_bounds` (min is not below max), `score_out_of_bounds`, `score_not_exact`. */
export type ScoreFaultCode = 'score_bounds' | 'score_out_of_bounds' | 'score_not_exact'

const sentences: Record<ScoreFaultCode, string> = {
  score_bounds: 'min must be below max',
  score_out_of_bounds: 'raw must lie within min and max',
  score_not_exact: 'raw, min and max must be finite and within ±9007199254740991',
}

/** The sentence for a score's fault. */
export function scoreFaultMessage(code: ScoreFaultCode): string {
  return sentences[code]
}

/** The first fault of a score, integers or not; undefined when there is none. */
export function scoreFault({ raw, min, max }: Score): ScoreFaultCode | undefined {
  if (![raw, min, max].every((part) => Math.abs(part) <= Number.MAX_SAFE_INTEGER)) return 'score_not_exact'
  if (min >= max) return 'score_bounds'
  return raw < min || raw > max ? 'score_out_of_bounds' : undefined
}

/**
 * Brings a score to the integers that the contract demands. Integers are unchanged; with decimals and a range below 100
 * it is rescaled to 0–100; with decimals and a wider range each part is rounded half up. Computed on the decimal digits,
 * so that 0.285 of 1 is 28.5 and becomes 29.
 */
export function toIntegerScore(score: Score): { ok: true; score: Score } | { ok: false; code: ScoreFaultCode } {
  const code = scoreFault(score)
  if (code !== undefined) return { ok: false, code }
  const parts = [score.raw, score.min, score.max]
  if (parts.every(Number.isInteger)) {
    return { ok: true, score: { raw: score.raw + 0, min: score.min + 0, max: score.max + 0 } }
  }
  const [raw, min, max, one] = alignedDecimals(parts)
  const range = max - min
  if (range >= 100n * one) {
    const [roundedRaw, roundedMin, roundedMax] = [raw, min, max].map((part) => divideHalfUp(part, one))
    return { ok: true, score: { raw: roundedRaw!, min: roundedMin!, max: roundedMax! } }
  }
  return { ok: true, score: { raw: divideHalfUp(100n * (raw - min), range), min: 0, max: 100 } }
}

/** The percentage the platform shows, rounded: 28 within 20 and 80 is 13. Undefined when the bounds leave no range. */
export function scorePercentage({ raw, min, max }: Score): number | undefined {
  return max > min ? Math.round(((raw - min) / (max - min)) * 100) : undefined
}

/** The label the platform shows, which takes no account of `min`: `28/80`. */
export function scoreText({ raw, max }: Score): string {
  return `${raw}/${max}`
}

/** Numbers as integers of one common power of ten, and that power as the last. */
function alignedDecimals(numbers: readonly number[]): [bigint, bigint, bigint, bigint] {
  const decimals = [...numbers, 1].map((number) => {
    const [mantissa = '', exponent = '0'] = String(number).split('e')
    const [whole = '', fraction = ''] = mantissa.split('.')
    return { digits: BigInt(whole + fraction), exponent: Number(exponent) - fraction.length }
  })
  const lowest = Math.min(...decimals.map(({ exponent }) => exponent))
  return decimals.map(({ digits, exponent }) => digits * 10n ** BigInt(exponent - lowest)) as [
    bigint,
    bigint,
    bigint,
    bigint,
  ]
}

/** Half goes up, towards the greater number; `divisor` is positive. */
function divideHalfUp(dividend: bigint, divisor: bigint): number {
  const doubled = 2n * dividend + divisor
  const quotient = doubled / (2n * divisor)
  return Number(doubled < 0n && doubled % (2n * divisor) !== 0n ? quotient - 1n : quotient)
}
