import { HeaderTable, WireText } from '@gangway/ui'
import { SimpleGrid, Stack, Text, Title } from '@mantine/core'
import type { Schema } from '../../api/types.tsx'
import { RequestSent } from './request.tsx'

export type Delivery = Schema<'Delivery'>
export type PlatformCall = Schema<'PlatformCall'>
/** A delivery's tries have no request of their own: its event tells it. */
export type Attempt = PlatformCall['attempts'][number]

/** Whether the other side took what this try sent. */
export const succeeded = ({ response }: Attempt): boolean =>
  response !== undefined && response.status >= 200 && response.status < 300

/** How a try ended, in a few words. */
export function attemptOutcome({ response, error, durationMs }: Attempt): string {
  const time = durationMs === undefined ? '' : ` in ${durationMs} ms`
  if (response) return `answered ${response.status}${time}`
  if (error === undefined) return durationMs === undefined ? 'under way' : `ended${time}`
  return error.startsWith(notSent) ? 'nothing sent' : `no answer${time}`
}

/** How the outbox begins to say that there was nothing to send. */
const notSent = 'not sent:'

/** Whether an answer or an error came of it, and not from having nothing to send. */
export const hasOutcome = ({ response, error }: Attempt): boolean =>
  response !== undefined || (error !== undefined && !error.startsWith(notSent))

/** The mark of a try on a line of them. */
export function moodOf(attempt: Attempt): 'good' | 'bad' | 'open' | 'plain' {
  if (succeeded(attempt)) return 'good'
  if (hasOutcome(attempt)) return 'bad'
  return attempt.durationMs === undefined ? 'open' : 'plain'
}

/** What was asked of a platform in one try, and what came back: beside each other where there is room. */
export function CallAttempt({ attempt, label }: { attempt: Attempt; label: string }) {
  return (
    <SimpleGrid type="container" cols={{ base: 1, '600px': 2 }} spacing="md" style={{ alignItems: 'start' }}>
      {attempt.request ? (
        <RequestSent request={attempt.request} label={label} />
      ) : (
        <Text size="sm" c="dimmed">
          {noRequest(attempt)}
        </Text>
      )}
      <AttemptAnswer attempt={attempt} label={label} />
    </SimpleGrid>
  )
}

function noRequest({ response, error, durationMs }: Attempt): string {
  if (error?.startsWith(notSent)) return 'Nothing was asked.'
  if (!response && error === undefined && durationMs === undefined) return 'It is on record once the try has ended.'
  const why = 'the try is from before requests were kept, or its person was erased'
  return response
    ? `What was asked is not on record: ${why}.`
    : `What was asked is not on record: nothing was sent, ${why}.`
}

/** What came back to a try. */
export function AttemptAnswer({ attempt, label }: { attempt: Attempt; label: string }) {
  const { response, error, durationMs } = attempt
  if (!response) return <Text size="sm">{error ?? noAnswer(durationMs)}</Text>
  return (
    <Stack gap="xs" style={{ minWidth: 0 }}>
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

const noAnswer = (durationMs: number | undefined): string =>
  durationMs === undefined
    ? 'It is under way, or the gateway was stopped meanwhile.'
    : 'What was answered is not on record.'
