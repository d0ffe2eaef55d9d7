import { ButtonLink, PageLink, ProblemAlert, Wait } from '@gangway/ui'
import { Alert, Badge, Button, Checkbox, Group, List, Stack, Switch, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useChange } from '../../../pages/api.tsx'
import type { PackageChoice, Step, StepInput, StepPackage } from '../api-types.ts'
import { assessmentTypeLabel } from './badges.tsx'
import { Logo } from './logo.tsx'
import { api, samePackage, usePackageChoices } from './queries.tsx'

/** A step's name, its packages, and whether it orders them by itself. The application's packages are inline ones. */
export function StepEditor({ step, onDone }: { step: Step; onDone: () => void }) {
  const inline = step.stage === 'APPLICATION'
  const choices = usePackageChoices({ kind: inline ? 'inline' : 'auto' })
  const [name, setName] = useState(step.name)
  const [packages, setPackages] = useState(step.packages)
  const [autoTriggered, setAutoTriggered] = useState(step.autoTriggered || step.packages.length === 0)
  const save = useChange<StepInput>((body) => ({
    method: 'PUT',
    path: `${api}/hiring-process/steps/${step.id}`,
    body,
  }))
  const has = (each: StepPackage) => packages.some((other) => samePackage(each, other))
  const toggle = (each: StepPackage) =>
    setPackages(has(each) ? packages.filter((other) => !samePackage(each, other)) : [...packages, each])
  return (
    <form
      aria-label={`Configure ${step.name}`}
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate(
          { name, packages, ...(!inline && { autoTriggered: autoTriggered && packages.length > 0 }) },
          { onSuccess: onDone },
        )
      }}
    >
      <Stack gap="md">
        <TextInput
          label="Name"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          required
          data-autofocus
        />
        <Stack gap="sm" component="fieldset" p={0} m={0} style={{ border: 0 }}>
          <Text component="legend" fw={600} mb="xs">
            Assessments
          </Text>
          <Wait query={choices}>
            {({ data }) => (
              <>
                {data.length === 0 && <NobodyConnected inline={inline} />}
                {data.map((choice) => (
                  <Choices key={choice.partnerId} choice={choice} inline={inline} has={has} toggle={toggle} />
                ))}
                <Unlisted kept={step.packages} choices={data} has={has} toggle={toggle} />
              </>
            )}
          </Wait>
        </Stack>
        {!inline && (
          <Switch
            label="Auto-triggered"
            description="The packages are ordered when a candidate comes into this step."
            checked={autoTriggered && packages.length > 0}
            disabled={packages.length === 0}
            onChange={(event) => setAutoTriggered(event.currentTarget.checked)}
          />
        )}
        <ProblemAlert problem={save.error} />
        <Group>
          <Button type="submit" loading={save.isPending}>
            Save
          </Button>
          <Button variant="default" onClick={onDone}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function NobodyConnected({ inline }: { inline: boolean }) {
  return (
    <Stack gap="xs" align="flex-start">
      <Text c="dimmed">
        {inline
          ? 'No connected partner offers assessments that are taken while applying.'
          : 'No partner is connected, so there are no packages to choose from.'}
      </Text>
      <ButtonLink to="/smartrecruiters/apps" variant="default" size="xs">
        Apps & Integrations
      </ButtonLink>
    </Stack>
  )
}

type ChoicesProps = {
  choice: PackageChoice
  inline: boolean
  has: (each: StepPackage) => boolean
  toggle: (each: StepPackage) => void
}

function Choices({ choice, inline, has, toggle }: ChoicesProps) {
  const { partnerId, partnerName, logo, packages, problem, warnings, exchangeId } = choice
  return (
    <Stack gap="xs" component="section" aria-label={partnerName}>
      <Group gap="sm" wrap="nowrap">
        <Logo logo={logo} name={partnerName} size={28} />
        <Text fw={500}>{partnerName}</Text>
        {exchangeId !== null && (
          <PageLink to={`/traffic/${exchangeId}`} size="sm">
            how it was asked
          </PageLink>
        )}
      </Group>
      {problem && (
        <Alert color="red" title="Its packages could not be listed">
          {problem}
        </Alert>
      )}
      {warnings.length > 0 && (
        <Alert color="orange" title="The list is not as documented">
          <List size="sm">
            {warnings.map((warning) => (
              <List.Item key={warning}>{warning}</List.Item>
            ))}
          </List>
        </Alert>
      )}
      {!problem && packages.length === 0 && (
        <Text size="sm" c="dimmed">
          It has no {inline ? 'inline packages' : 'packages'} for this.
        </Text>
      )}
      {packages.map(({ id, name, description, type, assessments }) => {
        const each = { partnerId, packageId: id, name }
        return (
          <Checkbox
            key={id}
            checked={has(each)}
            onChange={() => toggle(each)}
            label={
              <Group gap="xs">
                <span className="breakable">{name}</span>
                <Badge variant="light" color="gray" tt="none">
                  {assessmentTypeLabel(type)}
                </Badge>
              </Group>
            }
            description={[description, assessments.map((assessment) => assessment.name ?? assessment.id).join(', ')]
              .filter(Boolean)
              .join(' · ')}
          />
        )
      })}
    </Stack>
  )
}

type UnlistedProps = {
  kept: readonly StepPackage[]
  choices: readonly PackageChoice[]
  has: (each: StepPackage) => boolean
  toggle: (each: StepPackage) => void
}

/** Packages of the step that no partner lists any more, or just now. */
function Unlisted({ kept, choices, has, toggle }: UnlistedProps) {
  const listed = (each: StepPackage) =>
    choices.some(({ partnerId, packages }) =>
      packages.some(({ id }) => samePackage(each, { partnerId, packageId: id, name: '' })),
    )
  const unlisted = kept.filter((each) => !listed(each))
  if (unlisted.length === 0) return null
  return (
    <Stack gap="xs" component="section" aria-label="Not in any list">
      <Text size="sm" c="dimmed">
        Not in any list just now:
      </Text>
      {unlisted.map((each) => (
        <Checkbox
          key={`${each.partnerId} ${each.packageId}`}
          checked={has(each)}
          onChange={() => toggle(each)}
          label={each.name}
          description="Untick it to take it out of the step."
        />
      ))}
    </Stack>
  )
}
