import type { KnockoutOperator } from '@gangway/wire/snagajob'
import { Button, Group, MultiSelect, Select, Stack, TagsInput, Text, TextInput } from '@mantine/core'
import { newKey, type QuestionDraft, type RuleDraft } from './draft.tsx'
import type { BuilderFaults } from './faults.tsx'
import { operatorsFor } from './words.tsx'

type RulesProps = {
  question: QuestionDraft
  faults: BuilderFaults
  onChange: (rules: RuleDraft[]) => void
}

/** Which answers to a question knock an applicant out: any one of the rules is enough. */
export function RulesEditor({ question, faults, onChange }: RulesProps) {
  const { rules } = question
  const add = () => {
    const [operator] = Object.keys(operatorsFor(question)) as KnockoutOperator[]
    onChange([...rules, { key: newKey(), operator: operator!, options: [], texts: [] }])
  }
  const change = (key: number, changed: Partial<RuleDraft>) =>
    onChange(rules.map((rule) => (rule.key === key ? { ...rule, ...changed } : rule)))
  return (
    <Stack gap="xs" align="flex-start">
      {rules.map((rule, at) => (
        <Group key={rule.key} align="flex-start" gap="xs" w="100%" role="group" aria-label={`Knock-out rule ${at + 1}`}>
          <Select
            label="Knock out if it"
            data={operatorChoices(question, rule)}
            value={rule.operator}
            onChange={(operator) => operator && change(rule.key, { operator: operator as KnockoutOperator })}
            allowDeselect={false}
            style={{ flex: '1 1 9rem' }}
          />
          <RuleValue
            question={question}
            rule={rule}
            error={faults.ofRule(rule)}
            onChange={(changed) => change(rule.key, changed)}
          />
          <Button
            variant="subtle"
            color="red"
            px="xs"
            mt={25}
            aria-label={`Remove knock-out rule ${at + 1}`}
            onClick={() => onChange(rules.filter(({ key }) => key !== rule.key))}
          >
            Remove
          </Button>
        </Group>
      ))}
      <Button size="compact-sm" variant="subtle" onClick={add}>
        Add a knock-out rule
      </Button>
    </Stack>
  )
}

/** Those that fit; and the one that stands there, if it does not. */
function operatorChoices(question: QuestionDraft, { operator }: RuleDraft) {
  const names = { [operator]: operator, ...operatorsFor(question) }
  return Object.entries(names).map(([value, label]) => ({ value, label }))
}

type ValueProps = {
  question: QuestionDraft
  rule: RuleDraft
  error: string | undefined
  onChange: (changed: Partial<RuleDraft>) => void
}

function RuleValue({ question, rule, error, onChange }: ValueProps) {
  const { operator, options, texts } = rule
  const common = { label: 'Which', error, style: { flex: '2 1 12rem' } }
  const isList = operator === 'includes' || operator === 'not_includes'
  if (operator === 'answered' || operator === 'not_answered') {
    return error === undefined ? <div style={{ flex: '2 1 12rem' }} /> : <Text c="red">{error}</Text>
  }
  if (question.type !== 'textarea') {
    const single = question.type === 'select' && !isList
    return (
      <MultiSelect
        {...common}
        data={[
          ...question.options.map(({ key, label, value }) => ({ value: String(key), label: label || value })),
          ...texts.map((text) => ({ value: `text ${text}`, label: text })),
        ]}
        value={[...options.map(String), ...texts.map((text) => `text ${text}`)]}
        onChange={(chosen) =>
          onChange({
            options: chosen.filter((value) => !value.startsWith('text ')).map(Number),
            texts: texts.filter((text) => chosen.includes(`text ${text}`)),
          })
        }
        {...(single && { maxValues: 1 })}
        hidePickedOptions
      />
    )
  }
  if (isList) {
    return (
      <TagsInput
        {...common}
        placeholder={texts.length === 0 ? 'A word, then Enter' : undefined}
        value={texts}
        onChange={(values) => onChange({ texts: values })}
        acceptValueOnBlur
      />
    )
  }
  return (
    <TextInput
      {...common}
      value={texts[0] ?? ''}
      inputMode={question.format ? 'decimal' : 'text'}
      onChange={({ currentTarget }) => onChange({ texts: [currentTarget.value] })}
    />
  )
}
