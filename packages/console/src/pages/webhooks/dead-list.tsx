import type { Column } from '@gangway/ui'
import { Button, Checkbox, Group } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { type ReactNode, useState } from 'react'
import type { List as Rows } from '../../api/queries.tsx'
import { RecordList } from '../../components/record-list.tsx'
import { useMay } from '../../session.tsx'
import { RetryDialog } from './retry-dialog.tsx'
import type { Again, RetryPath } from './use-retries.tsx'
import { useSelection } from './use-selection.tsx'

type DeadListProps<Row> = {
  list: Rows<Row>
  path: RetryPath
  label: string
  name: (row: Row) => string
  columns: readonly Column<Row>[]
  canRetry: (row: Row) => boolean
  /** Other ways to send them again. */
  more?: ReactNode
  empty: ReactNode
}

/** What was given up, to be chosen and sent again together. */
export function DeadList<Row extends { id: string }>(props: DeadListProps<Row>) {
  const { list, path, label, name, columns, canRetry, more, empty } = props
  const may = useMay()('write')
  const rows = (list.rows ?? []).filter(canRetry)
  const { selected, has, toggle, all, toggleAll, clear } = useSelection(rows.map(({ id }) => id))
  const choose: Column<Row> = {
    title: 'Choose',
    cell: (row) =>
      canRetry(row) && (
        <Checkbox checked={has(row.id)} onChange={() => toggle(row.id)} aria-label={`Choose ${name(row)} ${row.id}`} />
      ),
  }
  const chosen = rows.filter(({ id }) => has(id)).map((row) => ({ id: row.id, name: name(row) }))
  return (
    <>
      {may && (
        <Group mb="sm">
          {rows.length > 0 && (
            <Checkbox
              label={`All shown (${rows.length})`}
              checked={all}
              indeterminate={selected.length > 0 && !all}
              onChange={toggleAll}
            />
          )}
          <RetryChosen path={path} chosen={chosen.reverse()} offered={rows.length > 0} onDone={clear} />
          {more}
        </Group>
      )}
      <RecordList
        list={list}
        label={label}
        rowKey={({ id }) => id}
        columns={may ? [choose, ...columns] : columns}
        empty={empty}
      />
    </>
  )
}

type RetryChosenProps = { path: RetryPath; chosen: Again[]; offered: boolean; onDone: () => void }

/** The dialog stays with what was chosen as it was opened: what is sent goes out of the list, and is chosen no more. */
function RetryChosen({ path, chosen, offered, onDone }: RetryChosenProps) {
  const [opened, { open, close }] = useDisclosure()
  const [items, setItems] = useState<Again[]>([])
  const show = () => {
    setItems(chosen)
    open()
  }
  return (
    <>
      {offered && (
        <Button onClick={show} disabled={chosen.length === 0}>
          {chosen.length === 0 ? 'Send again' : chosen.length === 1 ? 'Send one again' : `Send ${chosen.length} again`}
        </Button>
      )}
      <RetryDialog
        opened={opened}
        onClose={() => {
          close()
          onDone()
        }}
        path={path}
        items={items}
      />
    </>
  )
}
