import { HeaderTable, WireText } from '@gangway/ui'
import { Stack, Text, Title } from '@mantine/core'
import type { Schema } from '../../api/types.tsx'

export type Delivery = Schema<'Delivery'>
export type PlatformCall = Schema<'PlatformCall'>
export type Attempt = Delivery['attempts'][number]

/** Whether the other side took what this try sent. */
export const succeeded = ({ response }: Attempt): boolean =>
  response !== undefined && response.status >= 200 && response.status < 300

/** How a try ended, in a few words. */
export function attemptOutcome({ response, error, durationMs }: Attempt): string {
  const time = durationMs === undefined ? '' : ` in ${durationMs} ms`
  if (response) return `answered ${response.status}${time}`
  return error === undefined ? 'under way' : `no answer${time}`
}

/** What came back to a try. */
export function AttemptAnswer({ attempt: { response, error }, label }: { attempt: Attempt; label: string }) {
  if (!response) return <Text size="sm">{error ?? 'It is under way, or the gateway was stopped meanwhile.'}</Text>
  return (
    <Stack gap="xs">
      <Title order={4} size="h6">
        Response: {response.status}
      </Title>
      <HeaderTable headers={response.headers ?? []} label={`Headers of the response, ${label}`} />
      {response.body ? (
        <WireText text={response.body} />
      ) : (
        <Text size="sm" c="dimmed">
          No body.
        </Text>
      )}
      {error !== undefined && <Text size="sm">{error}</Text>}
    </Stack>
  )
}
