import { Copyable } from '@gangway/ui'
import { SimpleGrid, Text } from '@mantine/core'

export type CopyableRow = { label: string; help?: string; value: string; secret: boolean }

/** What somebody has to take over elsewhere, each with what it is for. */
export const CopyableRows = ({ rows }: { rows: readonly CopyableRow[] }) => (
  <SimpleGrid cols={{ base: 1, sm: 2 }}>
    {rows.map(({ label, help, value, secret }) => (
      <div key={label}>
        <Text size="sm" fw={500}>
          {label}{' '}
          {help && (
            <Text span size="sm" c="dimmed">
              {help}
            </Text>
          )}
        </Text>
        <Copyable value={value} secret={secret} label={label} />
      </div>
    ))}
  </SimpleGrid>
)
