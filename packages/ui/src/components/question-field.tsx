import { Checkbox, Radio, Select, Stack, Textarea, TextInput } from '@mantine/core'

/** What a screening question must be to be asked; Snagajob's are. */
export type AskedQuestion = {
  type: 'select' | 'multiselect' | 'textarea'
  /** Plain text, whatever it holds. */
  question: string
  options?: readonly { value: string; label: string }[] | undefined
  required?: boolean | undefined
  /** Of a textarea that takes a number. */
  format?: 'integer' | 'decimal' | undefined
}

type QuestionFieldProps = {
  /** Of the part that takes the focus. */
  inputId: string
  question: AskedQuestion
  /** A text, or the values that are chosen. */
  answer: string | readonly string[] | undefined
  error: string | undefined
  onChange: (answer: string | string[]) => void
}

/** More options than this are a list to choose from rather than a row of buttons. */
const MAX_BUTTONS = 6

/** One screening question as a form field. */
export function QuestionField({ inputId, question, answer, error, onChange }: QuestionFieldProps) {
  const options = question.options ?? []
  const common = { label: question.question, error, withAsterisk: question.required ?? false }
  const chosen = Array.isArray(answer) ? (answer as string[]) : []
  if (question.type === 'multiselect') {
    return (
      <Checkbox.Group {...common} value={chosen} onChange={onChange}>
        <Stack gap={8} mt={6}>
          {options.map(({ value, label }, i) => (
            <Checkbox key={value} value={value} label={label} {...(i === 0 && { id: inputId })} />
          ))}
        </Stack>
      </Checkbox.Group>
    )
  }
  if (question.type === 'select' && options.length > MAX_BUTTONS) {
    return (
      <Select
        {...common}
        id={inputId}
        data={options.map(({ value, label }) => ({ value, label }))}
        value={chosen[0] ?? null}
        onChange={(value) => onChange(value === null ? [] : [value])}
        searchable
        clearable={!question.required}
      />
    )
  }
  if (question.type === 'select') {
    return (
      <Radio.Group {...common} value={chosen[0] ?? ''} onChange={(value) => onChange([value])}>
        <Stack gap={8} mt={6}>
          {options.map(({ value, label }, i) => (
            <Radio key={value} value={value} label={label} {...(i === 0 && { id: inputId })} />
          ))}
        </Stack>
      </Radio.Group>
    )
  }
  const text = typeof answer === 'string' ? answer : ''
  if (question.format) {
    return (
      <TextInput
        {...common}
        id={inputId}
        inputMode={question.format === 'integer' ? 'numeric' : 'decimal'}
        description={question.format === 'integer' ? 'A whole number' : 'A number'}
        value={text}
        onChange={(event) => onChange(event.currentTarget.value)}
        maw={240}
      />
    )
  }
  return (
    <Textarea
      {...common}
      id={inputId}
      autosize
      minRows={2}
      value={text}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
