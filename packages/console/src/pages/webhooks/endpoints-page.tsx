import { ButtonLink, EmptyState, PageLink, Time } from '@gangway/ui'
import { Stack, Text } from '@mantine/core'
import { useList } from '../../api/queries.tsx'
import { addressText } from '../../components/endpoint-input.tsx'
import { RecordList } from '../../components/record-list.tsx'
import { Status } from '../../components/words.tsx'
import { May } from '../../session.tsx'
import { WebhooksFrame } from './frame.tsx'
import { disabledWords, type Endpoint } from './words.tsx'

export function EndpointsPage() {
  const list = useList('/v1/endpoints')
  const make = (
    <May scope="write">
      <ButtonLink to="/webhooks/endpoints/new">New endpoint</ButtonLink>
    </May>
  )
  return (
    <WebhooksFrame
      title="Webhooks"
      about="What your own systems are told, as it happens, and whether they took it."
      actions={list.rows && list.rows.length > 0 && make}
    >
      <RecordList
        list={list}
        label="Endpoints"
        rowKey={({ id }) => id}
        columns={[
          {
            title: 'Endpoint',
            cell: ({ id, url }) => <PageLink to={`/webhooks/endpoints/${id}`}>{addressText(url)}</PageLink>,
          },
          { title: 'Told of', cell: (endpoint) => toldOf(endpoint) },
          { title: 'Status', cell: (endpoint) => <EndpointStatus endpoint={endpoint} /> },
          {
            title: 'Given up',
            cell: ({ id }) => <PageLink to={`/webhooks/dead-letters?endpointId=${id}`}>Dead letters</PageLink>,
          },
          { title: 'Made', cell: ({ createdAt }) => <Time at={createdAt} /> },
        ]}
        empty={
          <EmptyState title="Nobody is told of anything yet" actions={make}>
            An endpoint is an address of your own system. It is sent each event as a signed request, and told again
            until it takes it. Or let your system read <PageLink to="/webhooks/events">events</PageLink> by cursor.
          </EmptyState>
        }
      />
    </WebhooksFrame>
  )
}

function toldOf({ eventTypes, connectionIds }: Endpoint): string {
  const types = eventTypes
    ? eventTypes.length > 2
      ? `${eventTypes.length} types of events`
      : eventTypes.join(', ')
    : 'all events'
  return connectionIds
    ? `${types}, of ${connectionIds.length === 1 ? 'one connection' : `${connectionIds.length} connections`}`
    : types
}

/** Whether it is sent anything, and why not. */
export function EndpointStatus({ endpoint: { status, disabledReason } }: { endpoint: Endpoint }) {
  return (
    <Stack gap={4} align="flex-start">
      <Status value={status} {...(status === 'disabled' && { color: 'orange' })} />
      {disabledReason !== undefined && (
        <Text size="xs" c="dimmed">
          {disabledWords[disabledReason] ?? disabledReason}
        </Text>
      )}
    </Stack>
  )
}
