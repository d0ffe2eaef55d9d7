import type { QuestionFormat, QuestionType } from '@gangway/wire/snagajob'
import { Button, Card, Group, Select, Stack, Switch, Text, Textarea, TextInput, Title } from '@mantine/core'
import { ConditionEditor } from './condition-editor.tsx'
import type { QuestionDraft } from './draft.tsx'
import type { BuilderFaults } from './faults.tsx'
import { OptionsEditor } from './options-editor.tsx'
import { RulesEditor } from './rules-editor.tsx'
import { formatNames, typeNames } from './words.tsx'

type QuestionCardProps = {
  drafts: readonly QuestionDraft[]
  index: number
  faults: BuilderFaults
  onChange: (changed: Partial<QuestionDraft>) => void
  onMove: (to: number) => void
  onRemove: () => void
}

/** The id of what takes the focus when one comes to a question. */
export const questionInputId = (key: number) => `question-${key}`

/** One question, its knock-out rules included. Alt and an arrow move it. */
export function QuestionCard({ drafts, index, faults, onChange, onMove, onRemove }: QuestionCardProps) {
  const draft = drafts[index]!
  const { type, format, required } = draft
  const isLast = index === drafts.length - 1
  const name = `question ${index + 1}`
  return (
    <Card
      withBorder
      role="group"
      aria-label={`Question ${index + 1}`}
      style={{ minWidth: 0, overflow: 'visible' }}
      onKeyDown={(event) => {
        const to = event.altKey ? { ArrowUp: index - 1, ArrowDown: index + 1 }[event.key] : undefined
        if (to === undefined) return
        event.preventDefault()
        if (to >= 0 && to < drafts.length) onMove(to)
      }}
    >
      <Group justify="space-between" mb="xs" gap="xs">
        <Title order={3} size="h5">
          Question {index + 1}
        </Title>
        <Group gap={4}>
          <Button
            size="xs"
            variant="default"
            disabled={index === 0}
            aria-label={`Move ${name} up`}
            onClick={() => onMove(index - 1)}
          >
            ↑
          </Button>
          <Button
            size="xs"
            variant="default"
            disabled={isLast}
            aria-label={`Move ${name} down`}
            onClick={() => onMove(index + 1)}
          >
            ↓
          </Button>
          <Button size="xs" variant="subtle" color="red" aria-label={`Remove ${name}`} onClick={onRemove}>
            Remove
          </Button>
        </Group>
      </Group>
      <Stack gap="sm">
        <Textarea
          id={questionInputId(draft.key)}
          label="What is asked"
          autosize
          minRows={1}
          value={draft.question}
          onChange={({ currentTarget }) => onChange({ question: currentTarget.value })}
          error={faults.at(index, '/question') ?? faults.at(index, '')}
        />
        <Group gap="sm" align="flex-start">
          <Select
            label="Answer"
            data={Object.entries(typeNames).map(([value, label]) => ({ value, label }))}
            value={type}
            onChange={(chosen) => chosen && onChange({ type: chosen as QuestionType })}
            allowDeselect={false}
            error={faults.at(index, '/type')}
            style={{ flex: '1 1 9rem' }}
          />
          {type === 'textarea' && (
            <Select
              label="As"
              data={[
                { value: 'text', label: 'Any text' },
                ...Object.entries(formatNames).map(([value, label]) => ({ value, label })),
              ]}
              value={format ?? 'text'}
              onChange={(chosen) => onChange({ format: chosen === 'text' ? null : (chosen as QuestionFormat) })}
              allowDeselect={false}
              error={faults.at(index, '/format')}
              style={{ flex: '1 1 9rem' }}
            />
          )}
          <TextInput
            label="Id"
            value={draft.id}
            onChange={({ currentTarget }) => onChange({ id: currentTarget.value })}
            error={faults.at(index, '/id')}
            style={{ flex: '1 1 9rem' }}
          />
        </Group>
        {type !== 'textarea' && (
          <OptionsEditor
            index={index}
            options={draft.options}
            faults={faults}
            onChange={(options) => onChange({ options })}
          />
        )}
        <Switch
          label="An answer is required"
          checked={required}
          onChange={({ currentTarget }) => onChange({ required: currentTarget.checked })}
        />
        <ConditionEditor
          drafts={drafts}
          index={index}
          faults={faults}
          onChange={(condition) => onChange({ condition })}
        />
        {draft.rules.length > 0 && (
          <Text size="sm" c="dimmed">
            Nobody is refused: an application is taken, and flagged as knocked out.
          </Text>
        )}
        <RulesEditor question={draft} faults={faults} onChange={(rules) => onChange({ rules })} />
      </Stack>
    </Card>
  )
}
