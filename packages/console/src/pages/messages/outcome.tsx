import { PageLink } from '@gangway/ui'
import { Alert, Text } from '@mantine/core'
import { placeOf } from '../../areas.tsx'
import { RecordLink } from '../../components/record-link.tsx'
import { isOfSecret, type Message, reasonTold } from './words.tsx'

/** What became of a message in a sentence, and what to do where it was not taken in. */
export function Outcome({ message }: { message: Message }) {
  const { verdict, reason, projection, projectionError, duplicateOf, diagnosis, erased } = message
  if (erased) {
    return (
      <Alert color="gray" title="Its person was erased">
        What it held is gone. A repeat of it makes nothing new.
      </Alert>
    )
  }
  if (verdict === 'rejected') {
    const told = reasonTold(reason ?? 'refused')
    return (
      <Alert color="red" title={`Refused: ${told.says}`}>
        {diagnosis !== undefined && <Text size="sm">{diagnosis}</Text>}
        <Text size="sm">
          {told.next} <Mend message={message} />
        </Text>
      </Alert>
    )
  }
  if (verdict === 'duplicate') {
    return (
      <Alert color="gray" title="A repeat of a message that came before">
        The platform was given the first answer again, and nothing new was made.{' '}
        {duplicateOf !== undefined && <RecordLink id={duplicateOf}>See the first one</RecordLink>}
      </Alert>
    )
  }
  if (projection === 'failed') {
    return (
      <Alert color="orange" title="It was taken in, but could not be mapped yet">
        {projectionError !== undefined && <Text size="sm">{projectionError}</Text>}
        <Text size="sm">
          Nothing is lost. It is tried again by itself after 10 seconds, a minute, 10 minutes, then every hour; or map
          it again now.
        </Text>
      </Alert>
    )
  }
  return null
}

/** Leads to where what is wrong is corrected. */
function Mend({ message: { platform, reason, connectionId, registrationId } }: { message: Message }) {
  const link = (id: string, name: string) => <PageLink to={placeOf(id) ?? `/connections/${id}`}>{name}</PageLink>
  const registration = registrationId && link(registrationId, 'registration')
  const connection = connectionId && link(connectionId, 'connection')
  // Snagajob signs with the partnership's secret, CandidateHub with each client's beside the partnership's API key.
  const ofRegistration = platform === 'snagajob' || reason === 'identity_unknown' || !connection
  if (isOfSecret(reason) && registration) {
    return <>It stands on the {ofRegistration ? registration : connection}.</>
  }
  if (registration)
    return (
      <>
        See the {connection && <>{connection} and its </>}
        {registration}.
      </>
    )
  return <PageLink to="/connections">See the connections</PageLink>
}
