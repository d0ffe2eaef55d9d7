import { Anchor, Badge, Table, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { EmptyState } from './empty-state.tsx'
import type { ExchangeSummary } from './exchange-types.tsx'
import { Time } from './time.tsx'

export function ExchangeTable({ exchanges }: { exchanges: readonly ExchangeSummary[] }) {
  if (exchanges.length === 0) {
    return (
      <EmptyState title="Nothing was said yet">
        Requests appear here by themselves: send one to a platform's server, or let the platform send one.
      </EmptyState>
    )
  }
  return (
    <Table.ScrollContainer minWidth={640}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>When</Table.Th>
            <Table.Th>Way</Table.Th>
            <Table.Th>What</Table.Th>
            <Table.Th>Address</Table.Th>
            <Table.Th>Answer</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {exchanges.map((exchange) => (
            <Table.Tr key={exchange.id}>
              <Table.Td>
                <Time ms={exchange.startedAt} />
              </Table.Td>
              <Table.Td>{exchange.direction === 'in' ? 'received' : 'sent'}</Table.Td>
              <Table.Td>
                <Anchor
                  component={Link}
                  to="/traffic/$exchangeId"
                  params={{ exchangeId: String(exchange.id) } as never}
                >
                  {exchange.purpose}
                </Anchor>
              </Table.Td>
              <Table.Td>
                <Text size="sm" className="breakable" lineClamp={2}>
                  {exchange.method} {exchange.url}
                </Text>
              </Table.Td>
              <Table.Td>
                <AnswerBadge status={exchange.status} failure={exchange.failure} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
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
