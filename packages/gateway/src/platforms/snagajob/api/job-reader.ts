import type { JobContent, Platform } from '../../../model/index.ts'
import { Problem, type ProblemDetail } from '../../../model/problems.ts'
import { bodyCheck, closed } from '../../../model/validate.ts'
import { withValues } from '../../with-values.ts'
import { jobFaults } from '../job-faults.ts'
import { NewJob } from './job-schema.ts'

/** Platforms whose applications name jobs of ours. */
export const platformsWithJobs: readonly Platform[] = ['snagajob', 'candidatehub']

/** A job as it was given, checked by itself: what its connection's platform asks of it is not known yet. */
export interface GivenJob {
  connectionId: string
  remoteId: string
  content: JobContent
}

const check = bodyCheck(closed(NewJob))

/** Reads a job; null and empty text are no value. Throws `invalid_body`. */
export function readJob(value: unknown): GivenJob {
  const whole = withoutEmpty(value)
  // Without any address, its parts are what is missing.
  const given = check(isObject(whole) ? { address: {}, ...whole } : whole) as NewJob
  const { connectionId, remoteId, employmentTypes, easyApply, trackClicks, address, ...rest } = given
  // In one order, whatever it came in, so that the same job is known to be the same.
  const content: JobContent = withValues({
    title: rest.title,
    brand: rest.brand,
    description: rest.description,
    employmentTypes: employmentTypes?.length ? employmentTypes : undefined,
    wage: rest.wage,
    locationName: rest.locationName,
    locationNumber: rest.locationNumber,
    address: withValues({
      line1: address.line1,
      city: address.city,
      region: address.region,
      postalCode: address.postalCode,
    }),
    primaryIndustry: rest.primaryIndustry,
    url: rest.url,
    easyApply: easyApply ?? rest.url === undefined,
    trackClicks: trackClicks ?? false,
    campaignRemoteId: rest.campaignRemoteId,
  })
  return { connectionId, remoteId, content }
}

/** What the platform has against the job (contract 1.4), each fault with its member. */
export function platformFaults(
  platform: string,
  { remoteId, content }: Omit<GivenJob, 'connectionId'>,
): ProblemDetail[] {
  return platform === 'snagajob' ? jobFaults(remoteId, content) : []
}

/** Throws `invalid_body` for what `platformFaults` finds. */
export function assertAcceptable(platform: string, job: Omit<GivenJob, 'connectionId'>): void {
  const errors = platformFaults(platform, job)
  if (errors.length > 0) throw new Problem('invalid_body', undefined, { errors })
}

/** Without members that are null or empty text, at both levels. Members are defined, not assigned. */
function withoutEmpty(value: unknown): unknown {
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== null && member !== '')
      .map(([name, member]) => [name, name === 'address' ? withoutEmpty(member) : member]),
  )
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
