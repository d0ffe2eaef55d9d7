import { Text } from '@mantine/core'
import type { Step } from '../api-types.ts'
import { stageLabel, stages } from './badges.tsx'

/** The stages one after another, with where the candidate stands. */
export function StageLine({ step }: { step: Pick<Step, 'name' | 'stage'> }) {
  const shown = stages.filter(({ stage }) => stage !== 'APPLICATION')
  const at = shown.findIndex(({ stage }) => stage === step.stage)
  return (
    <div>
      <ol
        aria-label="Stages"
        style={{ display: 'flex', flexWrap: 'wrap', gap: 4, listStyle: 'none', margin: 0, padding: 0 }}
      >
        {shown.map(({ stage, label }, i) => (
          <li
            key={stage}
            aria-current={i === at ? 'step' : undefined}
            style={{
              flex: '1 1 4.8rem',
              padding: '0.3rem 0.25rem',
              textAlign: 'center',
              fontSize: '0.875rem',
              fontWeight: i === at ? 650 : 400,
              borderRadius: 4,
              border: '1px solid var(--mantine-color-default-border)',
              borderBottom: `4px solid ${i <= at ? 'var(--mantine-primary-color-filled)' : 'var(--mantine-color-default-border)'}`,
              background: i === at ? 'var(--mantine-primary-color-light)' : undefined,
            }}
          >
            {label}
          </li>
        ))}
      </ol>
      {step.name.toLowerCase() !== stageLabel(step.stage).toLowerCase() && (
        <Text size="sm" c="dimmed" mt={6}>
          In the step “{step.name}”.
        </Text>
      )}
    </div>
  )
}
