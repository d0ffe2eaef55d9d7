import { type ChartColor, type ChartSeries, numberText } from '../../components/chart/chart.tsx'
import { drawSeries, type Span } from '../../components/stats.tsx'
import { secondsText } from './amounts.tsx'
import { Figure } from './figure.tsx'

const lanes: Record<string, { name: string; color: ChartColor; to: string }> = {
  deliveries: { name: 'webhooks', color: 'teal', to: '/webhooks/deliveries?status=pending' },
  platform_calls: { name: 'calls to platforms', color: 'blue', to: '/webhooks/platform-calls?status=pending' },
  projection: { name: 'messages to be mapped', color: 'orange', to: '/messages?projection=pending' },
}

const drawLane = ({ lane = '' }: Record<string, string>) => lanes[lane]
const now = ({ values }: ChartSeries) => values.at(-1) ?? 0

export function DepthChart({ span }: { span: Span }) {
  return (
    <Figure
      title="Waiting"
      metric="queue"
      span={span}
      kind="lines"
      draw={(stats) => drawSeries(stats, drawLane).map((each) => ({ ...each, whole: numberText(now(each)) }))}
      headline={(series) => `${numberText(series.reduce((sum, each) => sum + now(each), 0))} now`}
      note="The most in each step; the last one is now."
    />
  )
}

export function OldestChart({ span }: { span: Span }) {
  return (
    <Figure
      title="Oldest that waits"
      metric="queue_oldest_age_seconds"
      span={span}
      kind="lines"
      format={secondsText}
      draw={(stats) => drawSeries(stats, drawLane).map((each) => ({ ...each, whole: secondsText(now(each)) }))}
      headline={(series) => `${secondsText(Math.max(0, ...series.map(now)))} now`}
      note="How long it has been due: what waits for its next try is not counted before."
    />
  )
}
