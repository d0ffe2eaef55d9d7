import { MAX_DISPOSITION_INTERVAL_MS, MIN_DISPOSITION_INTERVAL_MS } from '@gangway/wire/snagajob'
import type { RegistrationView } from '../../intake/interface.ts'
import type { ApplicationStatus, Instant, NewDisposition, StatusEffects } from '../../model/index.ts'
import type { RegistrationSettings } from './settings.ts'

/** What Snagajob is told of a status (contract 6.2): the settings' word for it, or nothing, with the reason. */
export function dispositionOf(
  { id: registrationId, settings }: Pick<RegistrationView, 'id' | 'settings'>,
  change: { applyId: string | null; status: ApplicationStatus; at: Instant },
): NewDisposition {
  const { dispositions } = settings as RegistrationSettings
  const { applyId, status: applicationStatus, at } = change
  const mapped = Object.hasOwn(dispositions, applicationStatus) ? dispositions[applicationStatus] : undefined
  const row = { registrationId, applyId, applicationStatus, at }
  if (mapped === undefined) return { ...row, status: null, reason: 'unmapped' }
  if (applyId === null) return { ...row, status: null, reason: 'missing_id' }
  return { ...row, status: mapped, reason: null }
}

const notes: Record<string, string> = {
  unmapped: 'The setting `dispositions` of the registration has no word for this status, so Snagajob is not told.',
  missing_id: 'The application came without an id, so there is nothing that Snagajob could know it by.',
}

/** The status that somebody set: told or skipped, and said so. */
export function effectsOfChange(disposition: NewDisposition): StatusEffects {
  const { status, reason, at } = disposition
  return {
    dispositions: [disposition],
    reports: [
      status === null
        ? { kind: 'disposition', status: 'skipped', note: notes[reason!]!, at }
        : { kind: 'disposition', status: 'pending', outcome: status, at },
    ],
  }
}

/** The application as it came: told where the settings have a word for it. That it is not is nothing to keep a row of. */
export function effectsOfReceipt(disposition: NewDisposition): StatusEffects {
  return disposition.status === null ? {} : { dispositions: [disposition] }
}

/**
 * Least time between two uploads, in milliseconds. That it is an hour is Snagajob's rule, so the setting can shorten it
 * only towards another host, such as a sandbox.
 */
export function leastIntervalMs(settings: Record<string, unknown>): number {
  const { apiBaseUrl, dispositionUploadMinutes } = settings as RegistrationSettings
  const wanted = dispositionUploadMinutes * 60_000
  const { hostname } = new URL(apiBaseUrl)
  const isSnagajob = hostname === 'snagajob.com' || hostname.endsWith('.snagajob.com')
  return isSnagajob ? Math.max(wanted, MIN_DISPOSITION_INTERVAL_MS) : wanted
}

/** After this a file goes out even if it holds nothing: a day, less an hour in which the upload may have to be tried again. */
export const longestIntervalMs = MAX_DISPOSITION_INTERVAL_MS - MIN_DISPOSITION_INTERVAL_MS
