import { ButtonLink, Page, ProblemAlert, Wait } from '@gangway/ui'
import { Button, Card, Group, Modal, SimpleGrid, Stack, Switch, Text, TextInput, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { type ChangeEvent, useState } from 'react'
import { fromApi, useChange } from '../../../pages/api.tsx'
import { Convention } from '../../../pages/components/convention.tsx'
import { CopyableRows } from '../../../pages/components/copyable-rows.tsx'
import type { Client, ClientInput } from '../api-types.ts'

export function ClientPage() {
  const { clientId } = useParams({ strict: false })
  const client = useQuery(fromApi<Client>(`/api/candidatehub/clients/${clientId}`))
  return (
    <Page
      title={client.data?.name ?? 'Client'}
      back={{ to: '/candidatehub/clients', label: 'Clients and sources' }}
      actions={
        client.data?.importUrl && (
          <ButtonLink to={`/candidatehub/clients/${clientId}/compose`}>Compose a candidate</ButtonLink>
        )
      }
    >
      <Wait query={client}>
        {(data) => (
          <Stack gap="lg">
            <Credentials client={data} />
            <Settings key={JSON.stringify(data)} client={data} />
            <Remove client={data} />
          </Stack>
        )}
      </Wait>
    </Page>
  )
}

function Credentials({ client }: { client: Client }) {
  const rows = [
    { label: 'hub_client_id', help: 'in meta_info', value: client.hubClientId, secret: false },
    { label: 'API key', help: 'authentication.api_key', value: client.apiKey, secret: false },
    { label: 'Secret', help: 'signs imports; used as plain text', value: client.secret, secret: true },
    {
      label: 'Destination',
      help: 'X-PREPOP-DESTINATION',
      value: client.prepopulation.destinationId,
      secret: false,
    },
    { label: 'Prepopulation token', help: 'signs fetches', value: client.prepopulation.token, secret: true },
  ]
  return (
    <Card withBorder component="section" aria-label="Credentials">
      <Title order={2} size="h4" mb="md">
        What the receiver is told
      </Title>
      <CopyableRows rows={rows} />
    </Card>
  )
}

function Settings({ client }: { client: Client }) {
  const [name, setName] = useState(client.name)
  const [importUrl, setImportUrl] = useState(client.importUrl ?? '')
  const [careerSiteUrl, setCareerSiteUrl] = useState(client.careerSiteUrl ?? '')
  const [parsing, setParsing] = useState(client.parsing)
  const [hubClientId, setHubClientId] = useState(client.hubClientId)
  const [apiKey, setApiKey] = useState(client.apiKey)
  const [secret, setSecret] = useState('')
  const save = useChange<ClientInput, Client>((body) => ({
    method: 'PATCH',
    path: `/api/candidatehub/clients/${client.id}`,
    body,
  }))
  const faults = new Map(save.error?.faults.map(({ pointer, message }) => [pointer, message]))
  const typed = (set: (value: string) => void) => (event: ChangeEvent<HTMLInputElement>) =>
    set(event.currentTarget.value)
  return (
    <Card withBorder component="section" aria-label="Settings">
      <Title order={2} size="h4" mb="md">
        Settings
      </Title>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate({
            name,
            importUrl: importUrl.trim() || null,
            careerSiteUrl: careerSiteUrl.trim() || null,
            parsing,
            hubClientId,
            apiKey,
            ...(secret && { secret }),
          })
        }}
      >
        <Stack gap="md" maw={620}>
          <TextInput
            label="Import URL"
            description="Where the client receives candidates."
            placeholder="https://…"
            value={importUrl}
            error={faults.get('/importUrl')}
            onChange={typed(setImportUrl)}
          />
          <Switch
            label="Parse résumés"
            description="Every delivery then also carries a parsed_cv and a tagged_cv, made from what was composed."
            checked={parsing}
            onChange={(event) => setParsing(event.currentTarget.checked)}
          />
          <div>
            <TextInput
              label="Career site"
              description="Where applicants go with __BBPPID, to find their form filled in."
              placeholder="https://…"
              value={careerSiteUrl}
              error={faults.get('/careerSiteUrl')}
              onChange={typed(setCareerSiteUrl)}
            />
            <Convention>
              Tells also whose applicant a job board pushes: the client whose career site has the origin of the apply
              URL, or the only client that there is.
            </Convention>
          </div>
          <TextInput label="Name" value={name} error={faults.get('/name')} onChange={typed(setName)} required />
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <TextInput
              label="hub_client_id"
              value={hubClientId}
              error={faults.get('/hubClientId')}
              onChange={typed(setHubClientId)}
              required
            />
            <TextInput
              label="API key"
              description="One key may be for several clients."
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              value={apiKey}
              error={faults.get('/apiKey')}
              onChange={typed(setApiKey)}
              required
            />
          </SimpleGrid>
          <TextInput
            label="Another secret"
            description="Empty: stays as it is."
            type="password"
            autoComplete="off"
            value={secret}
            error={faults.get('/secret')}
            onChange={typed(setSecret)}
          />
          <ProblemAlert problem={save.error} />
          <Group>
            <Button type="submit" loading={save.isPending}>
              Save
            </Button>
          </Group>
        </Stack>
      </form>
    </Card>
  )
}

function Remove({ client }: { client: Client }) {
  const navigate = useNavigate()
  const [asking, { open, close }] = useDisclosure()
  const remove = useChange<void>(() => ({ method: 'DELETE', path: `/api/candidatehub/clients/${client.id}` }))
  return (
    <Group>
      <Button variant="subtle" color="red" onClick={open}>
        Remove this client
      </Button>
      <Modal opened={asking} onClose={close} title={`Remove ${client.name}?`}>
        <Stack>
          <Text>Its transactions, reports and prepopulations go with it. Candidates that it received stay there.</Text>
          <ProblemAlert problem={remove.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close} data-autofocus>
              Keep it
            </Button>
            <Button
              color="red"
              loading={remove.isPending}
              onClick={() => remove.mutate(undefined, { onSuccess: () => navigate({ to: '/candidatehub/clients' }) })}
            >
              Remove
            </Button>
          </Group>
        </Stack>
      </Modal>
    </Group>
  )
}
