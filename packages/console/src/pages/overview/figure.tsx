import { Wait } from '@gangway/ui'
import { Box, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Schema } from '../../api/types.tsx'
import { Chart, type ChartProps } from '../../components/chart/chart.tsx'
import { Section } from '../../components/section.tsx'
import { type Metric, type Span, useStats } from '../../components/stats.tsx'

type FigureProps = {
  title: string
  metric: Metric
  span: Span
  draw: (stats: Schema<'Series'>) => ChartProps['series']
  /** What is said first, in a few words. */
  headline: (series: ChartProps['series']) => ReactNode
  /** What is said below, where something is to be said. */
  note?: ReactNode
} & Pick<ChartProps, 'kind' | 'format' | 'stepTo'>

/** A chart of one metric, and what it comes to. */
export function Figure({ title, metric, span, draw, headline, note, ...chart }: FigureProps) {
  const stats = useStats(metric, span)
  const series = stats.data && draw(stats.data)
  return (
    <Section title={title} actions={series && <Text fw={650}>{headline(series)}</Text>}>
      <Wait query={stats}>
        {({ from, step }) => (
          <Box aria-busy={stats.isPlaceholderData || undefined}>
            <Chart label={title} from={Date.parse(from)} stepMs={step * 1000} series={series ?? []} {...chart} />
            {note && (
              <Text size="sm" c="dimmed" mt={4}>
                {note}
              </Text>
            )}
          </Box>
        )}
      </Wait>
    </Section>
  )
}

/** An address with those parameters that have a value. */
export function addressOf(path: string, parameters: Record<string, string | undefined>): string {
  const given = Object.entries(parameters).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`
}

/** A span of a chart as filters of a list of messages. */
export const receivedWithin = (from: number, to: number) => ({
  receivedAfter: new Date(from).toISOString(),
  receivedBefore: new Date(to).toISOString(),
})
