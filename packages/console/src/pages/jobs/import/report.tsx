import { DataTable, PageLink } from '@gangway/ui'
import { Button, Center, Group, List, Stack, Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import { ChoiceInput } from '../../../components/filter-inputs.tsx'
import { Section } from '../../../components/section.tsx'
import { Status } from '../../../components/words.tsx'
import { countsText, rowStatuses } from './counts.tsx'
import type { RowReport } from './parts.tsx'
import { useReportFile } from './report-file.tsx'

const shownAtOnce = 50

type ReportProps = {
  /** What became of the rows so far, in their order. */
  rows: readonly RowReport[]
  /** Whether no more of them come by themselves. */
  isOver: boolean
}

/** What became of each row, those that failed first. */
export function Report({ rows, isOver }: ReportProps) {
  const [status, setStatus] = useState<RowReport['status']>()
  const [shown, setShown] = useState(shownAtOnce)
  const chosen = useMemo(() => {
    const wanted = status === undefined ? rowStatuses : [status]
    return wanted.flatMap((each) => rows.filter((row) => row.status === each))
  }, [rows, status])
  return (
    <Section title="Report" actions={isOver && rows.length > 0 && <Download rows={rows} status={status} />}>
      <Stack>
        {isOver && <Text role="status">{inShort(rows)}</Text>}
        <Group maw="20rem">
          <ChoiceInput label="Rows" value={status} values={rowStatuses} onChange={setStatus} />
        </Group>
        {chosen.length > 0 ? (
          <DataTable
            label="Rows"
            rows={chosen.slice(0, shown)}
            rowKey={({ row }) => row}
            columns={[
              { title: 'Row', cell: ({ row }) => row },
              { title: 'Your id', cell: ({ remoteId }) => remoteId ?? '–' },
              { title: 'Outcome', cell: (row) => <Status value={row.status} /> },
              { title: 'More', cell: (row) => <More row={row} /> },
            ]}
          />
        ) : (
          status !== undefined && <Text c="dimmed">No row is {status}.</Text>
        )}
        {shown < chosen.length && (
          <Center>
            <Button variant="default" onClick={() => setShown(shown + shownAtOnce)}>
              Show more
            </Button>
          </Center>
        )}
      </Stack>
    </Section>
  )
}

function More({ row: { id, errors } }: { row: RowReport }) {
  if (id) return <PageLink to={`/jobs/${id}`}>The job</PageLink>
  return (
    <List size="sm" listStyleType="none">
      {errors?.map(({ pointer, detail }) => (
        <List.Item key={pointer + detail}>
          {pointer && `${pointer}: `}
          {detail}
        </List.Item>
      ))}
    </List>
  )
}

/** The rows that are shown, as a file. */
function Download({ rows, status }: { rows: readonly RowReport[]; status: RowReport['status'] | undefined }) {
  const wanted = useMemo(() => (status ? rows.filter((row) => row.status === status) : rows), [rows, status])
  const url = useReportFile(wanted)
  return (
    <Button
      component="a"
      href={url}
      download={`import-report${status ? `-${status}` : ''}.csv`}
      variant="default"
      size="xs"
    >
      {status ? `Download the ${status} rows` : 'Download the report'}
    </Button>
  )
}

function inShort(rows: readonly RowReport[]): string {
  if (rows.length === 0) return 'There was no row in the file.'
  return `${rows.length.toLocaleString()} ${rows.length === 1 ? 'row' : 'rows'}: ${countsText(rows)}.`
}
