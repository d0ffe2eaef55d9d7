import { TextInput, type TextInputProps } from '@mantine/core'
import { useEffect, useState } from 'react'

type MomentProps = Omit<TextInputProps, 'value' | 'onChange' | 'type'> & {
  /** RFC 3339. */
  value: string | undefined
  onChange: (value: string | undefined) => void
}

/** A moment, entered in the reader's own zone. */
export function MomentInput({ value, onChange, ...rest }: MomentProps) {
  const [typed, setTyped] = useState(() => localText(value))
  useEffect(() => setTyped(localText(value)), [value])
  return (
    <TextInput
      {...rest}
      type="datetime-local"
      step={1}
      value={typed}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value)
        const at = new Date(currentTarget.value)
        onChange(Number.isNaN(at.getTime()) ? undefined : at.toISOString())
      }}
    />
  )
}

/** As the browser's own input has it: local time without a zone. */
function localText(value: string | undefined): string {
  if (value === undefined) return ''
  const at = new Date(value)
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 19)
}
