import { Stack, Text } from '@mantine/core'
import type { Problem } from '../../api/problem.tsx'
import { FieldInputs } from './field-input.tsx'
import { type FieldSchema, memberNames, same } from './field-schema.tsx'

type MoreProps = {
  schema: FieldSchema
  /** What differs from the defaults. */
  value: Record<string, unknown>
  onChange: (value: Record<string, unknown>) => void
  problem: Problem | null
}

/** Settings, folded away, since each has a default. */
export function MoreSettings({ schema, value, onChange, problem }: MoreProps) {
  const names = memberNames(schema)
  if (names.length === 0) return null
  const defaults = Object.fromEntries(
    names.flatMap((name) => {
      const { default: own } = schema.properties![name]!
      return own === undefined ? [] : [[name, own]]
    }),
  )
  const change = (whole: unknown) => {
    const given = Object.entries(whole as Record<string, unknown>)
    onChange(Object.fromEntries(given.filter(([name, each]) => !same(each, defaults[name]))))
  }
  return (
    <details>
      <Text component="summary" style={{ cursor: 'pointer' }}>
        Settings: they have defaults, and can be changed later
      </Text>
      <Stack mt="sm">
        <FieldInputs
          schema={{ ...schema, required: [] }}
          value={{ ...defaults, ...value }}
          onChange={change}
          pointer="/settings"
          problem={problem}
          secret={false}
        />
      </Stack>
    </details>
  )
}
