import { Copyable, Page, Time, Wait } from '@gangway/ui'
import { SimpleGrid, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { get } from '../../api/queries.tsx'
import { ConnectionLink } from '../../components/connection-input.tsx'
import { EndpointLink } from '../../components/endpoint-input.tsx'
import { Facts } from '../../components/facts.tsx'
import { AttemptList } from '../../components/outbox/attempt-list.tsx'
import { MessageOf } from '../../components/outbox/message-of.tsx'
import { RetryDelivery } from '../../components/outbox/retry.tsx'
import { SentWebhook } from '../../components/outbox/sent-webhook.tsx'
import { RecordLink } from '../../components/record-link.tsx'
import { Section } from '../../components/section.tsx'
import { Status } from '../../components/words.tsx'
import { deadReason, statusWords } from './words.tsx'

export function DeliveryPage() {
  const { id = '' } = useParams({ strict: false })
  const delivery = useQuery(get('/v1/deliveries/{id}', { path: { id } }, { live: true }))
  return (
    <Page
      title={delivery.data ? `Delivery of ${delivery.data.eventType}` : 'Delivery'}
      back={{ to: '/webhooks/deliveries', label: 'Deliveries' }}
      actions={delivery.data && <RetryDelivery delivery={delivery.data} size="sm" />}
    >
      <Wait query={delivery}>
        {({ request, ...found }) => (
          <SimpleGrid cols={{ base: 1, lg: 2 }} style={{ alignItems: 'start' }}>
            <Stack style={{ minWidth: 0 }}>
              <Section title="About">
                <Facts
                  facts={[
                    [
                      'Status',
                      <Stack key="status" gap={4} align="flex-start">
                        <Status value={found.status} />
                        <Text size="sm" c="dimmed">
                          {statusWords[found.status]}
                          {found.reason !== undefined && ` Why: ${deadReason(found.reason)}.`}
                        </Text>
                      </Stack>,
                    ],
                    ['Endpoint', <EndpointLink key="endpoint" id={found.endpointId} />],
                    ['Event', <RecordLink key="event" id={found.eventId} />],
                    ['Connection', found.connectionId && <ConnectionLink id={found.connectionId} />],
                    ['Came of', <MessageOf key="message" id={id} />],
                    ['Made', <Time key="at" at={found.createdAt} />],
                    ['Next try', found.nextAttemptAt && <Time at={found.nextAttemptAt} />],
                    ['Id', <Copyable key="id" value={id} label="id" />],
                  ]}
                />
              </Section>
              <Section title="Tries">
                <AttemptList attempts={found.attempts} name={found.eventType} />
              </Section>
            </Stack>
            <Section title="What is sent">
              <SentWebhook request={request} />
            </Section>
          </SimpleGrid>
        )}
      </Wait>
    </Page>
  )
}
