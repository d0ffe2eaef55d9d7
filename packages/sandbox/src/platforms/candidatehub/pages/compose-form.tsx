import { ProblemAlert } from '@gangway/ui'
import { Accordion, Badge, Button, Card, Group, Select, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useChange } from '../../../pages/api.tsx'
import type { Client, ComposeInput, Source, Transaction } from '../api-types.ts'
import { CandidateFields } from './candidate-fields.tsx'
import { ContextFields } from './context-fields.tsx'
import { DepartureFields } from './departure-fields.tsx'
import { type Draft, departuresOf, draftOf, type Faults, inputOf } from './draft.tsx'
import { FileFields } from './file-fields.tsx'
import { SkillFields } from './skill-fields.tsx'

type ComposeFormProps = { receivers: Client[]; sources: Source[]; chosen: Client; begin: ComposeInput }

const none: Faults = new Map()

export function ComposeForm({ receivers, sources, chosen, begin }: ComposeFormProps) {
  const navigate = useNavigate()
  const [clientId, setClientId] = useState(chosen.id)
  const [draft, setDraft] = useState(() => draftOf(begin))
  const [unreadable, setUnreadable] = useState(none)
  const send = useChange<ComposeInput, Transaction>((body) => ({
    method: 'POST',
    path: `/api/candidatehub/clients/${clientId}/transactions`,
    body,
  }))
  const client = receivers.find(({ id }) => id === clientId) ?? chosen
  const change = (patch: Partial<Draft>) => setDraft((before) => ({ ...before, ...patch }))
  const faults: Faults = new Map([
    ...(send.error?.faults.map(({ pointer, message }): [string, string] => [pointer, message]) ?? []),
    ...unreadable,
  ])
  const departures = departuresOf(draft)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const read = inputOf(draft)
    if ('faults' in read) return setUnreadable(read.faults)
    setUnreadable(none)
    send.mutate(read.input, { onSuccess: ({ id }) => navigate({ to: `/candidatehub/transactions/${id}` }) })
  }
  return (
    <form onSubmit={submit} noValidate aria-label="Candidate">
      <Stack gap="lg" maw={820}>
        <Part title="From and to">
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <Select
              label="Client"
              description={client.importUrl}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              classNames={{ description: 'breakable' }}
              data={receivers.map(({ id, name }) => ({ value: String(id), label: name }))}
              value={String(clientId)}
              onChange={(value) => value && setClientId(Number(value))}
              allowDeselect={false}
            />
            {sources.length > 0 && (
              <Select
                label="Source"
                data={sources.map(({ id, name }) => ({ value: String(id), label: name }))}
                value={String(draft.sourceId ?? sources[0]!.id)}
                onChange={(value) => value && change({ sourceId: Number(value) })}
                allowDeselect={false}
              />
            )}
          </SimpleGrid>
        </Part>
        <Part title="Files">
          <FileFields
            files={draft.documents}
            candidate={draft.candidate}
            faults={faults}
            onChange={(documents) => change({ documents })}
          />
        </Part>
        <Part title="Candidate">
          <CandidateFields draft={draft} faults={faults} onChange={change} />
        </Part>
        {client.parsing && (
          <Part title="What the parser finds">
            <SkillFields skills={draft.skills} onChange={(skills) => change({ skills })} />
          </Part>
        )}
        <Part title="Context">
          <ContextFields draft={draft} faults={faults} onChange={change} />
        </Part>
        <Accordion variant="contained" order={2}>
          <Accordion.Item value="departures">
            <Accordion.Control>
              <Group gap="sm">
                <Text fw={600}>Departures from a plain request</Text>
                {departures > 0 && <Badge color="orange">{departures}</Badge>}
              </Group>
            </Accordion.Control>
            <Accordion.Panel>
              <DepartureFields draft={draft} faults={faults} onChange={change} />
            </Accordion.Panel>
          </Accordion.Item>
        </Accordion>
        <ProblemAlert problem={send.error} />
        <Group className="form-foot">
          <Button type="submit" size="md" loading={send.isPending}>
            Sign and send
          </Button>
          {unreadable.size > 0 && (
            <Text c="red" size="sm" role="alert">
              {unreadable.size === 1 ? 'One field' : `${unreadable.size} fields`} cannot be read as JSON.
            </Text>
          )}
          {departures > 0 && unreadable.size === 0 && (
            <Text size="sm" c="dimmed">
              {departures === 1 ? 'One departure' : `${departures} departures`} from a plain request.
            </Text>
          )}
        </Group>
      </Stack>
    </form>
  )
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <Card withBorder component="section" aria-label={title}>
      <Title order={2} size="h4" mb="md">
        {title}
      </Title>
      {children}
    </Card>
  )
}
