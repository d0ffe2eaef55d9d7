import { Table } from '@mantine/core'

/** Headers as they were on the wire. */
export function HeaderTable({
  headers,
  label,
}: {
  headers: readonly (readonly [name: string, value: string])[]
  label: string
}) {
  if (headers.length === 0) return null
  return (
    <Table className="wire-headers" aria-label={label} verticalSpacing={2} withRowBorders={false}>
      <Table.Tbody>
        {headers.map(([name, value], i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: headers may repeat and never change
          <Table.Tr key={i}>
            <Table.Td c="dimmed" w="40%" valign="top">
              {name}
            </Table.Td>
            <Table.Td>{value}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

/** Text as it is on the wire; scrolls, also by keyboard. */
export function WireText({ text }: { text: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
    <pre className="wire" tabIndex={0}>
      {text}
    </pre>
  )
}
