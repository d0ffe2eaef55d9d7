import type { ChartSeries } from './chart.tsx'
import { numberText, timeTicks, valueTicks } from './scale.tsx'

export type PlotSize = {
  width: number
  height: number
  kind: 'bars' | 'lines'
  series: readonly ChartSeries[]
  steps: number
  format: (value: number) => string
}

type PlotProps = PlotSize & {
  /** When each step begins, epoch milliseconds. */
  times: readonly number[]
  stepMs: number
  chosen: number | undefined
}

const top = 8
const bottom = 22
const right = 6
/** Of a figure of the scale, in small text. */
const letterWidth = 7
/** What the name of a moment takes, with some air. */
const tickWidth = 64

function frameOf({ width, height, kind, series, steps, format }: PlotSize) {
  const sums = Array.from({ length: steps }, (_, index) => {
    const values = series.map(({ values: own }) => own[index] ?? 0)
    return kind === 'bars' ? values.reduce((sum, value) => sum + value, 0) : Math.max(0, ...values)
  })
  const ticks = valueTicks(Math.max(0, ...sums), 4, format === numberText)
  const texts = ticks.map(format)
  const left = Math.max(...texts.map((text) => text.length)) * letterWidth + 10
  const stepWidth = Math.max(0, width - left - right) / Math.max(1, steps)
  const room = height - top - bottom
  const y = (value: number) => top + room - (value / ticks.at(-1)!) * room
  return { left, stepWidth, y, ticks, texts }
}

/** The step at a distance from the left edge, in pixels. */
export function placeAt(size: PlotSize, x: number): number {
  const { left, stepWidth } = frameOf(size)
  return Math.min(size.steps - 1, Math.max(0, Math.floor((x - left) / stepWidth)))
}

/** What of a chart is drawn. */
export function Plot({ times, stepMs, chosen, ...size }: PlotProps) {
  const { width, height, kind, series, steps } = size
  const { left, stepWidth, y, ticks, texts } = frameOf(size)
  const begin = times[0]!
  const end = begin + steps * stepMs
  const xOf = (at: number) => left + ((at - begin) / stepMs) * stepWidth
  return (
    <svg width={width} height={height} aria-hidden="true" focusable="false">
      {chosen !== undefined && (
        <rect
          className="chart-chosen"
          x={left + chosen * stepWidth}
          y={top}
          width={stepWidth}
          height={height - top - bottom}
        />
      )}
      {ticks.map((value, index) => (
        <g key={value}>
          <line className="chart-grid" x1={left} x2={width - right} y1={y(value)} y2={y(value)} />
          <text x={left - 6} y={y(value)} textAnchor="end" dominantBaseline="middle">
            {texts[index]}
          </text>
        </g>
      ))}
      {timeTicks(begin, end, (width - left) / tickWidth).map(({ at, text }) => (
        <g key={at}>
          <line className="chart-grid" x1={xOf(at)} x2={xOf(at)} y1={height - bottom} y2={height - bottom + 4} />
          <text x={Math.min(Math.max(xOf(at), left + 24), width - right - 24)} y={height - 5} textAnchor="middle">
            {text}
          </text>
        </g>
      ))}
      {kind === 'bars' ? (
        <Bars series={series} steps={steps} left={left} stepWidth={stepWidth} y={y} />
      ) : (
        series.map((each) => <Line key={each.name} series={each} left={left} stepWidth={stepWidth} y={y} />)
      )}
    </svg>
  )
}

type Placed = { left: number; stepWidth: number; y: (value: number) => number }

function Bars({ series, steps, left, stepWidth, y }: Placed & { series: readonly ChartSeries[]; steps: number }) {
  const gap = stepWidth > 6 ? 2 : 0
  return Array.from({ length: steps }, (_, index) => {
    let below = 0
    return series.map(({ name, color, values }) => {
      const value = values[index] ?? 0
      if (value <= 0) return null
      const from = below
      below += value
      return (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is known by its place
          key={`${name} ${index}`}
          className="chart-bar"
          fill={`var(--chart-${color})`}
          x={left + index * stepWidth + gap / 2}
          width={Math.max(1, stepWidth - gap)}
          y={y(below)}
          height={y(from) - y(below)}
        />
      )
    })
  })
}

/** Broken where there is no value; a value alone is a dot. */
function Line({ series: { color, values }, left, stepWidth, y }: Placed & { series: ChartSeries }) {
  const x = (index: number) => left + (index + 0.5) * stepWidth
  const isAlone = (index: number) => (values[index - 1] ?? null) === null && (values[index + 1] ?? null) === null
  const paint = `var(--chart-${color})`
  let path = ''
  values.forEach((value, index) => {
    if (value === null) return
    path += `${(values[index - 1] ?? null) === null ? 'M' : 'L'}${x(index).toFixed(1)} ${y(value).toFixed(1)}`
  })
  return (
    <>
      {path && <path className="chart-line" stroke={paint} d={path} />}
      {values.map((value, index) =>
        value !== null && isAlone(index) ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is known by its place
          <circle key={index} cx={x(index)} cy={y(value)} r={3} fill={paint} />
        ) : null,
      )}
    </>
  )
}
