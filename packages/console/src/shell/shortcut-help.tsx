import { Group, Kbd, Modal, Table } from '@mantine/core'
import { areas } from '../areas.tsx'
import { useMay } from '../session.tsx'
import { shortcuts } from './shortcuts.tsx'

/** What the keyboard does. */
export function ShortcutHelp({ close }: { close: () => void }) {
  const may = useMay()
  const all = [
    ...shortcuts,
    ...areas
      .filter(({ scope }) => !scope || may(scope))
      .map(({ key, label }) => ({ keys: ['g', key], does: `Go to ${label}` })),
  ]
  return (
    <Modal opened onClose={close} title="Keyboard shortcuts">
      <Table aria-label="Keyboard shortcuts" withRowBorders={false} verticalSpacing={4}>
        <Table.Tbody>
          {all.map(({ keys, does }) => (
            <Table.Tr key={does}>
              <Table.Td w="7rem">
                <Group gap={4}>
                  {keys.map((key) => (
                    <Kbd key={key}>{key}</Kbd>
                  ))}
                </Group>
              </Table.Td>
              <Table.Td>{does}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  )
}
