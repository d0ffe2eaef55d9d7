import { Select, SimpleGrid, Stack, Switch } from '@mantine/core'
import type { ConditionDraft, QuestionDraft } from './draft.tsx'
import type { BuilderFaults } from './faults.tsx'

type ConditionProps = {
  drafts: readonly QuestionDraft[]
  /** The place of the question that is asked under the condition. */
  index: number
  faults: BuilderFaults
  onChange: (condition: ConditionDraft | null) => void
}

/** Whether a question is asked always, or only where an earlier one is answered in a certain way. */
export function ConditionEditor({ drafts, index, faults, onChange }: ConditionProps) {
  const { condition } = drafts[index]!
  const earlier = drafts.slice(0, index).filter(({ type }) => type === 'select')
  const parent = drafts.find(({ key }) => key === condition?.parent)
  const parents = parent && !earlier.includes(parent) ? [...earlier, parent] : earlier
  const isLone = earlier.length === 0 && condition === null
  const parentFault = faults.at(index, '/condition') ?? faults.at(index, '/condition/id')
  return (
    <Stack gap="xs">
      <Switch
        label="Ask only after a certain answer"
        description={isLone ? 'Needs an earlier question with one choice.' : undefined}
        disabled={isLone}
        checked={condition !== null}
        onChange={({ currentTarget }) =>
          onChange(currentTarget.checked ? { parent: earlier.at(-1)!.key, option: null } : null)
        }
      />
      {condition && (
        <SimpleGrid cols={{ base: 1, xs: 2 }} style={{ alignItems: 'start' }}>
          <Select
            label="To the question"
            data={parents.map(({ key, question, id }) => ({
              value: String(key),
              label: `${drafts.findIndex((draft) => draft.key === key) + 1}. ${question || id}`,
            }))}
            value={parent ? String(parent.key) : null}
            onChange={(value) => onChange({ parent: value === null ? null : Number(value), option: null })}
            error={parentFault}
          />
          <Select
            label="The answer is"
            data={(parent?.options ?? []).map(({ key, label, value }) => ({
              value: String(key),
              label: label || value,
            }))}
            value={condition.option === null ? null : String(condition.option)}
            onChange={(value) => onChange({ ...condition, option: value === null ? null : Number(value) })}
            error={faults.at(index, '/condition/value') ?? parentFault !== undefined}
          />
        </SimpleGrid>
      )}
    </Stack>
  )
}
