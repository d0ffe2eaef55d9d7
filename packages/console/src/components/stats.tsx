import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { type Filters, oneOf, useFilters } from '../api/filters.tsx'
import { get } from '../api/queries.tsx'
import type { Operation, QueryParameters, Schema } from '../api/types.tsx'
import type { ChartSeries } from './chart/chart.tsx'

export type Metric = QueryParameters<Operation<'/v1/stats', 'get'>>['metric']

const minute = 60_000
const hour = 60 * minute

/** For how long back charts show figures. Milliseconds; `askMs`: how often they are asked for again. */
const spans = {
  hour: { label: 'Last hour', per: 'per minute', lastMs: hour, stepMs: minute, askMs: 5000 },
  day: { label: 'Last day', per: 'per hour', lastMs: 24 * hour, stepMs: hour, askMs: 10_000 },
  week: { label: 'Last week', per: 'per 3 hours', lastMs: 7 * 24 * hour, stepMs: 3 * hour, askMs: 30_000 },
} as const

export type SpanName = keyof typeof spans
const names = Object.keys(spans) as SpanName[]
const filters: Filters<{ last: SpanName }> = { last: oneOf(names) }

export type Span = (typeof spans)[SpanName] & {
  name: SpanName
  /** When it begins; moves on with time. RFC 3339. */
  from: string
  choose: (name: SpanName) => void
}

/** For how long back: `?last=hour`, `day` or `week` in the address; a day without. */
export function useSpan(): Span {
  const [{ last: name = 'day' }, change] = useFilters(filters)
  const { lastMs, stepMs } = spans[name]
  const now = useNow(stepMs)
  const from = new Date(Math.ceil((now + 1) / stepMs) * stepMs - lastMs).toISOString()
  return { name, ...spans[name], from, choose: (wanted) => change({ last: wanted === 'day' ? undefined : wanted }) }
}

/** The time now, told anew when a step of so many milliseconds is over. */
function useNow(stepMs: number): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const left = stepMs - (Date.now() % stepMs)
    const timer = setTimeout(() => setNow(Date.now()), Math.max(left, 500))
    return () => clearTimeout(timer)
  })
  return now
}

/** Chooses for how long back. */
export function SpanInput({ span: { name, choose } }: { span: Span }) {
  return (
    <Button.Group {...{ role: 'group', 'aria-label': 'For how long back' }}>
      {names.map((each) => (
        <Button
          key={each}
          size="xs"
          variant={each === name ? 'filled' : 'default'}
          aria-pressed={each === name}
          onClick={() => choose(each)}
        >
          {spans[each].label}
        </Button>
      ))}
    </Button.Group>
  )
}

/** The figures of a metric over a span, kept up to date while they are in sight. */
export function useStats(metric: Metric, { from, stepMs, askMs }: Span) {
  return useQuery({
    ...get('/v1/stats', { query: { metric, from, step: stepMs / 1000 } }),
    refetchInterval: askMs,
    placeholderData: keepPreviousData,
  })
}

type Drawn = Omit<ChartSeries, 'values'>
type Filled = ChartSeries & { values: (number | null)[] }

/**
 * Series as a chart shows them: those of the same name are added up. `draw` says what a combination of labels is called
 * and painted in; undefined leaves it out. What `standing` names comes first, also where nothing was counted.
 */
export function drawSeries(
  { series, from, to, step }: Schema<'Series'>,
  draw: (labels: Record<string, string>) => Drawn | undefined,
  standing: readonly Drawn[] = [],
): ChartSeries[] {
  const steps = Math.round((Date.parse(to) - Date.parse(from)) / (step * 1000))
  const drawn = new Map(
    standing.map((each): [string, Filled] => [each.name, { ...each, values: Array(steps).fill(0) }]),
  )
  for (const { labels, points } of series) {
    const wanted = draw(labels)
    if (!wanted) continue
    const values = points.map(({ value }) => value)
    const before = drawn.get(wanted.name)
    if (!before) drawn.set(wanted.name, { ...wanted, values })
    else before.values = before.values.map((value, index) => addUp(value, values[index] ?? null))
  }
  return [...drawn.values()]
}

const addUp = (a: number | null, b: number | null) => (a === null || b === null ? (a ?? b) : a + b)

/** All values of a series together. */
export const sumOf = ({ values }: ChartSeries): number => values.reduce<number>((sum, value) => sum + (value ?? 0), 0)
