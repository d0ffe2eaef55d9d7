import { PageLink } from '@gangway/ui'
import { Stack, Text } from '@mantine/core'
import { countText, feedPlace, type Refusals } from '../../components/health.tsx'

type HealthProps = {
  id: string
  refused: Refusals | undefined
  feed: { faulty: number; items: number } | undefined
}

/** What is wrong with a connection, each with the place where it is seen; or that nothing is. */
export function Health({ id, refused, feed }: HealthProps) {
  if (!refused && !feed)
    return (
      <Text span inherit c="dimmed">
        nothing refused
      </Text>
    )
  return (
    <Stack gap={2}>
      {refused && (
        <PageLink
          to={`/messages?${new URLSearchParams({ connectionId: id, verdict: 'rejected', receivedAfter: refused.since })}`}
        >
          {countText(refused)} refused
        </PageLink>
      )}
      {feed && (
        <PageLink to={feedPlace(id)}>
          {feed.faulty} of {feed.items} jobs faulty
        </PageLink>
      )}
    </Stack>
  )
}
