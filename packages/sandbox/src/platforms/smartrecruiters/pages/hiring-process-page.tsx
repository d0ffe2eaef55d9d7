import { Page, ProblemAlert, Wait } from '@gangway/ui'
import { Badge, Button, Card, Group, List, Modal, Stack, Text, TextInput, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useState } from 'react'
import { useChange } from '../../../pages/api.tsx'
import type { App, Stage, Step } from '../api-types.ts'
import { stageLabel, stages } from './badges.tsx'
import { api, useApps, useHiringProcess } from './queries.tsx'
import { StepEditor } from './step-editor.tsx'

/** The way of every candidate of Harbour Foods, and which packages its steps order (contract 6.5). */
export function HiringProcessPage() {
  const steps = useHiringProcess()
  const apps = useApps()
  const names = new Map(apps.data?.data.map((app) => [app.partnerId, app]))
  return (
    <Page
      title="Hiring process"
      about="The steps that candidates go through. A step orders its packages by itself when a candidate comes into it; those of the application are taken while applying."
    >
      <Wait query={steps}>
        {({ data }) => (
          <Stack gap="xl">
            {stages.map(({ stage, label }) => (
              <Stack key={stage} gap="sm" component="section" aria-label={label}>
                <Title order={2} size="h4">
                  {label}
                </Title>
                {data
                  .filter((step) => step.stage === stage)
                  .map((step) => (
                    <StepCard key={step.id} step={step} partners={names} />
                  ))}
                {stage !== 'APPLICATION' && <NewStep stage={stage} />}
              </Stack>
            ))}
          </Stack>
        )}
      </Wait>
    </Page>
  )
}

function StepCard({ step, partners }: { step: Step; partners: ReadonlyMap<number, App> }) {
  const { id, name, stage, autoTriggered, packages, fixed, candidates } = step
  const [editing, edit] = useDisclosure()
  const remove = useChange<void>(() => ({ method: 'DELETE', path: `${api}/hiring-process/steps/${id}` }))
  const inline = stage === 'APPLICATION'
  return (
    <Card withBorder component="article" aria-label={name}>
      <Group justify="space-between" align="flex-start" gap="sm">
        <Stack gap={6} style={{ flex: '1 1 18rem', minWidth: 0 }}>
          <Group gap="sm">
            <Text fw={600} className="breakable">
              {name}
            </Text>
            {packages.length > 0 && (
              <Badge variant="light" tt="none" color={inline || autoTriggered ? 'teal' : 'gray'}>
                {inline ? 'while applying' : autoTriggered ? 'auto-triggered' : 'switched off'}
              </Badge>
            )}
          </Group>
          {packages.length === 0 ? (
            <Text size="sm" c="dimmed">
              {inline ? 'Nothing is taken while applying.' : 'Orders nothing.'}
            </Text>
          ) : (
            <List size="sm" spacing={2} aria-label={`Packages of ${name}`}>
              {packages.map((each) => {
                const partner = partners.get(each.partnerId)
                return (
                  <List.Item key={`${each.partnerId} ${each.packageId}`}>
                    <span className="breakable">{each.name}</span>{' '}
                    <Text span size="sm" c="dimmed">
                      {partner?.name}
                      {partner && partner.status !== 'active' && ' (not connected: nothing is ordered)'}
                    </Text>
                  </List.Item>
                )
              })}
            </List>
          )}
          {!inline && (
            <Text size="sm" c="dimmed">
              {candidates === 1 ? '1 candidate' : `${candidates} candidates`} here
            </Text>
          )}
        </Stack>
        <Group gap="xs">
          <Button variant="default" onClick={edit.open} aria-label={`Configure ${name}`}>
            Configure
          </Button>
          {!fixed && (
            <Button
              variant="subtle"
              color="red"
              onClick={() => remove.mutate()}
              loading={remove.isPending}
              aria-label={`Remove ${name}`}
            >
              Remove
            </Button>
          )}
        </Group>
      </Group>
      <ProblemAlert problem={remove.error} />
      <Modal opened={editing} onClose={edit.close} title={`Configure “${name}”`} size="lg">
        <StepEditor step={step} onDone={edit.close} />
      </Modal>
    </Card>
  )
}

function NewStep({ stage }: { stage: Stage }) {
  const [opened, { open, close }] = useDisclosure()
  const [name, setName] = useState('')
  const add = useChange<void>(() => ({ method: 'POST', path: `${api}/hiring-process/steps`, body: { name, stage } }))
  if (!opened) {
    return (
      <Group>
        <Button variant="subtle" size="compact-sm" onClick={open} aria-label={`Add a step to ${stageLabel(stage)}`}>
          Add a step
        </Button>
      </Group>
    )
  }
  return (
    <form
      aria-label={`New step of ${stageLabel(stage)}`}
      onSubmit={(event) => {
        event.preventDefault()
        add.mutate(undefined, {
          onSuccess: () => {
            setName('')
            close()
          },
        })
      }}
    >
      <Group align="flex-end" gap="sm">
        <TextInput
          label="Name of the step"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          required
          autoFocus
          style={{ flex: '0 1 20rem' }}
        />
        <Button type="submit" variant="default" loading={add.isPending}>
          Add
        </Button>
        <Button variant="subtle" onClick={close}>
          Cancel
        </Button>
      </Group>
      <ProblemAlert problem={add.error} />
    </form>
  )
}
