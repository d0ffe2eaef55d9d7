import { bytesText, HeaderTable, Time, WireText } from '@gangway/ui'
import { Alert, Anchor, Card, Group, List, SimpleGrid, Stack, Text, Title, VisuallyHidden } from '@mantine/core'
import { AnswerBadge } from './exchange-table.tsx'
import type { ExchangeDetail, ShownBody } from './exchange-types.tsx'

/** A request and its answer side by side, as they went over the wire. */
export function ExchangeView({ exchange }: { exchange: ExchangeDetail }) {
  const { id, notes, failure } = exchange
  return (
    <Stack>
      <Group gap="xs">
        <Text size="sm" c="dimmed">
          {exchange.direction === 'in' ? 'Received' : 'Sent'} <Time at={exchange.startedAt} />, took{' '}
          {exchange.durationMs} ms
        </Text>
      </Group>
      {notes.length > 0 && (
        <List size="sm" spacing={4} aria-label="What was looked at">
          {notes.map((note, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: notes have no identity and never change
            <List.Item key={i} icon={<span aria-hidden>{note.ok === null ? '·' : note.ok ? '✓' : '✗'}</span>}>
              {note.ok === false && <VisuallyHidden>Problem: </VisuallyHidden>}
              <span className="breakable">{note.text}</span>
            </List.Item>
          ))}
        </List>
      )}
      <SimpleGrid cols={{ base: 1, lg: 2 }} style={{ alignItems: 'start' }}>
        <Half title="Request" line={`${exchange.method} ${exchange.url}`}>
          <HeaderTable headers={exchange.requestHeaders} label="Request headers" />
          <Body
            body={exchange.requestBody}
            size={exchange.requestSize}
            href={`/api/sandbox/exchanges/${id}/request-body`}
          />
        </Half>
        <Half title="Answer" line={<AnswerBadge status={exchange.status} failure={failure} />}>
          {failure && (
            <Alert color="red" title="No whole answer">
              {failure}
            </Alert>
          )}
          <HeaderTable headers={exchange.responseHeaders} label="Answer headers" />
          <Body
            body={exchange.responseBody}
            size={exchange.responseSize}
            href={`/api/sandbox/exchanges/${id}/response-body`}
          />
        </Half>
      </SimpleGrid>
    </Stack>
  )
}

function Half({ title, line, children }: { title: string; line: React.ReactNode; children: React.ReactNode }) {
  return (
    <Card withBorder component="section" aria-label={title} style={{ minWidth: 0 }}>
      <Stack gap="sm">
        <Title order={2} size="h4">
          {title}
        </Title>
        <div className="wire">{line}</div>
        {children}
      </Stack>
    </Card>
  )
}

function Body({ body, size, href }: { body: ShownBody; size: number; href: string }) {
  if (size === 0) {
    return (
      <Text size="sm" c="dimmed">
        No body
      </Text>
    )
  }
  return (
    <Stack gap={4}>
      <Group justify="space-between">
        <Text size="sm" c="dimmed">
          {bytesText(size)}
          {body.text !== null && !body.whole && ', the beginning is shown'}
        </Text>
        <Anchor size="sm" href={href} download>
          Exact bytes
        </Anchor>
      </Group>
      {body.text === null ? <Text size="sm">Not text</Text> : <WireText text={body.text} />}
    </Stack>
  )
}
