import { bytesText, Page, ProblemAlert } from '@gangway/ui'
import { Button, FileInput, Group, Progress, SimpleGrid, Stack, Text } from '@mantine/core'
import { type DragEvent, useState } from 'react'
import { type Filters, text, useFilters } from '../../../api/filters.tsx'
import { Folded } from '../../../components/folded.tsx'
import { Section } from '../../../components/section.tsx'
import { AccountInput } from '../account-input.tsx'
import { fieldOrder } from '../field-order.tsx'
import { examples, type JobFile, readJobFile } from './job-file.tsx'
import { Report } from './report.tsx'
import { type Import, useImport } from './use-import.tsx'

const filters: Filters<{ connectionId: string }> = { connectionId: text }

export function ImportPage() {
  const [{ connectionId }, change] = useFilters(filters)
  const [chosen, setChosen] = useState<JobFile | { fault: string } | null>(null)
  const { now, start, cancel, forget } = useImport()
  const choose = async (file: File | null) => {
    forget()
    setChosen(file && (await readJobFile(file)))
  }
  const file = chosen && 'file' in chosen ? chosen : null
  const drop = (event: DragEvent) => {
    event.preventDefault()
    void choose(event.dataTransfer.files[0] ?? null)
  }
  return (
    <Page
      title="Import jobs"
      about="Many at once, from a file. A job that is not here is made; one that is here, by your id, is overwritten and opened again. What the file does not name stays as it is. A row that is not right fails alone."
      back={{ to: '/jobs', label: 'Jobs' }}
    >
      <Stack>
        <Section title="File">
          <Stack gap="sm" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
            <SimpleGrid cols={{ base: 1, xs: 2 }}>
              <FileInput
                label="Jobs"
                inputWrapperOrder={fieldOrder}
                description="CSV, or NDJSON with a job in each line. It may be dropped here."
                placeholder="Choose a file"
                accept=".csv,.ndjson,.jsonl,text/csv,application/x-ndjson"
                value={file?.file ?? null}
                onChange={choose}
                error={chosen && 'fault' in chosen ? chosen.fault : undefined}
                clearable
                clearButtonProps={{ 'aria-label': 'Choose no file' }}
              />
              <AccountInput
                description="Of the rows that name none."
                placeholder="Each row names its own"
                value={connectionId}
                onChange={(id) => change({ connectionId: id })}
                clearable
                clearButtonProps={{ 'aria-label': 'Each row names its own' }}
              />
            </SimpleGrid>
            <Folded label="What the file looks like">
              <Stack gap="xs">
                <Text size="sm">CSV, its columns in any order:</Text>
                <pre className="wire">{examples.csv}</pre>
                <Text size="sm">NDJSON, with the members of a job:</Text>
                <pre className="wire">{examples.ndjson}</pre>
                <Text size="sm">A row may also name its account, as connectionId.</Text>
              </Stack>
            </Folded>
            <Group>
              <Button
                disabled={!file}
                loading={now.state === 'running'}
                onClick={() => file && start(file.file, file.contentType, connectionId)}
              >
                Import
              </Button>
              {file && (
                <Text size="sm" c="dimmed">
                  {file.contentType === 'text/csv' ? 'CSV' : 'NDJSON'}, {bytesText(file.file.size)}
                </Text>
              )}
            </Group>
            <Running now={now} onCancel={cancel} />
            <ProblemAlert problem={now.state === 'failed' ? now.problem : null} />
          </Stack>
        </Section>
        {now.state === 'done' && <Report report={now.report} />}
      </Stack>
    </Page>
  )
}

function Running({ now, onCancel }: { now: Import; onCancel: () => void }) {
  if (now.state === 'stopped') {
    return (
      <Text size="sm" role="status">
        Stopped. Rows that were already taken in stay. The same file can be imported again: what is there is not made
        twice.
      </Text>
    )
  }
  if (now.state !== 'running') return null
  const percent = Math.floor(now.sent * 100)
  return (
    <Group gap="sm">
      <Progress value={percent} animated={percent === 100} aria-label="Sent" size="lg" style={{ flex: '1 1 12rem' }} />
      <Text size="sm" role="status">
        {percent < 100 ? `${percent} % is sent` : 'All is sent; the rows are being taken in'}
      </Text>
      <Button size="xs" variant="default" onClick={onCancel}>
        Stop
      </Button>
    </Group>
  )
}
