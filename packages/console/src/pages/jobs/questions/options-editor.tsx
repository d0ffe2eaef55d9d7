import { Button, Group, Input, Stack, TextInput } from '@mantine/core'
import { moved, newOption, type OptionDraft } from './draft.tsx'
import type { BuilderFaults } from './faults.tsx'
import { changeAndFocus } from './focus.tsx'

type OptionsProps = {
  /** The question's place. */
  index: number
  options: OptionDraft[]
  faults: BuilderFaults
  onChange: (options: OptionDraft[]) => void
}

const labelId = (key: number) => `option-${key}`

/** What can be chosen. Enter goes on to the next option. */
export function OptionsEditor({ index, options, faults, onChange }: OptionsProps) {
  const change = (key: number, changed: Partial<OptionDraft>) =>
    onChange(options.map((option) => (option.key === key ? { ...option, ...changed } : option)))
  const add = () => {
    const added = newOption(options)
    changeAndFocus(labelId(added.key), () => onChange([...options, added]))
  }
  const remove = (at: number) => {
    const next = options[at + 1] ?? options[at - 1]
    const id = next ? labelId(next.key) : `add-option-${index}`
    changeAndFocus(id, () => onChange(options.filter((_, other) => other !== at)))
  }
  return (
    <Stack gap="xs" align="flex-start">
      {options.map(({ key, label, value }, at) => (
        <Group key={key} align="flex-start" gap="xs" w="100%" wrap="wrap">
          <TextInput
            id={labelId(key)}
            label={`Option ${at + 1}`}
            value={label}
            onChange={({ currentTarget }) => change(key, { label: currentTarget.value })}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return
              event.preventDefault()
              const next = options[at + 1]
              if (next) changeAndFocus(labelId(next.key))
              else add()
            }}
            error={faults.at(index, `/options/${at}/label`) ?? faults.at(index, `/options/${at}`)}
            style={{ flex: '3 1 9rem' }}
          />
          <TextInput
            label="Value"
            aria-label={`Value of option ${at + 1}`}
            value={value}
            onChange={({ currentTarget }) => change(key, { value: currentTarget.value })}
            error={faults.at(index, `/options/${at}/value`)}
            style={{ flex: '1 1 5rem' }}
          />
          <Group gap={4} mt={25} wrap="nowrap">
            <Button
              variant="default"
              px="xs"
              disabled={at === 0}
              aria-label={`Move option ${at + 1} up`}
              onClick={() => changeAndFocus(labelId(key), () => onChange(moved(options, at, at - 1)))}
            >
              ↑
            </Button>
            <Button
              variant="subtle"
              color="red"
              px="xs"
              aria-label={`Remove option ${at + 1}`}
              onClick={() => remove(at)}
            >
              ✕
            </Button>
          </Group>
        </Group>
      ))}
      <Input.Error>{faults.at(index, '/options')}</Input.Error>
      <Button id={`add-option-${index}`} size="compact-sm" variant="subtle" onClick={add}>
        Add an option
      </Button>
    </Stack>
  )
}
