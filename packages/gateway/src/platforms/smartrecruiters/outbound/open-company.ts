import type { ConnectionView, RegistrationView } from '../../../intake/interface.ts'
import type { ClaimedItem, TryOutcome } from '../../../outbox/interface.ts'
import type { PlatformDeps } from '../../interface.ts'
import type { RegistrationSettings } from '../settings.ts'
import { companyLimitKey } from './company-calls.ts'
import { waitForPlace } from './paced.ts'

/** The company that a call is made for. */
export interface Company {
  registration: RegistrationView
  connection: ConnectionView
  settings: RegistrationSettings
  /** Waits until one more request may leave, where a try makes more than the one that it was claimed for. */
  anotherRequest(): Promise<void>
}

/**
 * Whom a call is made for; ended where the company or the whole registration is not connected any more: then nothing is
 * pushed (contract 1.3). What ends so goes on when the company connects again.
 */
export async function openCompany(
  deps: Pick<PlatformDeps, 'store' | 'directory' | 'now'>,
  { tenant, connection_id: connectionId }: Pick<ClaimedItem, 'tenant' | 'connection_id'>,
): Promise<{ company: Company } | { ended: TryOutcome }> {
  const { registration, connection } = await deps.directory.byId(tenant, { connectionId: connectionId! })
  if (registration.status !== 'active') return ended('disabled', 'the registration is disabled')
  if (connection!.status !== 'active') return ended(connection!.status, `the connection is ${connection!.status}`)
  const anotherRequest = () => waitForPlace(deps, tenant, companyLimitKey(connectionId!))
  const settings = registration.settings as RegistrationSettings
  return { company: { registration, connection: connection!, settings, anotherRequest } }
}

function ended(reason: string, error: string): { ended: TryOutcome } {
  return { ended: deadWith(reason, error) }
}

/** An end that no call led to. */
export function deadWith(reason: string, error: string): TryOutcome {
  return { result: 'dead', reason, attempt: { error, outcomeKnown: true } }
}

/** Nothing was left to be sent. */
export function doneWithout(error: string): TryOutcome {
  return { result: 'done', attempt: { error: `not sent: ${error}`, outcomeKnown: true } }
}
