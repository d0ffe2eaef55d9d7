import { Copyable, EmptyState, Page, Time, Wait, WireText } from '@gangway/ui'
import { SimpleGrid, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { get, useList } from '../../api/queries.tsx'
import { ConnectionLink } from '../../components/connection-input.tsx'
import { Facts } from '../../components/facts.tsx'
import { MessageOf } from '../../components/outbox/message-of.tsx'
import { ReplayEvent } from '../../components/outbox/replay-event.tsx'
import { RecordLink } from '../../components/record-link.tsx'
import { RecordList } from '../../components/record-list.tsx'
import { Section } from '../../components/section.tsx'
import { deliveryColumns } from './delivery-table.tsx'
import { eventWords } from './words.tsx'

export function EventPage() {
  const { id = '' } = useParams({ strict: false })
  const event = useQuery(get('/v1/events/{id}', { path: { id } }))
  const deliveries = useList('/v1/deliveries', { eventId: id })
  return (
    <Page
      title={event.data ? eventWords[event.data.type] : 'Event'}
      about={event.data && `Event ${event.data.type}`}
      back={{ to: '/webhooks/events', label: 'Events' }}
      actions={event.data && <ReplayEvent event={event.data} />}
    >
      <Wait query={event}>
        {({ type, timestamp, connectionId, data }) => (
          <Stack>
            <SimpleGrid cols={{ base: 1, lg: 2 }} style={{ alignItems: 'start' }}>
              <Section title="About">
                <Facts
                  facts={[
                    ['Type', type],
                    ['When', <Time key="at" at={timestamp} />],
                    ['Record', recordIn(data)],
                    ['Connection', connectionId && <ConnectionLink id={connectionId} />],
                    ['Came of', <MessageOf key="message" id={id} />],
                    ['Id', <Copyable key="id" value={id} label="id" />],
                  ]}
                />
              </Section>
              <Section title="What it tells">
                <Text size="sm" c="dimmed" mb="xs">
                  The record as it was then.
                </Text>
                <WireText text={JSON.stringify(data, null, 2) ?? ''} />
              </Section>
            </SimpleGrid>
            <Section title="Who was told">
              <RecordList
                list={deliveries}
                label="Deliveries of this event"
                rowKey={(delivery) => delivery.id}
                columns={deliveryColumns}
                empty={
                  <EmptyState title="No endpoint was told">
                    None asked for such events when it happened, or it happened more than 30 days ago. Send it again to
                    an endpoint of today.
                  </EmptyState>
                }
              />
            </Section>
          </Stack>
        )}
      </Wait>
    </Page>
  )
}

function recordIn(data: unknown) {
  const id = typeof data === 'object' && data !== null && 'id' in data ? data.id : undefined
  return typeof id === 'string' && <RecordLink id={id} />
}
