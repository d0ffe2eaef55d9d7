import { type ChartColor, type ChartSeries, numberText } from '../../components/chart/chart.tsx'
import { drawSeries, type Span, sumOf } from '../../components/stats.tsx'
import { millisecondsText, shareText } from './amounts.tsx'
import { addressOf, Figure } from './figure.tsx'

const outcomes: Record<string, { name: string; color: ChartColor; status: string }> = {
  delivered: { name: 'delivered', color: 'teal', status: 'delivered' },
  presumed: { name: 'presumed delivered', color: 'blue', status: 'presumed' },
  replaced: { name: 'replaced by newer', color: 'gray', status: 'replaced' },
  failed: { name: 'failed, tried again', color: 'orange', status: 'pending' },
  dead: { name: 'given up', color: 'red', status: 'dead' },
}

const drawOutcome =
  (list: string) =>
  ({ outcome = '' }: Record<string, string>) => {
    const { name, color, status } = outcomes[outcome] ?? { name: outcome, color: 'gray', status: outcome }
    return { name, color, to: addressOf(list, { status }) }
  }

/** Of the tries, those that were taken. */
function success(series: readonly ChartSeries[]): string {
  const of = (...names: string[]) =>
    series.filter(({ name }) => names.includes(name)).reduce((sum, each) => sum + sumOf(each), 0)
  const good = of('delivered', 'presumed delivered')
  const all = good + of('failed, tried again', 'given up')
  return all === 0 ? 'none' : `${shareText(good / all)} of ${numberText(all)} taken`
}

export function DeliveryChart({ span }: { span: Span }) {
  return (
    <Figure
      title={`Webhook tries ${span.per}`}
      metric="deliveries"
      span={span}
      kind="bars"
      draw={(stats) => drawSeries(stats, drawOutcome('/webhooks/deliveries'))}
      headline={success}
    />
  )
}

export function PlatformCallChart({ span }: { span: Span }) {
  const draw = drawOutcome('/webhooks/platform-calls')
  return (
    <Figure
      title={`Calls to platforms ${span.per}`}
      metric="platform_calls"
      span={span}
      kind="bars"
      draw={(stats) =>
        drawSeries(
          stats,
          draw,
          ['delivered', 'failed', 'dead'].map((outcome) => draw({ outcome })),
        )
      }
      headline={success}
    />
  )
}

export function LatencyChart({ span }: { span: Span }) {
  const names: Record<string, { name: string; color: ChartColor }> = {
    '0.5': { name: 'half within', color: 'blue' },
    '0.95': { name: '95 of 100 within', color: 'orange' },
  }
  return (
    <Figure
      title="From event to delivery"
      metric="delivery_latency_ms"
      span={span}
      kind="lines"
      format={millisecondsText}
      draw={(stats) =>
        drawSeries(stats, ({ quantile = '' }) => names[quantile]).map((each) => {
          const last = each.values.findLast((value) => value !== null)
          return { ...each, whole: last === undefined || last === null ? 'none' : millisecondsText(last) }
        })
      }
      headline={() => ''}
      note="With the waits of tries that failed."
    />
  )
}
