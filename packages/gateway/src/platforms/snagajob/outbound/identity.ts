import type { CallIdentity } from '@gangway/wire/snagajob'
import type { ConnectionView } from '../../../intake/interface.ts'
import type { RegistrationCredentials } from '../settings.ts'

/** An employer's account: named by the partner where there is one, else by Snagajob's own id of it (contract 2.1). */
export function accountIdentity(
  credentials: Credentials,
  { remoteId }: Pick<ConnectionView, 'remoteId'>,
): CallIdentity {
  const { partner } = credentials as Partial<RegistrationCredentials>
  return partner === undefined ? { account: remoteId } : { partner, partnerAccount: remoteId }
}

/** The partner as a whole, or nobody where the registration is an employer's own. */
export function partnerIdentity(credentials: Credentials): CallIdentity | undefined {
  const { partner } = credentials as Partial<RegistrationCredentials>
  return partner === undefined ? undefined : { partner }
}

type Credentials = Record<string, unknown>
