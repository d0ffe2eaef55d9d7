import type { Column } from '@gangway/ui'
import { Button, Checkbox, Group, List, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { type ReactNode, useState } from 'react'
import { useChange } from '../../api/changes.tsx'
import type { Problem } from '../../api/problem.tsx'
import type { List as Rows } from '../../api/queries.tsx'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { RecordList } from '../../components/record-list.tsx'
import { useMay } from '../../session.tsx'
import { toast } from '../../shell/toasts.tsx'
import { useSelection } from './use-selection.tsx'

type DeadListProps<Row> = {
  list: Rows<Row>
  path: '/v1/deliveries/{id}/retry' | '/v1/platform-calls/{id}/retry'
  label: string
  name: (row: Row) => string
  columns: readonly Column<Row>[]
  canRetry: (row: Row) => boolean
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
  return (
    <>
      {may && rows.length > 0 && (
        <Group mb="sm">
          <Checkbox
            label={`All shown (${rows.length})`}
            checked={all}
            indeterminate={selected.length > 0 && !all}
            onChange={toggleAll}
          />
          <RetryAll path={path} chosen={rows.filter(({ id }) => has(id))} name={name} onDone={clear} />
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

type RetryAllProps<Row> = {
  path: DeadListProps<Row>['path']
  chosen: readonly Row[]
  name: (row: Row) => string
  onDone: () => void
}

function RetryAll<Row extends { id: string }>({ path, chosen, name, onDone }: RetryAllProps<Row>) {
  const [opened, { open, close }] = useDisclosure()
  const [done, setDone] = useState<number>()
  const [problem, setProblem] = useState<Problem | null>(null)
  const retry = useChange('post', path)
  const counts = new Map<string, number>()
  for (const row of chosen) counts.set(name(row), (counts.get(name(row)) ?? 0) + 1)
  const send = async () => {
    setProblem(null)
    let sent = 0
    let refused: Problem | null = null
    for (const { id } of chosen) {
      setDone(sent)
      // One that cannot be sent again keeps none of the others from it.
      await retry.mutateAsync({ path: { id } }).then(
        () => (sent += 1),
        (error: Problem) => (refused = error),
      )
    }
    setDone(undefined)
    setProblem(refused)
    if (sent > 0) toast(sent === 1 ? 'One is on its way again' : `${sent} are on their way again`)
    if (!refused) close()
    onDone()
  }
  const label = chosen.length === 1 ? 'Send one again' : `Send ${chosen.length} again`
  return (
    <>
      <Button onClick={open} disabled={chosen.length === 0}>
        {chosen.length === 0 ? 'Send again' : label}
      </Button>
      <ConfirmDialog
        opened={opened}
        onClose={close}
        title={label}
        confirm={done === undefined ? 'Send now' : `${done} of ${chosen.length}`}
        onConfirm={() => void send()}
        pending={done !== undefined}
        problem={problem}
        disabled={chosen.length === 0}
      >
        <Text size="sm">At once, and each has all its tries before it again:</Text>
        <List size="sm">
          {[...counts].map(([each, count]) => (
            <List.Item key={each}>
              {count} × {each}
            </List.Item>
          ))}
        </List>
      </ConfirmDialog>
    </>
  )
}
