import { type Column, DataTable, Outline, ProblemAlert } from '@gangway/ui'
import { Box, Button, Center, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import type { List } from '../api/queries.tsx'
import { ShowMore } from './show-more.tsx'

type RecordListProps<Row> = {
  /** What `useList` gave. */
  list: List<Row>
  label: string
  rowKey: (row: Row) => string
  columns: readonly Column<Row>[]
  /** Shown where there is none: what would stand here, and what to do so that it does. */
  empty: ReactNode
}

/** A list of /v1 as a table that goes on for as long as one asks for more. */
export function RecordList<Row>({ list, label, rowKey, columns, empty }: RecordListProps<Row>) {
  const { rows, error } = list
  if (!rows) {
    if (!error) return <Outline />
    return (
      <Stack align="flex-start">
        <ProblemAlert problem={error} />
        <Button variant="default" onClick={() => list.refetch()}>
          Try again
        </Button>
      </Stack>
    )
  }
  if (rows.length === 0 && !list.isPlaceholderData) return empty
  return (
    <Box aria-busy={list.isPlaceholderData || undefined}>
      <DataTable label={label} rows={rows} rowKey={rowKey} columns={columns} />
      <Center>
        <ShowMore list={list} mt="md" />
      </Center>
    </Box>
  )
}
