import { Badge, Popover, Text, UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'

/**
 * Marks what the platform's documentation does not say, so that nobody takes it for the platform's rule. `item`: its
 * number in the contract, such as N7 or U1.
 */
export function Convention({ item, children }: { item?: string; children: ReactNode }) {
  return (
    <Popover width={320} position="bottom-start" withArrow shadow="md">
      <Popover.Target>
        <UnstyledButton>
          <Badge variant="light" color="orange" tt="none" fw={500}>
            Sandbox convention{item ? ` · ${item}` : ''}
          </Badge>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <Text size="sm">{children}</Text>
      </Popover.Dropdown>
    </Popover>
  )
}
