import { DataTable, PageLink } from '@gangway/ui'
import { Button, Center, Group, List, Stack, Text } from '@mantine/core'
import { useEffect, useMemo, useState } from 'react'
import { ChoiceInput } from '../../../components/filter-inputs.tsx'
import { Section } from '../../../components/section.tsx'
import { Status } from '../../../components/words.tsx'
import type { ImportReport } from './use-import.tsx'

type Row = ImportReport['data'][number]

const statuses = ['failed', 'created', 'updated', 'unchanged'] as const satisfies Row['status'][]
const shownAtOnce = 50

/** What became of each row, those that failed first. */
export function Report({ report }: { report: ImportReport }) {
  const [status, setStatus] = useState<Row['status']>()
  const [shown, setShown] = useState(shownAtOnce)
  const download = useDownload(report)
  const sorted = statuses.flatMap((each) => report.data.filter((row) => row.status === each))
  const rows = status ? sorted.filter((row) => row.status === status) : sorted
  return (
    <Section
      title="Report"
      actions={
        <Button component="a" href={download} download="import-report.csv" variant="default" size="xs">
          Download the report
        </Button>
      }
    >
      <Stack>
        <Text role="status">{inShort(report)}</Text>
        <Group maw="20rem">
          <ChoiceInput label="Rows" value={status} values={statuses} onChange={setStatus} />
        </Group>
        {rows.length > 0 && (
          <DataTable
            label="Rows"
            rows={rows.slice(0, shown)}
            rowKey={({ row }) => row}
            columns={[
              { title: 'Row', cell: ({ row }) => row },
              { title: 'Your id', cell: ({ remoteId }) => remoteId ?? '–' },
              { title: 'Outcome', cell: (row) => <Status value={row.status} /> },
              { title: 'More', cell: (row) => <More row={row} /> },
            ]}
          />
        )}
        {shown < rows.length && (
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

function More({ row: { id, errors } }: { row: Row }) {
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

function inShort({ data, created, updated, unchanged, failed }: ImportReport): string {
  if (data.length === 0) return 'There was no row in the file.'
  const counts = Object.entries({ failed, created, updated, unchanged })
  const parts = counts.filter(([, count]) => count > 0).map(([name, count]) => `${count.toLocaleString()} ${name}`)
  return `${data.length.toLocaleString()} ${data.length === 1 ? 'row' : 'rows'}: ${parts.join(', ')}.`
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

/** The report as a file, in the order of the rows. */
function useDownload({ data }: ImportReport): string {
  const url = useMemo(() => {
    const lines = data.map(({ row, status, remoteId = '', id = '', errors = [] }) => {
      const told = errors.map(({ pointer, detail }) => (pointer ? `${pointer}: ${detail}` : detail)).join('; ')
      return [row, status, quoted(remoteId), id, quoted(told)].join(',')
    })
    const text = `row,status,remoteId,id,errors\n${lines.map((line) => `${line}\n`).join('')}`
    return URL.createObjectURL(new Blob([text], { type: 'text/csv' }))
  }, [data])
  useEffect(() => () => URL.revokeObjectURL(url), [url])
  return url
}
