import { DataTable, EmptyState, PageLink, Time } from '@gangway/ui'
import { Badge, Text } from '@mantine/core'
import type { ExchangeSummary } from './exchange-types.tsx'

export function ExchangeTable({ exchanges }: { exchanges: readonly ExchangeSummary[] }) {
  if (exchanges.length === 0) {
    return (
      <EmptyState title="Nothing was said yet">
        Requests appear here by themselves: send one to a platform's server, or let the platform send one.
      </EmptyState>
    )
  }
  return (
    <DataTable
      label="Exchanges"
      rows={exchanges}
      rowKey={({ id }) => id}
      columns={[
        { title: 'When', cell: ({ startedAt }) => <Time at={startedAt} /> },
        { title: 'Way', cell: ({ direction }) => (direction === 'in' ? 'received' : 'sent') },
        { title: 'What', cell: ({ id, purpose }) => <PageLink to={`/traffic/${id}`}>{purpose}</PageLink> },
        {
          title: 'Address',
          cell: ({ method, url }) => (
            <Text size="sm" lineClamp={2}>
              {method} {url}
            </Text>
          ),
        },
        { title: 'Answer', cell: ({ status, failure }) => <AnswerBadge status={status} failure={failure} /> },
      ]}
    />
  )
}

/** The answer's status in one word's room; green for 2xx. */
export function AnswerBadge({ status, failure }: { status: number | null; failure: string | null }) {
  if (status === null || failure !== null) {
    return (
      <Badge color="red" variant="light" tt="none">
        {failure?.split(':')[0] ?? 'no answer'}
      </Badge>
    )
  }
  const color = status < 300 ? 'teal' : status < 400 ? 'blue' : 'red'
  return (
    <Badge color={color} variant="light" tt="none">
      {status}
    </Badge>
  )
}
