import { bytesText, Page } from '@gangway/ui'
import { Button, FileInput, Group, SimpleGrid, Stack, Text } from '@mantine/core'
import { type DragEvent, useState } from 'react'
import { type Filters, text, useFilters } from '../../../api/filters.tsx'
import { Folded } from '../../../components/folded.tsx'
import { Section } from '../../../components/section.tsx'
import { AccountInput } from '../account-input.tsx'
import { fieldOrder } from '../field-order.tsx'
import { examples, type JobFile, readJobFile } from './job-file.tsx'
import { ImportProgress } from './progress.tsx'
import { Report } from './report.tsx'
import { useImport } from './use-import.tsx'

const filters: Filters<{ connectionId: string }> = { connectionId: text }

export function ImportPage() {
  const [{ connectionId }, change] = useFilters(filters)
  const [chosen, setChosen] = useState<JobFile | { fault: string } | null>(null)
  const { now, start, stop, goOn, forget } = useImport()
  const isRunning = ['reading', 'running', 'stopping'].includes(now.state)
  const choose = async (file: File | null) => {
    forget()
    setChosen(file && (await readJobFile(file)))
  }
  const file = chosen && 'file' in chosen ? chosen : null
  const drop = (event: DragEvent) => {
    event.preventDefault()
    if (!isRunning) void choose(event.dataTransfer.files[0] ?? null)
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
                disabled={isRunning}
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
              <Button disabled={!file} loading={isRunning} onClick={() => file && void start(file, connectionId)}>
                Import
              </Button>
              {file && (
                <Text size="sm" c="dimmed">
                  {file.contentType === 'text/csv' ? 'CSV' : 'NDJSON'}, {bytesText(file.file.size)}
                </Text>
              )}
            </Group>
            <ImportProgress now={now} onStop={stop} onGoOn={goOn} />
          </Stack>
        </Section>
        {(now.rows.length > 0 || now.state === 'done') && <Report rows={now.rows} isOver={!isRunning} />}
      </Stack>
    </Page>
  )
}
