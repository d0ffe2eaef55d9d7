import { Copyable, Page, Time, Wait } from '@gangway/ui'
import { Button, SimpleGrid, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useChange } from '../../api/changes.tsx'
import { get } from '../../api/queries.tsx'
import { ConnectionLink } from '../../components/connection-input.tsx'
import { addressText } from '../../components/endpoint-input.tsx'
import { Facts } from '../../components/facts.tsx'
import { onRequest } from '../../components/outbox/replay-event.tsx'
import { Section } from '../../components/section.tsx'
import { useMay } from '../../session.tsx'
import { toast } from '../../shell/toasts.tsx'
import { EndpointActions } from './endpoint-actions.tsx'
import { EndpointDeliveries } from './endpoint-deliveries.tsx'
import { EndpointForm } from './endpoint-form.tsx'
import { EndpointStatus } from './endpoints-page.tsx'
import { SecretPanel } from './secret-panel.tsx'
import { TestEvent } from './test-event.tsx'
import type { Endpoint } from './words.tsx'

export function EndpointPage() {
  const { id = '' } = useParams({ strict: false })
  const endpoint = useQuery(get('/v1/endpoints/{id}', { path: { id } }, { live: true }))
  const [secret, setSecret] = useState<string>()
  return (
    <Page
      title={endpoint.data ? addressText(endpoint.data.url) : 'Endpoint'}
      back={{ to: '/webhooks', label: 'Webhooks' }}
      actions={endpoint.data && <EndpointActions endpoint={endpoint.data} onSecret={setSecret} />}
    >
      <Wait query={endpoint}>
        {(found) => (
          <Stack>
            {secret !== undefined && <SecretPanel secret={secret} rotated />}
            <SimpleGrid cols={{ base: 1, lg: 2 }} style={{ alignItems: 'start' }}>
              <About endpoint={found} />
              <Section title="Test">
                <TestEvent endpointId={id} />
              </Section>
            </SimpleGrid>
            <EndpointDeliveries endpointId={id} />
          </Stack>
        )}
      </Wait>
    </Page>
  )
}

function About({ endpoint }: { endpoint: Endpoint }) {
  const { id, url, eventTypes, connectionIds, payload } = endpoint
  const [editing, setEditing] = useState(false)
  const may = useMay()
  const change = useChange('patch', '/v1/endpoints/{id}', {
    onDone: () => {
      setEditing(false)
      toast('Saved')
    },
  })
  if (editing) {
    return (
      <Section title="About">
        <EndpointForm
          start={{ url, eventTypes: eventTypes ?? [], connectionIds: connectionIds ?? [], payload }}
          submit="Save"
          onSubmit={(draft) =>
            change.mutate({
              path: { id },
              body: {
                url: draft.url.trim(),
                payload: draft.payload,
                eventTypes: draft.eventTypes.length > 0 ? draft.eventTypes : null,
                connectionIds: draft.connectionIds.length > 0 ? draft.connectionIds : null,
              },
            })
          }
          pending={change.isPending}
          problem={change.error}
          onCancel={() => {
            setEditing(false)
            change.reset()
          }}
        />
      </Section>
    )
  }
  const edit = (
    <Button size="xs" variant="default" onClick={() => setEditing(true)}>
      Change
    </Button>
  )
  return (
    <Section title="About" actions={may('write') && edit}>
      <Facts
        facts={[
          ['Address', <Copyable key="url" value={url} label="address" />],
          ['Status', <EndpointStatus key="status" endpoint={endpoint} />],
          ['Told of', eventTypes?.join(', ') ?? `all events but ${onRequest.join(', ')}`],
          [
            'Of',
            connectionIds ? (
              <Stack key="of" gap={2}>
                {connectionIds.map((each) => (
                  <ConnectionLink key={each} id={each} />
                ))}
              </Stack>
            ) : (
              'all connections'
            ),
          ],
          ['It is sent', payload === 'thin' ? 'ids only' : 'the whole record'],
          ['Made', <Time key="at" at={endpoint.createdAt} />],
          ['Id', <Copyable key="id" value={id} label="id" />],
        ]}
      />
    </Section>
  )
}
