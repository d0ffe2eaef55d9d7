import { PageLink, Time } from '@gangway/ui'
import { Alert, Group, Loader, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { get } from '../../api/queries.tsx'
import { inWords } from '../../components/words.tsx'

type LiveCheckProps = {
  of: { connectionId: string } | { registrationId: string }
  /** What to do so that the first message comes. */
  first: string
}

/** Waits for the first message, and says so as soon as it is there; of one that is refused, why. */
export function LiveCheck({ of, first }: LiveCheckProps) {
  const last = (verdict: 'accepted' | 'rejected') =>
    get('/v1/messages', { query: { ...of, verdict, limit: 1 } }, { live: true })
  const accepted = useQuery(last('accepted')).data?.data[0]
  const refused = useQuery(last('rejected')).data?.data[0]
  const isRefused = refused && (!accepted || refused.receivedAt > accepted.receivedAt)
  return (
    <div aria-live="polite">
      {accepted && (
        <Alert color="teal" title="Messages arrive" mb={isRefused ? 'sm' : 0}>
          The last one that was taken in came at <Time at={accepted.receivedAt} />.{' '}
          <PageLink to={`/messages/${accepted.id}`}>See what became of it</PageLink>
        </Alert>
      )}
      {isRefused && (
        <Alert color="orange" title="A message came, and was refused">
          At <Time at={refused.receivedAt} />
          {refused.reason && `: ${inWords(refused.reason)}`}.{' '}
          <PageLink to={`/messages/${refused.id}`}>See why</PageLink>
          {'. Once that is mended it can be taken in without being sent again.'}
        </Alert>
      )}
      {!accepted && !isRefused && (
        <Group gap="sm" wrap="nowrap" align="flex-start">
          <Loader size="sm" aria-hidden mt={2} />
          <Text>Waiting for the first message. {first} This turns green by itself.</Text>
        </Group>
      )}
    </div>
  )
}
