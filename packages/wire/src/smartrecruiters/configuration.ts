import Type from 'typebox'
import { assessmentTypes, consentDisplayModes, type WireGeneration } from './enums.ts'
import { withoutUndefined } from './json.ts'
import { assessmentApiPath } from './urls.ts'

/** A job attribute that the partner wants: `id` names the query parameter and the key in an order's `fields`. */
export const ConfigurationFieldSchema = Type.Object({
  id: Type.String({ minLength: 1 }),
  name: Type.String({ minLength: 1 }),
  description: Type.String({ minLength: 1 }),
})
export type ConfigurationField = Type.Static<typeof ConfigurationFieldSchema>

/** The partner configuration as the reference has it (contract 1.2 step 3). */
export const PartnerConfigurationSchema = Type.Object({
  consentUrl: Type.String(),
  consentDisplayMode: Type.Enum([...consentDisplayModes]),
  assessmentPackageListUrl: Type.String(),
  singleAssessmentPackageUrl: Type.String(),
  oauthTokenUrl: Type.String(),
  supportedAssessmentTypes: Type.Array(Type.Enum([...assessmentTypes]), { minItems: 1, maxItems: 6 }),
  packageOrderUrl: Type.Optional(Type.String()),
  inlineAssessmentPackageOrderUrl: Type.Optional(Type.String()),
  integrationDisableUrl: Type.Optional(Type.String()),
  fields: Type.Optional(Type.Array(ConfigurationFieldSchema, { maxItems: 5 })),
})
export type PartnerConfiguration = Type.Static<typeof PartnerConfigurationSchema>

/** The members that are URLs, in the contract's order. */
export const configurationUrls = [
  'consentUrl',
  'assessmentPackageListUrl',
  'singleAssessmentPackageUrl',
  'oauthTokenUrl',
  'packageOrderUrl',
  'inlineAssessmentPackageOrderUrl',
  'integrationDisableUrl',
] as const

/**
 * The body of the PUT, a full replacement. `seed` has the guide's names only: `singleAssessmentUrl`, and neither display
 * mode, types nor fields (contract 8, rows 4 and 5).
 */
export function writeConfiguration(configuration: PartnerConfiguration, generation: WireGeneration = 'current') {
  const { singleAssessmentPackageUrl, consentDisplayMode, supportedAssessmentTypes, fields, ...urls } =
    withoutUndefined(configuration)
  if (generation === 'seed') return { ...urls, singleAssessmentUrl: singleAssessmentPackageUrl }
  return withoutUndefined({
    ...urls,
    singleAssessmentPackageUrl,
    consentDisplayMode,
    supportedAssessmentTypes,
    fields: fields?.map(({ id, name, description }) => ({ id, name, description })),
  })
}

/**
 * The stored configuration as the sandbox answers it. To the request's members it adds what the guide's response has:
 * `singleAssessmentUrl` and the unexplained `companyIntegrationUrl`; `seed` leaves `integrationDisableUrl` out.
 */
export function writeStoredConfiguration(
  configuration: PartnerConfiguration,
  apiBaseUrl: string,
  generation: WireGeneration = 'current',
): Record<string, unknown> {
  const written: Record<string, unknown> = {
    ...writeConfiguration(configuration, generation),
    singleAssessmentUrl: configuration.singleAssessmentPackageUrl,
    companyIntegrationUrl: `${apiBaseUrl.replace(/\/$/, '')}${assessmentApiPath}/integration/company/{companyId}`,
  }
  if (generation === 'seed') delete written.integrationDisableUrl
  return written
}
