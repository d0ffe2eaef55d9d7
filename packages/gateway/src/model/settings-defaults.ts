import type { TObject } from 'typebox'
import { Value } from 'typebox/value'

/**
 * Settings as they count: what was given, and the schema's defaults for the rest. What was stored by an older Gangway
 * lacks members that came later, so whoever reads settings from the store passes them through here.
 */
export function withSettingsDefaults(schema: TObject, settings: Record<string, unknown>): Record<string, unknown> {
  return Value.Default(schema, structuredClone(settings)) as Record<string, unknown>
}
