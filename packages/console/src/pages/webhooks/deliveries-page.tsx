import { ButtonLink, EmptyState } from '@gangway/ui'
import { type Filters, oneOf, text, useFilters } from '../../api/filters.tsx'
import { useList } from '../../api/queries.tsx'
import { FilterBar, NothingFound } from '../../components/filter-bar.tsx'
import { ChoiceInput } from '../../components/filter-inputs.tsx'
import { RecordList } from '../../components/record-list.tsx'
import { EndpointAndEvent } from './delivery-filters.tsx'
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

export function DeliveriesPage() {
  const [filter, change, clear] = useFilters(filters)
  const list = useList('/v1/deliveries', filter)
  return (
    <WebhooksFrame title="Deliveries" about="Each event on its way to an endpoint, with every try. Kept for 30 days.">
      <FilterBar label="Deliveries" clear={clear}>
        <RecordFilter value={filter} onChange={change} />
        <ChoiceInput
          label="Status"
          value={filter.status}
          values={deliveryStatuses}
          onChange={(status) => change({ status })}
        />
        <EndpointAndEvent value={filter} onChange={change} />
      </FilterBar>
      <RecordList
        list={list}
        label="Deliveries"
        rowKey={({ id }) => id}
        columns={deliveryColumns}
        empty={
          clear ? (
            <NothingFound title="No delivery is like that" clear={clear}>
              {filter.status === 'dead' ? 'Nothing was given up: that is good.' : 'Take a filter away to see more.'}
            </NothingFound>
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
