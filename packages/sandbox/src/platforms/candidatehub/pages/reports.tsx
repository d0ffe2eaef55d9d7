import { HeaderTable, Time, WireText } from '@gangway/ui'
import { Card, Code, Group, List, Loader, Stack, Text, Title, VisuallyHidden } from '@mantine/core'
import { Convention } from '../../../pages/components/convention.tsx'
import { AnswerBadge } from '../../../pages/components/exchange-table.tsx'
import type { ReportArrival } from '../api-types.ts'
import { OutcomeBadge } from './badges.tsx'

/**
 * The calls to a report URL as they came. `waiting`: `listening` while one may come, else why none is expected; shown as
 * long as none came.
 */
export function Reports({ reports, waiting }: { reports: readonly ReportArrival[]; waiting: string }) {
  return (
    <Card withBorder component="section" aria-label="Processing report">
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h4">
          Processing report
        </Title>
        <Convention item="4.4">
          The hub's page about reports could not be read: method, body and answers here are our reading. Any JSON object
          is taken once, success says how the import went, and the next call to the same address is answered 410.
        </Convention>
      </Group>
      <VisuallyHidden aria-live="polite">
        {reports.length > 0 && `${reports.length === 1 ? 'A report' : `${reports.length} reports`} came.`}
      </VisuallyHidden>
      {reports.length === 0 ? (
        <Group gap="sm" wrap="nowrap" align="flex-start">
          {waiting === 'listening' && <Loader size="xs" type="dots" mt={6} aria-hidden />}
          <Text c="dimmed">
            {waiting === 'listening'
              ? 'Listening. It shows here as it arrives: once the receiver’s people, or their system, have set a status.'
              : waiting}
          </Text>
        </Group>
      ) : (
        <Stack gap="xl">
          {reports.map((report) => (
            <Report key={report.id} report={report} />
          ))}
        </Stack>
      )}
    </Card>
  )
}

function Report({ report }: { report: ReportArrival }) {
  const { at, method, headers, body, status, outcome, message, notes, consumed } = report
  return (
    <Stack gap="sm" component="article" aria-label={`Report ${report.id}`}>
      <Group gap="sm">
        {outcome !== null && <OutcomeBadge outcome={outcome} />}
        <Text>
          {consumed ? 'Taken' : 'Not taken'} <Time at={at} />, answered{' '}
          {status === null ? 'nothing, on purpose' : <AnswerBadge status={status} failure={null} />}
        </Text>
      </Group>
      {message !== null && <Text className="breakable">“{message}”</Text>}
      {notes.length > 0 && (
        <List size="sm" styles={{ itemWrapper: { alignItems: 'flex-start' } }}>
          {notes.map((note, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: notes have no identity and never change
            <List.Item key={i} icon={<span aria-hidden>{note.ok === null ? '·' : note.ok ? '✓' : '✗'}</span>}>
              {note.ok === false && <VisuallyHidden>Problem: </VisuallyHidden>}
              {note.text}
            </List.Item>
          ))}
        </List>
      )}
      <Group gap="xs">
        <Text size="sm" c="dimmed">
          Method
        </Text>
        <Code>{method}</Code>
      </Group>
      <HeaderTable headers={headers} label="Report headers" />
      <Text size="sm" c="dimmed">
        Body, as it came
      </Text>
      {body === '' ? <Text size="sm">empty</Text> : <WireText text={body} />}
    </Stack>
  )
}
