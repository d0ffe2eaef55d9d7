import { configurationUrls, type PartnerConfiguration } from './configuration.ts'
import type { StoredConfiguration } from './configuration-read.ts'
import type { WireGeneration } from './enums.ts'
import { sameJson } from './json.ts'

/** One member in which the platform's configuration is not what we want; absent means that the side has no value. */
export interface ConfigurationDifference {
  field: keyof PartnerConfiguration
  held?: unknown
  wanted?: unknown
}

/** What the guide's response does not echo, so that its absence says nothing (contract 1.2 step 3). */
const notEchoedBySeed = ['integrationDisableUrl', 'consentDisplayMode', 'supportedAssessmentTypes', 'fields']

/**
 * How what the platform holds differs from what we want, by member, URLs first. Types are compared as a set,
 * fields by their id, URLs with their braces raw or percent-encoded. With `seed`, a member that the guide's response
 * does not have is no difference.
 */
export function configurationDifferences(
  held: StoredConfiguration,
  wanted: PartnerConfiguration,
  generation: WireGeneration = 'current',
): ConfigurationDifference[] {
  const members = [...configurationUrls, 'consentDisplayMode', 'supportedAssessmentTypes', 'fields'] as const
  return members
    .filter((field) => {
      if (generation === 'seed' && held[field] === undefined && notEchoedBySeed.includes(field)) return false
      return !sameJson(comparable(held[field]), comparable(wanted[field]))
    })
    .map((field) => ({
      field,
      ...(held[field] === undefined ? {} : { held: held[field] }),
      ...(wanted[field] === undefined ? {} : { wanted: wanted[field] }),
    }))
}

function comparable(value: StoredConfiguration[keyof StoredConfiguration]): unknown {
  if (typeof value === 'string') return value.replace(/%7b/gi, '{').replace(/%7d/gi, '}')
  if (value === undefined || value.length === 0) return undefined
  const items = value.map((item) => (typeof item === 'string' ? item : [item.id, item.name, item.description]))
  return items.toSorted((a, b) => String(a).localeCompare(String(b), 'en'))
}
