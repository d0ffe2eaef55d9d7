import { ButtonLink, EmptyState, Page, ProblemAlert, Wait } from '@gangway/ui'
import { Button, Card, Group, Select, Stack, Text, TextInput, Title } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useChange } from '../../../pages/api.tsx'
import type { Client, ComposeInput, Prepopulation, PrepopulationInput } from '../api-types.ts'
import { CandidateFields } from './candidate-fields.tsx'
import { ContextFields } from './context-fields.tsx'
import { type Draft, draftOf, type Faults, inputOf } from './draft.tsx'
import { FileFields } from './file-fields.tsx'
import { useClients, useInvented } from './queries.tsx'

export function NewPrepopulationPage() {
  const clients = useClients()
  const invented = useInvented()
  return (
    <Page
      title="Send an applicant to a career site"
      back={{ to: '/candidatehub/prepopulations', label: 'Prepopulations' }}
      about="You get a link as the applicant has it, with __BBPPID. Whoever shows the form behind it has a minute to fetch this data."
    >
      <Wait query={clients}>
        {({ data }) =>
          data.length === 0 ? (
            <EmptyState
              title="Whose career site?"
              actions={<ButtonLink to="/candidatehub/clients">Clients and sources</ButtonLink>}
            >
              Make a client first, and tell the hub where its career site is.
            </EmptyState>
          ) : (
            <Wait query={invented}>{(input) => <ApplicantForm clients={data} begin={input} />}</Wait>
          )
        }
      </Wait>
    </Page>
  )
}

function ApplicantForm({ clients, begin }: { clients: Client[]; begin: ComposeInput }) {
  const navigate = useNavigate()
  const [clientId, setClientId] = useState((clients.find(({ careerSiteUrl }) => careerSiteUrl) ?? clients[0]!).id)
  const [applyUrl, setApplyUrl] = useState('')
  const [draft, setDraft] = useState(() => draftOf(begin))
  const [unreadable, setUnreadable] = useState<Faults>(new Map())
  const make = useChange<PrepopulationInput, Prepopulation>((body) => ({
    method: 'POST',
    path: `/api/candidatehub/clients/${clientId}/prepopulations`,
    body,
  }))
  const client = clients.find(({ id }) => id === clientId) ?? clients[0]!
  const change = (patch: Partial<Draft>) => setDraft((before) => ({ ...before, ...patch }))
  const faults: Faults = new Map([
    ...(make.error?.faults.map(({ pointer, message }): [string, string] => [pointer, message]) ?? []),
    ...unreadable,
  ])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const read = inputOf(draft)
    if ('faults' in read) return setUnreadable(read.faults)
    setUnreadable(new Map())
    const { candidate, documents, context } = read.input
    make.mutate(
      { candidate, documents, context, ...(applyUrl.trim() && { applyUrl: applyUrl.trim() }) },
      { onSuccess: ({ id }) => navigate({ to: `/candidatehub/prepopulations/${id}` }) },
    )
  }
  return (
    <form onSubmit={submit} noValidate aria-label="Applicant">
      <Stack gap="lg" maw={820}>
        <Card withBorder component="section" aria-label="Where to">
          <Stack>
            <Select
              label="Client"
              data={clients.map(({ id, name }) => ({ value: String(id), label: name }))}
              value={String(clientId)}
              onChange={(value) => value && setClientId(Number(value))}
              allowDeselect={false}
            />
            <TextInput
              label="Apply URL"
              description={
                client.careerSiteUrl === null
                  ? 'The client has no career site of its own yet; without an address there is no link.'
                  : `Empty: ${client.careerSiteUrl}`
              }
              placeholder="https://…"
              value={applyUrl}
              error={faults.get('/applyUrl')}
              onChange={(event) => setApplyUrl(event.currentTarget.value)}
            />
          </Stack>
        </Card>
        <CandidateFields draft={draft} faults={faults} onChange={change} />
        <Card withBorder component="section" aria-label="Files">
          <Title order={2} size="h4" mb="md">
            Files
          </Title>
          <FileFields
            files={draft.documents}
            candidate={draft.candidate}
            faults={faults}
            onChange={(documents) => change({ documents })}
          />
        </Card>
        <Card withBorder component="section" aria-label="Context">
          <Title order={2} size="h4" mb="md">
            Context
          </Title>
          <ContextFields draft={draft} faults={faults} onChange={change} />
        </Card>
        <ProblemAlert problem={make.error} />
        <Group className="form-foot">
          <Button type="submit" size="md" loading={make.isPending}>
            Make the link
          </Button>
          {unreadable.size > 0 && (
            <Text c="red" size="sm" role="alert">
              Some fields cannot be read as JSON.
            </Text>
          )}
        </Group>
      </Stack>
    </form>
  )
}
