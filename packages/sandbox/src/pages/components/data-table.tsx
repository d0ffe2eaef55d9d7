import { Table } from '@mantine/core'
import type { ReactNode } from 'react'

export type Column<Row> = { title: ReactNode; cell: (row: Row) => ReactNode; align?: 'right' }

type DataTableProps<Row> = {
  label: string
  rows: readonly Row[]
  rowKey: (row: Row) => string | number
  columns: readonly Column<Row>[]
  /** Narrower than this, in pixels, the table scrolls within itself. */
  minWidth?: number
}

/** Rows under headings; scrolls sideways by itself where the screen is narrow. */
export function DataTable<Row>({ label, rows, rowKey, columns, minWidth = 560 }: DataTableProps<Row>) {
  return (
    <Table.ScrollContainer minWidth={minWidth}>
      <Table aria-label={label}>
        <Table.Thead>
          <Table.Tr>
            {columns.map(({ title, align }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns never change
              <Table.Th key={i} ta={align}>
                {title}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={rowKey(row)}>
              {columns.map(({ cell, align }, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns never change
                <Table.Td key={i} ta={align} valign="top">
                  {cell(row)}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
