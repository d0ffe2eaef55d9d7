import { Page } from '@gangway/ui'
import { SimpleGrid, Stack } from '@mantine/core'
import { SpanInput, useSpan } from '../../components/stats.tsx'
import { Attention } from './attention.tsx'
import { DeliveryChart, LatencyChart, PlatformCallChart } from './delivery-charts.tsx'
import { FirstSteps } from './first-steps.tsx'
import { IntakeChart, RefusalChart } from './intake-charts.tsx'
import { DepthChart, OldestChart } from './queue-charts.tsx'

export function OverviewPage() {
  const span = useSpan()
  return (
    <Page
      title="Overview"
      about="What comes in, what goes out, and what needs somebody. It keeps itself up to date."
      actions={<SpanInput span={span} />}
    >
      <Stack>
        <FirstSteps />
        <Attention />
        <SimpleGrid cols={{ base: 1, md: 2 }} style={{ alignItems: 'start' }}>
          <IntakeChart span={span} />
          <RefusalChart span={span} />
          <DeliveryChart span={span} />
          <LatencyChart span={span} />
          <DepthChart span={span} />
          <OldestChart span={span} />
          <PlatformCallChart span={span} />
        </SimpleGrid>
      </Stack>
    </Page>
  )
}
