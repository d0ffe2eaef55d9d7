/** What stands in place of a person's data for callers of scope `read_redacted`. */
export const redactedText = '[redacted]'

interface Schema {
  'x-personal'?: boolean
  'x-impersonal'?: boolean
  type?: string
  properties?: Record<string, Schema>
  patternProperties?: Record<string, Schema>
  items?: Schema
  anyOf?: Schema[]
}

/**
 * The value without what tells of people, led by the schema of the answer: texts under a member marked `x-personal` are
 * replaced, its numbers and truth values left out. A member that the schema does not name is left out too, so that what
 * somebody forgets to describe does not leak.
 */
export function redact(value: unknown, schema: Schema): unknown {
  if (schema['x-personal']) return mask(value)
  if (schema['x-impersonal']) return value
  if (Array.isArray(value)) return value.map((item) => redact(item, schema.items ?? {}))
  if (typeof value !== 'object' || value === null) return value
  const members = schema.properties ?? schema.anyOf?.find((choice) => choice.properties)?.properties ?? {}
  const others = Object.values(schema.patternProperties ?? {})[0]
  const shown = Object.entries(value).map(([name, member]) => {
    const known = Object.hasOwn(members, name) ? members[name] : others
    return [name, known && redact(member, known)] as const
  })
  return Object.fromEntries(shown.filter(([, member]) => member !== undefined))
}

function mask(value: unknown): unknown {
  if (typeof value === 'string') return redactedText
  if (Array.isArray(value)) return value.map(mask).filter((item) => item !== undefined)
  if (typeof value !== 'object' || value === null) return undefined
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, member]) => [name, mask(member)])
      .filter(([, member]) => member !== undefined),
  )
}
