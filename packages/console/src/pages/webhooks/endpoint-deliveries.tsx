import { ButtonLink, EmptyState } from '@gangway/ui'
import { Stack, Text } from '@mantine/core'
import { useList } from '../../api/queries.tsx'
import { Chart } from '../../components/chart/chart.tsx'
import { type Delivery, succeeded } from '../../components/outbox/attempt.tsx'
import { Section } from '../../components/section.tsx'
import { May } from '../../session.tsx'
import { DeliveryTable } from './delivery-table.tsx'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** What may be shown at once, and how long each step of it is. Milliseconds. */
const spans = [
  { span: hour, step: 2 * minute, name: 'the last hour' },
  { span: 6 * hour, step: 15 * minute, name: 'the last six hours' },
  { span: day, step: hour, name: 'the last day' },
  { span: 7 * day, step: 6 * hour, name: 'the last week' },
  { span: 30 * day, step: day, name: 'the last 30 days' },
] as const

/** How many deliveries are looked at. */
const looked = 200
const shown = 10

/** Whether an endpoint took what it was sent, over time, and its newest deliveries. */
export function EndpointDeliveries({ endpointId }: { endpointId: string }) {
  const list = useList('/v1/deliveries', { endpointId, limit: looked })
  const rows = list.rows ?? []
  if (list.rows && rows.length === 0) {
    return (
      <EmptyState title="Nothing was sent to it yet">
        What it is told of goes out by itself as it happens. A test event shows at once whether it works.
      </EmptyState>
    )
  }
  return (
    <>
      <Section title="Tries">{rows.length > 0 && <TryChart deliveries={rows} whole={!list.hasNextPage} />}</Section>
      <Section
        title="Newest deliveries"
        actions={
          <>
            <ButtonLink size="xs" variant="default" to={`/webhooks/deliveries?endpointId=${endpointId}`}>
              All deliveries
            </ButtonLink>
            <ButtonLink size="xs" variant="default" to={`/webhooks/dead-letters?endpointId=${endpointId}`}>
              Dead letters
            </ButtonLink>
            <May scope="write">
              <ButtonLink size="xs" variant="default" to={`/webhooks/replay?endpointId=${endpointId}`}>
                Replay
              </ButtonLink>
            </May>
          </>
        }
      >
        <DeliveryTable label="Newest deliveries" deliveries={rows.slice(0, shown)} />
      </Section>
    </>
  )
}

function TryChart({ deliveries, whole }: { deliveries: readonly Delivery[]; whole: boolean }) {
  const now = Date.now()
  const tries = deliveries
    .flatMap(({ attempts }) => attempts)
    .filter(({ response, error }) => response !== undefined || error !== undefined)
    .map((attempt) => ({ at: Date.parse(attempt.startedAt), good: succeeded(attempt) }))
  // As far back as all deliveries of that time are known: beyond, the picture would have holes.
  const oldest = Date.parse(deliveries.at(-1)!.createdAt)
  const fits = whole
    ? spans.find(({ span }) => span >= day && oldest > now - span)
    : spans.findLast(({ span }) => oldest < now - span)
  const { span, step, name } = fits ?? (whole ? spans.at(-1)! : spans[0])
  const end = Math.ceil(now / step) * step
  const from = end - span
  const count = (good: boolean) => {
    const values = Array.from({ length: span / step }, () => 0)
    for (const each of tries) {
      if (each.good === good && each.at >= from && each.at < end) values[Math.floor((each.at - from) / step)]! += 1
    }
    return values
  }
  const [taken, failed] = [count(true), count(false)]
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)
  const all = sum(taken) + sum(failed)
  return (
    <Stack gap="xs">
      <Text size="sm">
        {all === 0
          ? `Nothing was tried in ${name}.`
          : `In ${name}, ${sum(failed)} of ${all} ${all === 1 ? 'try' : 'tries'} failed.`}
        {!whole && ` Of the newest ${deliveries.length} deliveries.`}
      </Text>
      <Chart
        label={`Tries in ${name}`}
        kind="bars"
        from={from}
        stepMs={step}
        series={[
          { name: 'taken', color: 'teal', values: taken },
          { name: 'failed', color: 'red', values: failed },
        ]}
      />
    </Stack>
  )
}
