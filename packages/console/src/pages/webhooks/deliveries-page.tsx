import { ButtonLink, EmptyState } from '@gangway/ui'
import { Button, Group } from '@mantine/core'
import { type Filters, oneOf, text, useFilters } from '../../api/filters.tsx'
import { useList } from '../../api/queries.tsx'
import { EndpointInput } from '../../components/endpoint-input.tsx'
import { ChoiceInput } from '../../components/filter-inputs.tsx'
import { RecordList } from '../../components/record-list.tsx'
import { deliveryColumns } from './delivery-table.tsx'
import { WebhooksFrame } from './frame.tsx'
import { RecordFilter } from './record-filter.tsx'
import { type DeliveryStatus, deliveryStatuses, type EventType, eventTypes } from './words.tsx'

type DeliveryFilters = {
  status: DeliveryStatus
  endpointId: string
  eventType: EventType
  eventId: string
  recordId: string
  messageId: string
}

const filters: Filters<DeliveryFilters> = {
  status: oneOf(deliveryStatuses),
  endpointId: text,
  eventType: oneOf(eventTypes),
  eventId: text,
  recordId: text,
  messageId: text,
}

const none = Object.fromEntries(Object.keys(filters).map((name) => [name, undefined]))

export function DeliveriesPage() {
  const [filter, change] = useFilters(filters)
  const list = useList('/v1/deliveries', filter)
  const filtered = Object.keys(filter).length > 0
  return (
    <WebhooksFrame title="Deliveries" about="Each event on its way to an endpoint, with every try. Kept for 30 days.">
      <Group mb="md" align="flex-end" role="search" aria-label="Deliveries">
        <RecordFilter value={filter} onChange={change} />
        <ChoiceInput
          label="Status"
          value={filter.status}
          values={deliveryStatuses}
          onChange={(status) => change({ status })}
        />
        <EndpointInput
          value={filter.endpointId}
          onChange={(endpointId) => change({ endpointId })}
          clearable
          clearButtonProps={{ 'aria-label': 'Any endpoint' }}
          style={{ flex: '1 1 14rem' }}
        />
        <ChoiceInput
          label="Event"
          value={filter.eventType}
          values={eventTypes}
          name={(type) => type}
          onChange={(eventType) => change({ eventType })}
        />
        {filtered && (
          <Button variant="subtle" onClick={() => change(none)}>
            Clear
          </Button>
        )}
      </Group>
      <RecordList
        list={list}
        label="Deliveries"
        rowKey={({ id }) => id}
        columns={deliveryColumns}
        empty={
          filtered ? (
            <EmptyState
              title="No delivery is like that"
              actions={
                <Button variant="default" onClick={() => change(none)}>
                  Show all
                </Button>
              }
            >
              {filter.status === 'dead' ? 'Nothing was given up: that is good.' : 'Take a filter away to see more.'}
            </EmptyState>
          ) : (
            <EmptyState
              title="Nothing was sent yet"
              actions={<ButtonLink to="/webhooks">See the endpoints</ButtonLink>}
            >
              As soon as there is an endpoint, what happens is sent to it and stands here.
            </EmptyState>
          )
        }
      />
    </WebhooksFrame>
  )
}
