import { Alert, Code, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { get } from '../../../api/queries.tsx'
import { RecordLink } from '../../../components/record-link.tsx'

/** What nobody could make sure of: where at Snagajob campaigns are taken. */
export function AssumedPath({ registrationId }: { registrationId?: string }) {
  return (
    <Alert color="orange" title="Unverified: the path at Snagajob is assumed">
      <Text size="sm">
        The documentation that could be read does not name the path that campaigns are sent to. Ask Snagajob for it
        before you rely on this, and set it as “Campaigns path” of{' '}
        {registrationId ? <Registration id={registrationId} /> : 'the registration'}.
      </Text>
    </Alert>
  )
}

function Registration({ id }: { id: string }) {
  const { data } = useQuery(get('/v1/registrations/{id}', { path: { id } }))
  const path = data?.settings.campaignsPath
  return (
    <>
      <RecordLink id={id}>{data?.name ?? 'the registration'}</RecordLink>
      {typeof path === 'string' && (
        <>
          . Now it is <Code>{path}</Code>
        </>
      )}
    </>
  )
}
