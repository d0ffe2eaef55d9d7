import type { OpenedRegistration, RegistrationCheck } from '../../../model/platform-api.ts'
import type { HttpOutcome } from '../../../outbox/interface.ts'
import type { RegistrationSettings } from '../settings.ts'
import type { CallSnagajob } from './call.ts'
import { partnerIdentity } from './identity.ts'

const path = '/v1/public-api/validate-authorization'

/**
 * Asks Snagajob whether it accepts our signature (contract 0.3, SIG). What it answers is not documented beyond that: a
 * success status is taken for a yes, anything else for a no. Where it says no, the other reading of U1 is tried too, so
 * that a wrong secret can be told from a wrong setting.
 */
export async function verifyRegistration(
  call: CallSnagajob,
  registration: OpenedRegistration,
): Promise<RegistrationCheck[]> {
  const { signedPath } = registration.settings as RegistrationSettings
  const identity = partnerIdentity(registration.credentials)
  const { outcome: asked } = await call(registration, { path, identity })
  const checks: RegistrationCheck[] = [
    { name: 'validate_authorization', ok: isSuccess(asked), detail: detailOf(asked) },
  ]
  if (!isRefused(asked)) return checks
  const other = signedPath === 'with_base_path' ? 'without_base_path' : 'with_base_path'
  const { outcome: again } = await call(registration, { path, identity, signedPath: other })
  const detail = isSuccess(again)
    ? `Snagajob accepts a signature over the path ${other === 'with_base_path' ? 'with' : 'without'} its base: set signedPath to ${other}.`
    : 'The other reading of the path is not accepted either, so the setting signedPath is not what is wrong.'
  return [...checks, { name: 'signed_path', ok: false, detail }]
}

const isSuccess = (outcome: HttpOutcome) => outcome.kind === 'response' && outcome.status >= 200 && outcome.status < 300
const isRefused = (outcome: HttpOutcome) =>
  outcome.kind === 'response' && (outcome.status === 401 || outcome.status === 403)

function detailOf(outcome: HttpOutcome): string {
  if (outcome.kind === 'refused') return `Gangway did not call Snagajob: ${outcome.message}. See apiBaseUrl.`
  if (outcome.kind === 'failed') return `Snagajob was not reached (${outcome.code}): ${outcome.message}.`
  const { status } = outcome
  if (isSuccess(outcome)) return `Snagajob accepts the signature (${status}).`
  if (isRefused(outcome)) {
    return `Snagajob answered ${status}: compare apiSecret and apiKey with theirs, and the clock of this machine with the time.`
  }
  return `Snagajob answered ${status}, which says neither yes nor no. See apiBaseUrl.`
}
