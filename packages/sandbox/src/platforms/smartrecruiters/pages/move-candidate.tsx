import { PageLink, ProblemAlert } from '@gangway/ui'
import { Button, Group, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useChange } from '../../../pages/api.tsx'
import type { ApplicationSummary, Step } from '../api-types.ts'
import { stageLabel, stages } from './badges.tsx'
import { useHiringProcess } from './queries.tsx'
import { useActingUser } from './recruiting-queries.tsx'

/** Steps that a candidate can be in, in order; the application itself is behind them. */
export const candidateSteps = (steps: readonly Step[]) => steps.filter(({ stage }) => stage !== 'APPLICATION')

/** The same steps under their stages, for a choice. */
export const stepChoices = (steps: readonly Step[]) =>
  stages
    .map(({ stage, label }) => ({
      group: label,
      items: candidateSteps(steps)
        .filter((step) => step.stage === stage)
        .map(({ id, name }) => ({ value: String(id), label: name })),
    }))
    .filter(({ items }) => items.length > 0)

/** Brings an application into another step; what is ordered automatically there goes out at once. */
export function useMove() {
  const { user } = useActingUser()
  return useChange<{ applicationId: string; stepId: number }, ApplicationSummary>(({ applicationId, stepId }) => ({
    method: 'POST',
    path: `/api/smartrecruiters/applications/${applicationId}/step`,
    body: { stepId, ...(user && { userId: user.id }) },
  }))
}

/** Where a candidate goes next, and what is ordered when they get there. */
export function MoveCandidate({ application }: { application: ApplicationSummary }) {
  const { data } = useHiringProcess()
  const move = useMove()
  const [chosen, choose] = useState<number | null>(null)
  if (!data) return null
  const steps = candidateSteps(data.data)
  const at = steps.findIndex(({ id }) => id === application.step.id)
  const target = steps.find(({ id }) => id === chosen) ?? steps[at + 1] ?? steps.at(-1)
  if (!target) {
    return (
      <Text>
        The hiring process has no step. <PageLink to="/smartrecruiters/hiring-process">Add one</PageLink>
      </Text>
    )
  }
  const here = target.id === application.step.id
  return (
    <Stack gap="xs">
      <Group align="flex-end" gap="sm">
        <Select
          label="Move to"
          data={stepChoices(steps)}
          value={String(target.id)}
          onChange={(id) => id && choose(Number(id))}
          allowDeselect={false}
          w={{ base: '100%', xs: 280 }}
        />
        <Button
          onClick={() =>
            move.mutate({ applicationId: application.id, stepId: target.id }, { onSuccess: () => choose(null) })
          }
          loading={move.isPending}
          disabled={here}
        >
          {here ? 'Is here' : 'Move'}
        </Button>
      </Group>
      <Text size="sm" c="dimmed" aria-live="polite">
        {here ? `In ${stageLabel(target.stage)}.` : whatComes(target)}
      </Text>
      <ProblemAlert problem={move.error} />
    </Stack>
  )
}

function whatComes({ autoTriggered, packages, name }: Step): string {
  const names = packages.map((each) => each.name).join(', ')
  if (packages.length === 0) return `Nothing is ordered in “${name}”.`
  return autoTriggered
    ? `Ordered at once on the way into “${name}”: ${names}.`
    : `“${name}” holds ${names}, to be ordered by hand: it is not auto-triggered.`
}
