import { ProblemAlert } from '@gangway/ui'
import { Accordion, Button, Card, Checkbox, Group, Stack, Text, Title } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useChange } from '../../../pages/api.tsx'
import type { Client, ConformanceCase, Run, RunInput } from '../api-types.ts'
import { emptyTarget, ReceiverFields, type Target, targetInput } from './receiver-fields.tsx'

export const groupLabels: Readonly<Record<ConformanceCase['group'], string>> = {
  signature: 'Signature',
  delivery: 'Delivery and repeats',
  content: 'Content',
  documents: 'Documents',
  report: 'Where to report',
}

/** A receiver, the cases, and a button for one, some or all of them. */
export function ConformanceForm({ cases, clients }: { cases: ConformanceCase[]; clients: Client[] }) {
  const navigate = useNavigate()
  const receivers = clients.filter(({ importUrl }) => importUrl !== null)
  const [target, setTarget] = useState<Target>(() => ({ ...emptyTarget, client: receivers[0]?.id ?? null }))
  const [chosen, setChosen] = useState<string[]>([])
  const run = useChange<RunInput, Run>((body) => ({ method: 'POST', path: '/api/candidatehub/conformance/runs', body }))
  const start = (ids?: string[]) =>
    run.mutate(
      { ...targetInput(target), ...(ids && { cases: ids }) },
      { onSuccess: ({ id }) => navigate({ to: `/candidatehub/conformance/${id}` }) },
    )
  const groups = [...new Set(cases.map(({ group }) => group))]
  return (
    <form
      aria-label="Conformance run"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        start(chosen.length > 0 ? chosen : undefined)
      }}
    >
      <Stack gap="lg">
        <Card withBorder component="section" aria-label="Receiver">
          <Title order={2} size="h4" mb="md">
            Receiver
          </Title>
          <ReceiverFields
            target={target}
            receivers={receivers}
            faults={new Map(run.error?.faults.map(({ pointer, message }) => [pointer, message]))}
            onChange={(patch) => setTarget((before) => ({ ...before, ...patch }))}
          />
        </Card>
        <ProblemAlert problem={run.error} />
        <Group>
          <Button type="submit" size="md" loading={run.isPending}>
            {chosen.length === 0 ? `Run all ${cases.length} cases` : `Run ${chosen.length} chosen`}
          </Button>
          {chosen.length > 0 && (
            <Button variant="subtle" onClick={() => setChosen([])}>
              Choose none
            </Button>
          )}
        </Group>
        <section aria-labelledby="cases">
          <Title order={2} size="h3" id="cases" mb="sm">
            Cases
          </Title>
          <Accordion variant="separated" multiple defaultValue={groups.slice(0, 1)} order={3}>
            {groups.map((group) => {
              const own = cases.filter((each) => each.group === group)
              return (
                <Accordion.Item key={group} value={group}>
                  <Accordion.Control>
                    <Group gap="sm">
                      <Text fw={600}>{groupLabels[group]}</Text>
                      <Text size="sm" c="dimmed">
                        {own.length} cases
                      </Text>
                    </Group>
                  </Accordion.Control>
                  <Accordion.Panel>
                    <Cases cases={own} chosen={chosen} choose={setChosen} run={(id) => start([id])} />
                  </Accordion.Panel>
                </Accordion.Item>
              )
            })}
          </Accordion>
        </section>
      </Stack>
    </form>
  )
}

type CasesProps = {
  cases: ConformanceCase[]
  chosen: string[]
  choose: (ids: string[]) => void
  run: (id: string) => void
}

function Cases({ cases, chosen, choose, run }: CasesProps) {
  const ids = cases.map(({ id }) => id)
  const others = chosen.filter((id) => !ids.includes(id))
  const here = chosen.length - others.length
  return (
    <Stack gap="sm">
      <Checkbox
        label="All of these"
        checked={here === ids.length}
        indeterminate={here > 0 && here < ids.length}
        onChange={(event) => choose(event.currentTarget.checked ? [...others, ...ids] : others)}
      />
      {cases.map(({ id, title, expects }) => (
        <Group key={id} justify="space-between" align="flex-start" gap="sm">
          <Checkbox
            label={title}
            description={expects.says}
            checked={chosen.includes(id)}
            onChange={(event) =>
              choose(event.currentTarget.checked ? [...chosen, id] : chosen.filter((other) => other !== id))
            }
            style={{ flex: '1 1 18rem' }}
          />
          <Button size="compact-sm" variant="default" onClick={() => run(id)} aria-label={`Run this one: ${title}`}>
            Run this one
          </Button>
        </Group>
      ))}
    </Stack>
  )
}
