import { Select, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import { inWords, type Platform, platformName, platforms } from './words.tsx'

/** How long after the last letter a search begins. Milliseconds. */
const pauseMs = 200

type SearchProps = {
  label: string
  placeholder?: string
  value: string | undefined
  onChange: (value: string | undefined) => void
}

/** Searches as one types. `/` leads here. */
export function SearchInput({ label, placeholder, value = '', onChange }: SearchProps) {
  const [typed, setTyped] = useState(value)
  const settle = useDebouncedCallback((text: string) => onChange(text.trim() || undefined), pauseMs)
  // The address may change by itself: by a link, or by going back.
  useEffect(() => setTyped((before) => (before.trim() === value ? before : value)), [value])
  return (
    <TextInput
      type="search"
      label={label}
      placeholder={placeholder}
      value={typed}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value)
        settle(currentTarget.value)
      }}
      style={{ flex: '2 1 16rem' }}
    />
  )
}

type ChoiceProps<T extends string> = {
  label: string
  value: T | undefined
  values: readonly T[]
  /** What a choice is called; without, its own word. */
  name?: (value: T) => string
  onChange: (value: T | undefined) => void
}

/** One of several, or any. */
export function ChoiceInput<T extends string>({ label, value, values, name = inWords, onChange }: ChoiceProps<T>) {
  return (
    <Select
      label={label}
      placeholder="any"
      value={value ?? null}
      data={values.map((each) => ({ value: each, label: name(each) }))}
      onChange={(chosen) => onChange(values.find((each) => each === chosen))}
      clearable
      clearButtonProps={{ 'aria-label': `Any ${label.toLowerCase()}` }}
      style={{ flex: '1 1 9rem' }}
    />
  )
}

/** One platform, or any. */
export const PlatformInput = (props: Pick<ChoiceProps<Platform>, 'value' | 'onChange'>) => (
  <ChoiceInput label="Platform" values={platforms} name={platformName} {...props} />
)
