import type { TSchema } from 'typebox'

interface Schema {
  default?: unknown
  properties?: Record<string, TSchema>
  items?: TSchema
}

/**
 * The value with the schema's defaults for what it leaves out, at any depth: an object whose default is `{}` gets its
 * members' defaults in turn. The value itself is not changed.
 */
export function withDefaults(schema: TSchema, value: unknown): unknown {
  const { default: ownDefault, properties, items } = schema as Schema
  const given = value === undefined ? structuredClone(ownDefault) : value
  if (Array.isArray(given)) return items ? given.map((item) => withDefaults(items, item)) : given
  if (!properties || typeof given !== 'object' || given === null) return given
  const whole: Record<string, unknown> = { ...given }
  for (const [name, member] of Object.entries(properties)) {
    const completed = withDefaults(member, Object.hasOwn(whole, name) ? whole[name] : undefined)
    if (completed !== undefined) whole[name] = completed
  }
  return whole
}

/**
 * Settings as they count: what was given, and the schema's defaults for the rest. What was stored by an older Gangway
 * lacks members that came later, so whoever reads settings from the store passes them through here.
 */
export function withSettingsDefaults(schema: TSchema, settings: Record<string, unknown>): Record<string, unknown> {
  return withDefaults(schema, settings) as Record<string, unknown>
}
