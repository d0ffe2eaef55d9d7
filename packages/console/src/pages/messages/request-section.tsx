import { bytesText, HeaderTable, Outline, ProblemAlert, WireText } from '@gangway/ui'
import { Button, Group, Stack, Switch, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { beginningOfBody } from '../../api/body.tsx'
import { Section } from '../../components/section.tsx'
import { useMay } from '../../session.tsx'
import type { Message } from './words.tsx'

/** The request as it was on the wire, secrets masked. */
export function RequestSection({ message }: { message: Message }) {
  const headers = message.headers ?? []
  const may = useMay()
  if (message.erased) {
    return (
      <Section title="Request">
        <Text c="dimmed">Its headers and its body of {bytesText(message.size)} were erased with the person.</Text>
      </Section>
    )
  }
  return (
    <Section
      title="Request"
      actions={
        may('read') && (
          <Button component="a" href={`/v1/messages/${message.id}/body`} download size="xs" variant="default">
            Download the body
          </Button>
        )
      }
    >
      <Stack gap="sm">
        <Title order={3} size="h6">
          Headers
        </Title>
        <HeaderTable headers={headers} label="Headers of the request" />
        <Title order={3} size="h6">
          Body, {bytesText(message.size)}
        </Title>
        {!may('read') && <Text c="dimmed">Your role does not show what people have sent.</Text>}
        {may('read') && <Body message={message} />}
      </Stack>
    </Section>
  )
}

function Body({ message: { id, size } }: { message: Message }) {
  const [indented, setIndented] = useState(false)
  const body = useQuery(beginningOfBody(id))
  if (body.error) {
    return body.error.status === 404 ? (
      <Text c="dimmed">
        The body is not kept any more, or was never read since the headers were enough to refuse the request.
      </Text>
    ) : (
      <ProblemAlert problem={body.error} />
    )
  }
  if (!body.data) return <Outline />
  const { text, whole } = body.data
  const indentedText = whole ? indent(text) : undefined
  if (text === '') return <Text c="dimmed">It has no body.</Text>
  return (
    <Stack gap="xs">
      {indentedText !== undefined && (
        <Switch
          size="sm"
          label="Indented, to read it"
          checked={indented}
          onChange={({ currentTarget }) => setIndented(currentTarget.checked)}
        />
      )}
      <WireText text={indented && indentedText !== undefined ? indentedText : text} />
      {!whole && (
        <Group gap="xs">
          <Text size="sm" c="dimmed">
            Only its beginning is shown, of {bytesText(size)}. Download it to see all.
          </Text>
        </Group>
      )}
    </Stack>
  )
}

/** JSON with line breaks; undefined where it is none. */
function indent(text: string): string | undefined {
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return undefined
  }
}
