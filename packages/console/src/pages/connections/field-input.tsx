import {
  Checkbox,
  Fieldset,
  JsonInput,
  NumberInput,
  PasswordInput,
  Select,
  SimpleGrid,
  Stack,
  Switch,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { Problem } from '../../api/problem.tsx'
import { inWords } from '../../components/words.tsx'
import { choicesOf, type FieldSchema, fieldName, meaningOf } from './field-schema.tsx'
import { Meaning } from './meaning.tsx'

/** What stands in an input of JSON that is none yet. */
export const unreadable = Symbol('unreadable')

type FieldProps = {
  name: string
  schema: FieldSchema
  /** Undefined: nothing is given. */
  value: unknown
  onChange: (value: unknown) => void
  /** Where it stands in what is sent, as a JSON Pointer. */
  pointer: string
  problem: Problem | null
  /** Whether it is not to be seen by who looks over a shoulder. */
  secret: boolean
  required: boolean
}

/** The input that suits what may be given, with its meaning. */
export function FieldInput({ name, schema, value, onChange, pointer, problem, secret, required }: FieldProps) {
  const common = {
    label: fieldName(name),
    description: <Meaning text={meaningOf(schema)} />,
    error: faultsBelow(problem, pointer),
    required,
  }
  const choices = choicesOf(schema)
  if (choices) {
    return (
      <Select
        {...common}
        data={choices.map((each) => ({ value: each, label: inWords(each) }))}
        value={typeof value === 'string' ? value : null}
        onChange={(chosen) => onChange(chosen ?? undefined)}
        allowDeselect={false}
        maw={480}
      />
    )
  }
  if (schema.type === 'boolean') {
    return (
      <Switch {...common} checked={value === true} onChange={({ currentTarget }) => onChange(currentTarget.checked)} />
    )
  }
  if (schema.type === 'integer' || schema.type === 'number') {
    return (
      <NumberInput
        {...common}
        value={typeof value === 'number' ? value : ''}
        onChange={(given) => onChange(typeof given === 'number' ? given : undefined)}
        allowDecimal={schema.type === 'number'}
        {...(schema.minimum !== undefined && { min: schema.minimum })}
        {...(schema.maximum !== undefined && { max: schema.maximum })}
        clampBehavior="none"
        hideControls
        maw={480}
      />
    )
  }
  const itemChoices = schema.items && choicesOf(schema.items)
  if (itemChoices) {
    return (
      <Checkbox.Group {...common} value={Array.isArray(value) ? value : []} onChange={onChange}>
        <Stack gap={6} mt={6}>
          {itemChoices.map((each) => (
            <Checkbox key={each} value={each} label={inWords(each)} />
          ))}
        </Stack>
      </Checkbox.Group>
    )
  }
  if (schema.items?.type === 'string') return <LinesInput common={common} value={value} onChange={onChange} />
  if (schema.properties) {
    return (
      <Fieldset legend={fieldName(name)}>
        <Text size="xs" c="dimmed" mb="sm">
          {common.description}
        </Text>
        <SimpleGrid cols={{ base: 1, sm: Object.keys(schema.properties).length > 4 ? 2 : 1 }} spacing="sm">
          <FieldInputs schema={schema} value={value} {...{ onChange, pointer, problem, secret }} partial={!required} />
        </SimpleGrid>
      </Fieldset>
    )
  }
  if (schema.type !== 'string') return <JsonField common={common} value={value} onChange={onChange} />
  const text = typeof value === 'string' ? value : ''
  const Input = secret && !/(id|username)$/i.test(name) ? PasswordInput : TextInput
  return (
    <Input
      {...common}
      value={text}
      onChange={({ currentTarget }) =>
        onChange(currentTarget.value === '' && schema.default === undefined ? undefined : currentTarget.value)
      }
      autoComplete="off"
      spellCheck={false}
      maw={480}
    />
  )
}

type FieldsProps = Pick<FieldProps, 'schema' | 'value' | 'onChange' | 'pointer' | 'problem' | 'secret'> & {
  /** Whether nothing need be given: then nothing is said to be required. */
  partial?: boolean
}

/** An input for each member of an object. An object without members counts as nothing where it may be left out. */
export function FieldInputs({ schema, value, onChange, pointer, problem, secret, partial = false }: FieldsProps) {
  const given = (value ?? {}) as Record<string, unknown>
  return Object.entries(schema.properties ?? {}).map(([name, member]) => (
    <FieldInput
      key={name}
      name={name}
      schema={member}
      value={given[name]}
      onChange={(changed) => {
        const { [name]: _, ...rest } = given
        const next = changed === undefined ? rest : { ...rest, [name]: changed }
        onChange(partial && Object.keys(next).length === 0 ? undefined : next)
      }}
      pointer={`${pointer}/${name}`}
      problem={problem}
      secret={secret}
      required={!partial && (schema.required ?? []).includes(name)}
    />
  ))
}

type Common = { label: string; description: ReactNode; error: string | undefined; required: boolean }
type Held = { common: Common; value: unknown; onChange: (value: unknown) => void }

/** A list of texts, one in each line. */
function LinesInput({ common, value, onChange }: Held) {
  const [typed, setTyped] = useState(() => (Array.isArray(value) ? value.join('\n') : ''))
  return (
    <Textarea
      {...common}
      label={`${common.label}, one in each line`}
      value={typed}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value)
        onChange(currentTarget.value.split('\n').flatMap((line) => line.trim() || []))
      }}
      autosize
      minRows={2}
      spellCheck={false}
      maw={640}
    />
  )
}

/** What has no input of its own, as JSON. */
function JsonField({ common, value, onChange }: Held) {
  const [typed, setTyped] = useState(() => (value === undefined ? '' : JSON.stringify(value, null, 2)))
  return (
    <JsonInput
      {...common}
      label={`${common.label}, as JSON`}
      value={typed}
      onChange={(text) => {
        setTyped(text)
        onChange(text.trim() === '' ? undefined : parsed(text))
      }}
      validationError={common.error ?? 'This is not JSON yet'}
      formatOnBlur
      autosize
      minRows={2}
      maxRows={16}
      maw={640}
    />
  )
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return unreadable
  }
}

/** Whether an input somewhere in it holds what cannot be read yet. */
export function isUnreadable(value: unknown): boolean {
  if (value === unreadable) return true
  return typeof value === 'object' && value !== null && Object.values(value).some(isUnreadable)
}

function faultsBelow(problem: Problem | null, pointer: string): string | undefined {
  const faults = problem?.faults.filter((fault) => fault.pointer === pointer || fault.pointer.startsWith(`${pointer}/`))
  return faults && faults.length > 0 ? faults.map(({ message }) => message).join('. ') : undefined
}
