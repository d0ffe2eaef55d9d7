import { ButtonLink, type Column, EmptyState, PageLink, Time } from '@gangway/ui'
import { Stack, Text } from '@mantine/core'
import { type ClearFilters, type Filters, type FilterValues, oneOf, text, useFilters } from '../../api/filters.tsx'
import { useList } from '../../api/queries.tsx'
import { ConnectionInput, ConnectionLink } from '../../components/connection-input.tsx'
import { EndpointLink } from '../../components/endpoint-input.tsx'
import { FilterBar, NothingFound } from '../../components/filter-bar.tsx'
import type { Delivery, PlatformCall } from '../../components/outbox/attempt.tsx'
import { Section } from '../../components/section.tsx'
import { inWords } from '../../components/words.tsx'
import { May } from '../../session.tsx'
import { DeadList } from './dead-list.tsx'
import { EndpointAndEvent } from './delivery-filters.tsx'
import { WebhooksFrame } from './frame.tsx'
import { KindInput } from './kind-input.tsx'
import { RetryDeadCalls } from './retry-dead-calls.tsx'
import { canSendAgain, deadReason, type EventType, eventTypes, lastOutcome } from './words.tsx'

type DeadFilters = { endpointId: string; eventType: EventType }
const filters: Filters<DeadFilters> = { endpointId: text, eventType: oneOf(eventTypes) }

type DeadCallFilters = { kind: string; connectionId: string }
const callFilters: Filters<DeadCallFilters> = { kind: text, connectionId: text }

/** What was given up: webhooks, and calls to platforms. */
export function DeadLettersPage() {
  const [filter, change, clear] = useFilters(filters)
  const [callFilter, changeCalls, clearCalls] = useFilters(callFilters)
  return (
    <WebhooksFrame
      title="Dead letters"
      about="What was given up after every try failed. Nothing is lost: mend what was wrong, then send it again."
    >
      <Stack>
        <Section title="Webhooks">
          <FilterBar label="Dead webhooks" clear={clear}>
            <EndpointAndEvent value={filter} onChange={change} />
          </FilterBar>
          <DeadDeliveries filter={filter} clear={clear} />
        </Section>
        <Section title="Calls to platforms">
          <FilterBar label="Dead calls to platforms" clear={clearCalls}>
            <KindInput value={callFilter.kind} onChange={(kind) => changeCalls({ kind })} />
            <ConnectionInput
              value={callFilter.connectionId}
              onChange={(connectionId) => changeCalls({ connectionId })}
            />
          </FilterBar>
          <DeadCalls filter={callFilter} clear={clearCalls} />
        </Section>
      </Stack>
    </WebhooksFrame>
  )
}

const deliveryColumns: readonly Column<Delivery>[] = [
  {
    title: 'Delivery',
    cell: ({ id, eventType }) => <PageLink to={`/webhooks/deliveries/${id}`}>{eventType}</PageLink>,
  },
  { title: 'Endpoint', cell: ({ endpointId }) => <EndpointLink id={endpointId} /> },
  { title: 'Why', cell: ({ reason }) => deadReason(reason) },
  { title: 'Last try', cell: (delivery) => lastOutcome(delivery) },
  { title: 'Given up', cell: ({ updatedAt }) => <Time at={updatedAt} /> },
]

function DeadDeliveries({ filter, clear }: { filter: FilterValues<DeadFilters>; clear: ClearFilters }) {
  const list = useList('/v1/deliveries', { ...filter, status: 'dead' })
  const { endpointId } = filter
  return (
    <DeadList
      list={list}
      path="/v1/deliveries/{id}/retry"
      label="Dead webhooks"
      name={({ eventType }) => eventType}
      columns={deliveryColumns}
      canRetry={canSendAgain}
      more={
        endpointId !== undefined &&
        (list.rows?.length ?? 0) > 0 && (
          <May scope="write">
            <ButtonLink
              variant="default"
              to={`/webhooks/replay?${new URLSearchParams({ endpointId, status: 'dead' })}`}
            >
              All of this endpoint, by time
            </ButtonLink>
          </May>
        )
      }
      empty={
        clear ? (
          <NothingFound title="No webhook like that was given up" clear={clear} />
        ) : (
          <EmptyState title="No webhook was given up">
            One that fails is tried ten times in about 75 hours, and only then stands here.{' '}
            <PageLink to="/webhooks/deliveries?status=pending">See what is on its way</PageLink>.
          </EmptyState>
        )
      }
    />
  )
}

const callColumns: readonly Column<PlatformCall>[] = [
  { title: 'Call', cell: ({ id, kind }) => <PageLink to={`/webhooks/platform-calls/${id}`}>{inWords(kind)}</PageLink> },
  { title: 'Connection', cell: ({ connectionId }) => (connectionId ? <ConnectionLink id={connectionId} /> : '–') },
  { title: 'Why', cell: ({ reason }) => deadReason(reason) },
  {
    title: 'Last try',
    cell: (call) => (
      <>
        {lastOutcome(call)}
        <Text size="xs" c="dimmed">
          {call.attempts.at(-1)?.error}
        </Text>
      </>
    ),
  },
  { title: 'Given up', cell: ({ updatedAt }) => <Time at={updatedAt} /> },
]

function DeadCalls({ filter, clear }: { filter: FilterValues<DeadCallFilters>; clear: ClearFilters }) {
  const list = useList('/v1/platform-calls', { ...filter, status: 'dead' })
  return (
    <DeadList
      list={list}
      path="/v1/platform-calls/{id}/retry"
      label="Dead calls to platforms"
      name={({ kind }) => inWords(kind)}
      columns={callColumns}
      canRetry={canSendAgain}
      more={<RetryDeadCalls filter={filter} offered={(list.rows ?? []).some(canSendAgain)} />}
      empty={
        clear ? (
          <NothingFound title="No call like that was given up" clear={clear} />
        ) : (
          <EmptyState title="No call to a platform was given up">
            What a platform refuses for good stands here, with its answer.
          </EmptyState>
        )
      }
    />
  )
}
