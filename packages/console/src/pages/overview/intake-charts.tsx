import { type ChartColor, type ChartSeries, numberText } from '../../components/chart/chart.tsx'
import { drawSeries, type Span, sumOf } from '../../components/stats.tsx'
import { inWords, type Platform, platformName, platforms } from '../../components/words.tsx'
import { addressOf, Figure, receivedWithin } from './figure.tsx'

const platformColors: Record<Platform, ChartColor> = {
  smartrecruiters: 'blue',
  candidatehub: 'orange',
  snagajob: 'violet',
}

export function IntakeChart({ span }: { span: Span }) {
  const drawn = (platform: Platform) => ({
    name: platformName(platform),
    color: platformColors[platform],
    to: addressOf('/messages', { platform, verdict: 'accepted', receivedAfter: span.from }),
  })
  return (
    <Figure
      title={`Taken in ${span.per}`}
      metric="messages"
      span={span}
      kind="bars"
      draw={(stats) =>
        drawSeries(
          stats,
          ({ platform, verdict }) => (verdict === 'accepted' ? drawn(platform as Platform) : undefined),
          platforms.map(drawn),
        )
      }
      headline={(series) => numberText(total(series))}
      stepTo={(from, to) => addressOf('/messages', { verdict: 'accepted', ...receivedWithin(from, to) })}
    />
  )
}

const reasonColors: ChartColor[] = ['red', 'orange', 'violet', 'blue', 'teal']

export function RefusalChart({ span }: { span: Span }) {
  const listTo = (reason?: string) => addressOf('/messages', { verdict: 'rejected', reason, receivedAfter: span.from })
  return (
    <Figure
      title={`Refused ${span.per}`}
      metric="refusals"
      span={span}
      kind="bars"
      draw={(stats) => {
        const byReason = drawSeries(stats, ({ reason = '' }) => ({ name: reason, color: 'gray' }))
        const sorted = byReason.sort((a, b) => sumOf(b) - sumOf(a))
        const shown = new Map(
          sorted.slice(0, reasonColors.length).map(({ name }, index) => [name, reasonColors[index]!]),
        )
        const none = { name: 'refused', color: 'red' as const, to: listTo() }
        return drawSeries(
          stats,
          ({ reason = '' }) => {
            const color = shown.get(reason)
            return color
              ? { name: inWords(reason), color, to: listTo(reason) }
              : { name: 'other reasons', color: 'gray', to: listTo() }
          },
          sorted.length === 0
            ? [none]
            : [...shown].map(([reason, color]) => ({ name: inWords(reason), color, to: listTo(reason) })),
        )
      }}
      headline={(series) => numberText(total(series))}
      stepTo={(from, to) => addressOf('/messages', { verdict: 'rejected', ...receivedWithin(from, to) })}
    />
  )
}

const total = (series: readonly ChartSeries[]) => series.reduce((sum, each) => sum + sumOf(each), 0)
