import { ButtonLink, EmptyState, PageLink, Time } from '@gangway/ui'
import { type Filters, oneOf, text, useFilters } from '../../api/filters.tsx'
import { useList } from '../../api/queries.tsx'
import { ConnectionInput, ConnectionLink } from '../../components/connection-input.tsx'
import { FilterBar, NothingFound } from '../../components/filter-bar.tsx'
import { RecordList } from '../../components/record-list.tsx'
import { EventInput } from './delivery-filters.tsx'
import { WebhooksFrame } from './frame.tsx'
import { RecordFilter } from './record-filter.tsx'
import { type EventType, eventTypes, eventWords } from './words.tsx'

type EventFilters = { type: EventType; connectionId: string; recordId: string; messageId: string }

const filters: Filters<EventFilters> = { type: oneOf(eventTypes), connectionId: text, recordId: text, messageId: text }

export function EventsPage() {
  const [filter, change, clear] = useFilters(filters)
  const list = useList('/v1/events', { ...filter, order: 'newest' })
  return (
    <WebhooksFrame
      title="Events"
      about="The facts that your systems should hear of, with the record as it was then. Kept for good."
    >
      <FilterBar label="Events" clear={clear}>
        <RecordFilter value={filter} onChange={change} events={false} />
        <EventInput value={filter.type} onChange={(type) => change({ type })} />
        <ConnectionInput value={filter.connectionId} onChange={(connectionId) => change({ connectionId })} />
      </FilterBar>
      <RecordList
        list={list}
        label="Events"
        rowKey={({ id }) => id}
        columns={[
          { title: 'Event', cell: ({ id, type }) => <PageLink to={`/webhooks/events/${id}`}>{type}</PageLink> },
          { title: 'What happened', cell: ({ type }) => eventWords[type] },
          {
            title: 'Connection',
            cell: ({ connectionId }) => (connectionId ? <ConnectionLink id={connectionId} /> : '–'),
          },
          { title: 'When', cell: ({ timestamp }) => <Time at={timestamp} /> },
        ]}
        empty={
          clear ? (
            <NothingFound title="No event is like that" clear={clear} />
          ) : (
            <EmptyState
              title="Nothing has happened yet"
              actions={<ButtonLink to="/connections">Set up a connection</ButtonLink>}
            >
              As platforms send applications and orders, each becomes an event. Your systems are told of it, or read it
              here by <code>GET /v1/events</code>.
            </EmptyState>
          )
        }
      />
    </WebhooksFrame>
  )
}
