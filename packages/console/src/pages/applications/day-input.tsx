import { TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'

type DayProps = {
  label: string
  /** RFC 3339. */
  value: string | undefined
  /** Whether the day itself is still in: the moment is the beginning of the next one. */
  whole?: boolean
  onChange: (value: string | undefined) => void
}

/** A day in the reader's own zone, as the moment in which it begins or, `whole`, is over. */
export function DayInput({ label, value, whole = false, onChange }: DayProps) {
  const [typed, setTyped] = useState(() => dayOf(value, whole))
  useEffect(() => setTyped(dayOf(value, whole)), [value, whole])
  return (
    <TextInput
      type="date"
      label={label}
      value={typed}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value)
        const at = new Date(`${currentTarget.value}T00:00`)
        if (whole) at.setDate(at.getDate() + 1)
        // A year that is still being typed is none yet.
        if (currentTarget.value === '') onChange(undefined)
        else if (at.getFullYear() > 1900) onChange(at.toISOString())
      }}
      style={{ flex: '1 1 9rem' }}
    />
  )
}

/** As the browser's own input has it: `YYYY-MM-DD`. */
function dayOf(value: string | undefined, whole: boolean): string {
  if (value === undefined) return ''
  // A moment later today is today; one that is exactly midnight closes the day before.
  const at = new Date(new Date(value).getTime() - (whole ? 1 : 0))
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}
