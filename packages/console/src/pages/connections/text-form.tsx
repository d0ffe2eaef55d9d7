import { Button, Group, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Problem } from '../../api/problem.tsx'

type TextFormProps = {
  label: string
  description?: string
  value: string
  required?: boolean
  onSave: (value: string, onDone: () => void) => void
  pending: boolean
  problem: Problem | null
  pointer: string
}

/** One text that is saved by itself. */
export function TextForm({
  label,
  description,
  value,
  required = false,
  onSave,
  pending,
  problem,
  pointer,
}: TextFormProps) {
  const [typed, setTyped] = useState<string>()
  const shown = typed ?? value
  const changed = shown.trim() !== value
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (changed) onSave(shown.trim(), () => setTyped(undefined))
      }}
    >
      <Group align="flex-end" gap="xs">
        <TextInput
          label={label}
          {...(description !== undefined && { description })}
          value={shown}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          error={problem?.at(pointer)}
          required={required}
          maxLength={200}
          style={{ flex: '1 1 14rem' }}
        />
        {changed && (
          <Button type="submit" variant="default" loading={pending} disabled={required && shown.trim() === ''}>
            Save
          </Button>
        )}
      </Group>
    </form>
  )
}
