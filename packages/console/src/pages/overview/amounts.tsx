import { numberText } from '../../components/chart/chart.tsx'

/** A duration in milliseconds, in the unit that suits it. */
export const millisecondsText = (ms: number): string =>
  ms < 1000 ? `${numberText(Math.round(ms))} ms` : secondsText(ms / 1000)

/** A duration in seconds, in the unit that suits it. */
export function secondsText(seconds: number): string {
  if (seconds < 60) return `${numberText(seconds)} s`
  if (seconds < 3600) return `${numberText(seconds / 60)} min`
  return seconds < 172_800 ? `${numberText(seconds / 3600)} h` : `${numberText(seconds / 86_400)} days`
}

/** A share as a percentage, never rounded up to all of it. */
export const shareText = (share: number): string =>
  `${(Math.floor(share * 1000) / 10).toLocaleString(undefined, { maximumFractionDigits: 1 })} %`
