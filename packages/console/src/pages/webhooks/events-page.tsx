import { ButtonLink, EmptyState, PageLink, Time } from '@gangway/ui'
import { Button, Group } from '@mantine/core'
import { type Filters, oneOf, text, useFilters } from '../../api/filters.tsx'
import { useList } from '../../api/queries.tsx'
import { ConnectionInput, ConnectionLink } from '../../components/connection-input.tsx'
import { ChoiceInput } from '../../components/filter-inputs.tsx'
import { RecordList } from '../../components/record-list.tsx'
import { WebhooksFrame } from './frame.tsx'
import { RecordFilter } from './record-filter.tsx'
import { type EventType, eventTypes, eventWords } from './words.tsx'

type EventFilters = { type: EventType; connectionId: string; recordId: string; messageId: string }

const filters: Filters<EventFilters> = { type: oneOf(eventTypes), connectionId: text, recordId: text, messageId: text }
const none = { type: undefined, connectionId: undefined, recordId: undefined, messageId: undefined }

export function EventsPage() {
  const [filter, change] = useFilters(filters)
  const list = useList('/v1/events', { ...filter, order: 'newest' })
  const filtered = Object.keys(filter).length > 0
  return (
    <WebhooksFrame
      title="Events"
      about="The facts that your systems should hear of, with the record as it was then. Kept for good."
    >
      <Group mb="md" align="flex-end" role="search" aria-label="Events">
        <RecordFilter value={filter} onChange={change} events={false} />
        <ChoiceInput
          label="Event"
          value={filter.type}
          values={eventTypes}
          name={(type) => type}
          onChange={(type) => change({ type })}
        />
        <ConnectionInput value={filter.connectionId} onChange={(connectionId) => change({ connectionId })} />
        {filtered && (
          <Button variant="subtle" onClick={() => change(none)}>
            Clear
          </Button>
        )}
      </Group>
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
          filtered ? (
            <EmptyState
              title="No event is like that"
              actions={
                <Button variant="default" onClick={() => change(none)}>
                  Show all
                </Button>
              }
            >
              Take a filter away to see more.
            </EmptyState>
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
