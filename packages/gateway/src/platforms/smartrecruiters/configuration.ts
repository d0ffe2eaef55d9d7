import type { PartnerConfiguration } from '@gangway/wire/smartrecruiters'
import type { RegistrationSettings } from './settings.ts'
import { registrationUrls } from './urls.ts'

/**
 * What the platform is to know of us (contract 1.2 step 3). The disable URL goes without its `/{companyId}`: a brace is
 * not legal in a URI, and the platform appends the id (contract 1.3). The URL of one package goes with its slash, which a
 * caller may join with or without one of its own.
 */
export function wantedConfiguration(
  publicUrl: string,
  urlToken: string,
  settings: Record<string, unknown>,
): PartnerConfiguration {
  const urls = registrationUrls(publicUrl, urlToken)
  const { consentDisplayMode, supportedAssessmentTypes, fields, inline } = settings as RegistrationSettings
  return {
    consentUrl: urls.consent!,
    consentDisplayMode,
    assessmentPackageListUrl: urls.packages!,
    singleAssessmentPackageUrl: urls.package!,
    oauthTokenUrl: urls.token!,
    supportedAssessmentTypes,
    packageOrderUrl: urls.orders!,
    ...(inline && { inlineAssessmentPackageOrderUrl: urls.inlineOrders! }),
    integrationDisableUrl: urls.disable!.replace(/\/\{companyId\}$/, ''),
    ...(fields.length > 0 && { fields }),
  }
}
