import { Table, Text } from '@mantine/core'
import type { App } from '../api-types.ts'

/** What was approved, in words, and what the partner uses each piece for. */
export function ScopeTable({ app }: { app: App }) {
  if (app.scopes.length === 0) return <Text c="dimmed">No scope is approved.</Text>
  return (
    <Table aria-label="Data access scopes" highlightOnHover={false}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Data</Table.Th>
          <Table.Th>How it is used</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {app.scopes.map(({ scope, meaning, use }) => (
          <Table.Tr key={scope} style={{ verticalAlign: 'top' }}>
            <Table.Td>
              <Text size="sm" fw={500}>
                {meaning}
              </Text>
              <Text size="sm" c="dimmed" className="breakable">
                {scope}
              </Text>
            </Table.Td>
            <Table.Td className="breakable">{use || 'The partner does not say.'}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
