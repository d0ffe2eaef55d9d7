import { Button, Group, NumberInput, Stack, Text, TextInput } from '@mantine/core'
import type { Draft } from './draft.tsx'

type SkillFieldsProps = { skills: Draft['skills']; onChange: (skills: Draft['skills']) => void }

/** What the hub's parser finds in the résumé, besides what the candidate says. */
export function SkillFields({ skills, onChange }: SkillFieldsProps) {
  const change = (at: number, patch: Partial<Draft['skills'][number]>) =>
    onChange(skills.map((skill, i) => (i === at ? { ...skill, ...patch } : skill)))
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        This client has parsing on, so a parsed_cv and a tagged_cv go along. Skills stand only there; the unit of
        experience is not stated.
      </Text>
      {skills.map(({ name, experience }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: skills have no identity but their place
        <Group key={i} align="flex-end" gap="sm">
          <TextInput
            label="Skill"
            value={name}
            onChange={(event) => change(i, { name: event.currentTarget.value })}
            style={{ flex: '1 1 12rem' }}
          />
          <NumberInput
            label="Experience"
            min={0}
            value={experience}
            onChange={(value) => change(i, { experience: Number(value) })}
            w={120}
          />
          <Button
            variant="subtle"
            onClick={() => onChange(skills.filter((_, at) => at !== i))}
            aria-label={`Remove the skill ${name}`}
          >
            Remove
          </Button>
        </Group>
      ))}
      <Group>
        <Button variant="default" onClick={() => onChange([...skills, { name: '', experience: 1 }])}>
          Add a skill
        </Button>
      </Group>
    </Stack>
  )
}
