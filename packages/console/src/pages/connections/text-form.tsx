import { ProblemAlert } from '@gangway/ui'
import { Button, Group, TextInput } from '@mantine/core'
import { useState } from 'react'
import { type Saved, useSave } from './use-save.tsx'

type TextFormProps = {
  of: Saved
  /** The member of its record; what is left empty is taken away. */
  member: 'name' | 'externalRef'
  label: string
  description?: string | undefined
  value: string
  required?: boolean
  /** What is said once it is saved. */
  said: string
}

/** One text that is saved by itself. */
export function TextForm({ of, member, label, description, value, required = false, said }: TextFormProps) {
  const { save, pending, problem } = useSave(of)
  const [typed, setTyped] = useState<string>()
  const shown = typed ?? value
  const wanted = shown.trim()
  const changed = wanted !== value
  const fault = problem?.at(`/${member}`)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (changed) save({ [member]: wanted || null }, said, () => setTyped(undefined))
      }}
    >
      <Group align="flex-end" gap="xs">
        <TextInput
          label={label}
          {...(description !== undefined && { description })}
          value={shown}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          error={fault}
          required={required}
          maxLength={200}
          style={{ flex: '1 1 14rem' }}
        />
        {changed && (
          <Button type="submit" variant="default" loading={pending} disabled={required && wanted === ''}>
            Save
          </Button>
        )}
      </Group>
      <ProblemAlert problem={fault === undefined ? problem : null} />
    </form>
  )
}
