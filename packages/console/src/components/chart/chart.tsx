import './chart.css'
import { DataTable, PageLink } from '@gangway/ui'
import { Text } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, type PointerEvent, useCallback, useId, useState } from 'react'
import { Plot, type PlotSize, placeAt } from './plot.tsx'
import { numberText, stepText } from './scale.tsx'

export { numberText }

export type ChartColor = 'blue' | 'orange' | 'violet' | 'teal' | 'red' | 'gray'

export type ChartSeries = {
  name: string
  color: ChartColor
  /** One for each step; null: there is nothing to take a figure of. */
  values: readonly (number | null)[]
  /** What stands beside the name as long as no step is chosen; without, the sum of the values. */
  whole?: string
  /** The list that it counts. */
  to?: string
}

export type ChartProps = {
  /** What it shows, for those who do not see it. */
  label: string
  /** Bars are stacked on each other, lines are not. */
  kind: 'bars' | 'lines'
  /** When the first step begins, epoch milliseconds, and how long each one is, milliseconds. */
  from: number
  stepMs: number
  series: readonly ChartSeries[]
  /** A value in words. */
  format?: (value: number) => string
  /** The list that stands behind one step, for who presses it. Epoch milliseconds. */
  stepTo?: (from: number, to: number) => string
}

const height = 168

/**
 * Figures over time. The values of a step are shown above on pointing at it, or with the arrow keys; pressed, it leads to
 * the list behind it. The same figures are there as a table.
 */
export function Chart({ label, kind, from, stepMs, series, format = numberText, stepTo }: ChartProps) {
  const [ref, width] = useWidth()
  const [chosen, setChosen] = useState<number>()
  const navigate = useNavigate()
  const legend = useId()
  const steps = series[0]?.values.length ?? 0
  const step = chosen === undefined || chosen >= steps ? undefined : chosen
  const times = Array.from({ length: steps }, (_, index) => from + index * stepMs)
  const timeOf = (index: number) => stepText(times[index]!, times[index]! + stepMs)
  const size: PlotSize = { width, height, kind, series, steps, format }
  const shown = (value: number | null | undefined) => (value === null || value === undefined ? 'none' : format(value))
  const wholeOf = ({ values, whole }: ChartSeries) =>
    whole ?? format(values.reduce<number>((sum, value) => sum + (value ?? 0), 0))

  const open = () => {
    if (step !== undefined && stepTo) void navigate({ href: `/console${stepTo(times[step]!, times[step]! + stepMs)}` })
  }
  const point = (event: PointerEvent<HTMLDivElement>) => {
    const index = placeAt(size, event.clientX - event.currentTarget.getBoundingClientRect().left)
    if (index !== step) setChosen(index)
  }
  const press = (event: KeyboardEvent) => {
    const last = steps - 1
    const moves: Record<string, number> = {
      ...{ ArrowRight: Math.min((step ?? last) + 1, last), ArrowUp: Math.min((step ?? last) + 1, last) },
      ...{ ArrowLeft: Math.max((step ?? steps) - 1, 0), ArrowDown: Math.max((step ?? steps) - 1, 0) },
      ...{ Home: 0, End: last },
    }
    if (event.key in moves) setChosen(moves[event.key])
    else if (event.key === 'Enter') open()
    else if (event.key === 'Escape') setChosen(undefined)
    else return
    event.preventDefault()
  }

  const valueText =
    step === undefined
      ? `${steps} steps`
      : `${timeOf(step)}: ${series.map(({ name, values }) => `${name} ${shown(values[step])}`).join(', ')}`
  return (
    <div className="chart">
      <ul className="chart-legend" id={legend} aria-label={`${label}: what the colours mean`}>
        {series.map((each) => (
          <li key={each.name}>
            <span className="chart-swatch" style={{ background: `var(--chart-${each.color})` }} aria-hidden />
            {each.to ? <PageLink to={each.to}>{each.name}</PageLink> : each.name}
            <b>{step === undefined ? wholeOf(each) : shown(each.values[step])}</b>
          </li>
        ))}
      </ul>
      <div
        ref={ref}
        className="chart-plot"
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-orientation="horizontal"
        aria-valuemin={0}
        aria-valuemax={Math.max(0, steps - 1)}
        aria-valuenow={step ?? Math.max(0, steps - 1)}
        aria-valuetext={valueText}
        onKeyDown={press}
        onPointerMove={point}
        onPointerDown={point}
        onPointerLeave={() => setChosen(undefined)}
        onBlur={() => setChosen(undefined)}
        onClick={open}
        style={{ height, cursor: stepTo ? 'pointer' : undefined }}
      >
        {width > 0 && steps > 0 && <Plot {...size} times={times} stepMs={stepMs} chosen={step} />}
      </div>
      <details>
        <Text component="summary" size="sm" c="dimmed" className="chart-foot">
          As a table
          {step !== undefined && <span className="chart-step">{timeOf(step)}</span>}
        </Text>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard */}
        <section className="chart-table" tabIndex={0} aria-label={`${label}, as a table`}>
          <DataTable
            label={label}
            rows={times.map((_, index) => steps - 1 - index)}
            rowKey={(index) => index}
            columns={[
              { title: 'Time', cell: timeOf },
              ...series.map(({ name, values }) => ({ title: name, cell: (index: number) => shown(values[index]) })),
            ]}
          />
        </section>
      </details>
    </div>
  )
}

/** How wide an element is, now and whenever that changes. Pixels; 0 before it is there. */
function useWidth(): [(element: HTMLElement | null) => (() => void) | undefined, number] {
  const [width, setWidth] = useState(0)
  const measure = useCallback((element: HTMLElement | null) => {
    if (!element) return
    setWidth(element.clientWidth)
    const observer = new ResizeObserver(() => setWidth(element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [measure, width]
}
