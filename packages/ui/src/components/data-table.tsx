import { Table } from '@mantine/core'
import type { ReactNode } from 'react'

export type Column<Row> = { title: string; cell: (row: Row) => ReactNode }

type DataTableProps<Row> = {
  label: string
  rows: readonly Row[]
  rowKey: (row: Row) => string | number
  columns: readonly Column<Row>[]
}

/**
 * Rows under headings. On a narrow screen each row becomes a block of its own with the heading before each value, so
 * that nothing lies out of sight; the roles keep it a table for a screen reader all the same.
 */
export function DataTable<Row>({ label, rows, rowKey, columns }: DataTableProps<Row>) {
  return (
    <Table aria-label={label} className="data-table" role="table">
      <Table.Thead role="rowgroup">
        <Table.Tr role="row">
          {columns.map(({ title }) => (
            <Table.Th key={title} role="columnheader">
              {title}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody role="rowgroup">
        {rows.map((row) => (
          <Table.Tr key={rowKey(row)} role="row">
            {columns.map(({ title, cell }) => (
              <Table.Td key={title} role="cell" data-label={title}>
                <div className="breakable">{cell(row)}</div>
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
