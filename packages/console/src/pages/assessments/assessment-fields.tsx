import { Button, Fieldset, Group, Select, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core'
import type { Problem } from '../../api/problem.tsx'
import { Section } from '../../components/section.tsx'
import type { AssessmentDraft } from './package-draft.tsx'
import { typeNames, types } from './words.tsx'

type AssessmentFieldsProps = {
  assessments: AssessmentDraft[]
  problem: Problem | null
  onChange: (assessments: AssessmentDraft[]) => void
}

/** The assessments in a package, in the order in which they are shown. */
export function AssessmentFields({ assessments, problem, onChange }: AssessmentFieldsProps) {
  const add = () => {
    const key = Math.max(-1, ...assessments.map((each) => each.key)) + 1
    onChange([...assessments, { key, id: '', type: 'SKILL_TEST', name: '', description: '' }])
  }
  const change = (key: number, changed: Partial<AssessmentDraft>) =>
    onChange(assessments.map((each) => (each.key === key ? { ...each, ...changed } : each)))
  return (
    <Section
      title="Assessments"
      actions={
        <Button size="xs" variant="default" onClick={add}>
          Add an assessment
        </Button>
      }
    >
      <Stack>
        {assessments.length === 0 && (
          <Text c="dimmed">
            A package may be one thing by itself; with several parts, each has a result of its own.
          </Text>
        )}
        {assessments.map((assessment, at) => (
          <Fieldset key={assessment.key} legend={assessment.name || `Assessment ${at + 1}`}>
            <Stack gap="sm">
              <SimpleGrid cols={{ base: 1, xs: 3 }}>
                <TextInput
                  label="Name"
                  required
                  value={assessment.name}
                  onChange={({ currentTarget }) => change(assessment.key, { name: currentTarget.value })}
                  error={problem?.at(`/assessments/${at}/name`)}
                />
                <TextInput
                  label="Id"
                  required
                  value={assessment.id}
                  onChange={({ currentTarget }) => change(assessment.key, { id: currentTarget.value.trim() })}
                  error={problem?.at(`/assessments/${at}/id`)}
                />
                <Select
                  label="Type"
                  data={types.map((value) => ({ value, label: typeNames[value] }))}
                  value={assessment.type}
                  onChange={(type) => type && change(assessment.key, { type })}
                  allowDeselect={false}
                />
              </SimpleGrid>
              <Textarea
                label="Description"
                autosize
                value={assessment.description}
                onChange={({ currentTarget }) => change(assessment.key, { description: currentTarget.value })}
                error={problem?.at(`/assessments/${at}/description`)}
              />
              <Group>
                <Button
                  size="xs"
                  variant="subtle"
                  color="red"
                  onClick={() => onChange(assessments.filter(({ key }) => key !== assessment.key))}
                >
                  Remove {assessment.name || 'it'}
                </Button>
              </Group>
            </Stack>
          </Fieldset>
        ))}
      </Stack>
    </Section>
  )
}
