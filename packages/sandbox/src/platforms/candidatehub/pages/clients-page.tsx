import { ButtonLink, DataTable, EmptyState, Page, PageLink, Wait } from '@gangway/ui'
import { Button, Group, Modal, Stack, Text, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Client, Source } from '../api-types.ts'
import { NewClient } from './new-client.tsx'
import { useClients, useSources } from './queries.tsx'
import { SourceForm } from './source-form.tsx'

/** The board: who receives candidates, and where they come from. */
export function ClientsPage() {
  const clients = useClients()
  const sources = useSources()
  const navigate = useNavigate()
  const [making, { open: openClient, close: closeClient }] = useDisclosure()
  const [edited, setEdited] = useState<Source | 'new' | null>(null)
  return (
    <Page
      title="Clients and sources"
      about="A client receives candidates; a source is where they come from, such as a job board. With the real hub, Veritone Hire sets both up."
    >
      <Modal opened={making} onClose={closeClient} title="New client">
        <NewClient made={({ id }) => navigate({ to: `/candidatehub/clients/${id}` })} />
      </Modal>
      <Modal
        opened={edited !== null}
        onClose={() => setEdited(null)}
        title={edited === 'new' || edited === null ? 'New source' : edited.name}
      >
        {edited !== null && <SourceForm source={edited === 'new' ? null : edited} done={() => setEdited(null)} />}
      </Modal>
      <Stack gap="xl">
        <section aria-labelledby="clients">
          <Heading id="clients" text="Clients" action={<Button onClick={openClient}>New client</Button>} />
          <Wait query={clients}>
            {({ data }) =>
              data.length === 0 ? (
                <EmptyState title="No client yet" actions={<Button onClick={openClient}>New client</Button>}>
                  A gateway that starts this sandbox registers itself. For any other program, make a client, give the
                  program its credentials, and enter the program's import URL here.
                </EmptyState>
              ) : (
                <ClientTable clients={data} />
              )
            }
          </Wait>
        </section>
        <section aria-labelledby="sources">
          <Heading
            id="sources"
            text="Sources"
            action={
              <Button variant="default" onClick={() => setEdited('new')}>
                New source
              </Button>
            }
          />
          <Wait query={sources}>
            {({ data }) =>
              data.length === 0 ? (
                <EmptyState
                  title="No source yet"
                  actions={
                    <Button variant="default" onClick={() => setEdited('new')}>
                      New source
                    </Button>
                  }
                >
                  A source has an id that goes with its candidates, and a secret that signs what it sends into the hub.
                </EmptyState>
              ) : (
                <SourceTable sources={data} edit={setEdited} />
              )
            }
          </Wait>
        </section>
      </Stack>
    </Page>
  )
}

function Heading({ id, text, action }: { id: string; text: string; action: React.ReactNode }) {
  return (
    <Group justify="space-between" mb="sm">
      <Title order={2} size="h3" id={id}>
        {text}
      </Title>
      {action}
    </Group>
  )
}

function ClientTable({ clients }: { clients: readonly Client[] }) {
  return (
    <DataTable
      label="Clients"
      rows={clients}
      rowKey={({ id }) => id}
      columns={[
        { title: 'Name', cell: ({ id, name }) => <PageLink to={`/candidatehub/clients/${id}`}>{name}</PageLink> },
        { title: 'hub_client_id', cell: ({ hubClientId }) => hubClientId },
        {
          title: 'Receives at',
          cell: ({ id, importUrl }) =>
            importUrl ?? (
              <Text span inherit c="dimmed">
                nowhere yet; <PageLink to={`/candidatehub/clients/${id}`}>give an import URL</PageLink>
              </Text>
            ),
        },
        { title: 'Parsing', cell: ({ parsing }) => (parsing ? 'on' : 'off') },
        {
          title: 'Do',
          cell: ({ id, name, importUrl }) =>
            importUrl !== null && (
              <ButtonLink
                to={`/candidatehub/clients/${id}/compose`}
                size="compact-sm"
                variant="default"
                aria-label={`Compose a candidate for ${name}`}
              >
                Compose a candidate
              </ButtonLink>
            ),
        },
      ]}
    />
  )
}

function SourceTable({ sources, edit }: { sources: readonly Source[]; edit: (source: Source) => void }) {
  return (
    <DataTable
      label="Sources"
      rows={sources}
      rowKey={({ id }) => id}
      columns={[
        { title: 'Name', cell: ({ name }) => name },
        { title: 'hub_source_id', cell: ({ hubSourceId }) => hubSourceId },
        {
          title: 'Prepopulation push',
          cell: ({ board }) => (board ? `as ${board.username}` : 'no password asked for'),
        },
        {
          title: 'Do',
          cell: (source) => (
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => edit(source)}
              aria-label={`Secret and settings of ${source.name}`}
            >
              Secret and settings
            </Button>
          ),
        },
      ]}
    />
  )
}
