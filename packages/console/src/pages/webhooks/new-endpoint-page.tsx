import { ButtonLink, EmptyState, Page } from '@gangway/ui'
import { Stack } from '@mantine/core'
import { useChange } from '../../api/changes.tsx'
import { useMay } from '../../session.tsx'
import { EndpointForm } from './endpoint-form.tsx'
import { SecretPanel } from './secret-panel.tsx'
import { TestEvent } from './test-event.tsx'

const empty = { url: '', eventTypes: [], connectionIds: [], payload: 'full' as const }

export function NewEndpointPage() {
  const make = useChange('post', '/v1/endpoints')
  const made = make.data
  const may = useMay()
  return (
    <Page
      title={made ? 'The endpoint is made' : 'New endpoint'}
      about={!made && 'An address of your own system, which is sent each event as a signed request.'}
      back={{ to: '/webhooks', label: 'Webhooks' }}
    >
      {!may('write') && (
        <EmptyState title="Your role may look, not change">Ask an operator or an admin for an endpoint.</EmptyState>
      )}
      {made && (
        <Stack align="flex-start">
          <SecretPanel secret={made.secret} />
          <TestEvent endpointId={made.id} />
          <ButtonLink to={`/webhooks/endpoints/${made.id}`}>I have kept the secret: to the endpoint</ButtonLink>
        </Stack>
      )}
      {!made && may('write') && (
        <EndpointForm
          start={empty}
          submit="Make the endpoint"
          onSubmit={({ url, eventTypes, connectionIds, payload }) =>
            make.mutate({
              body: {
                url: url.trim(),
                payload,
                ...(eventTypes.length > 0 && { eventTypes }),
                ...(connectionIds.length > 0 && { connectionIds }),
              },
            })
          }
          pending={make.isPending}
          problem={make.error}
        />
      )}
    </Page>
  )
}
