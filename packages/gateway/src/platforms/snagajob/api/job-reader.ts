import type { JobContent, Platform } from '../../../model/index.ts'
import { Problem, type ProblemDetail } from '../../../model/problems.ts'
import { bodyCheck, closed } from '../../../model/validate.ts'
import { type Store, StoreFault } from '../../../store/interface.ts'
import { withValues } from '../../with-values.ts'
import { jobFaults } from '../job-faults.ts'
import { NewJob } from './job-schema.ts'

/** Platforms whose applications name jobs of ours. */
const platformsWithJobs: readonly Platform[] = ['snagajob', 'candidatehub']

/** What is said of an id that is of no connection that can have jobs. */
export const connectionFault: ProblemDetail = {
  pointer: '/connectionId',
  detail: `must be the id of a connection of ${platformsWithJobs.join(' or ')}`,
}

/** A job as it was given, acceptable to its connection's platform. */
export interface GivenJob {
  connectionId: string
  remoteId: string
  content: JobContent
}

/** A job, or everything that is wrong with it. */
export type JobReading = { job: GivenJob } | { errors: ProblemDetail[] }

const check = bodyCheck(closed(NewJob))

/**
 * Reads a job as it was given: shape, connection, and what the connection's platform asks (contract 1.4), all faults at
 * once. Null and blank text are no value.
 */
export async function readJob(
  value: unknown,
  platformOf: (connectionId: string) => Promise<string | null>,
): Promise<JobReading> {
  const given = withoutEmpty(value)
  // Without any address, its parts are what is missing.
  const whole = isObject(given) ? { address: {}, ...given } : given
  const { connectionId } = isObject(whole) ? whole : {}
  const platform = typeof connectionId === 'string' ? await platformOf(connectionId) : null
  const errors = shapeFaults(whole)
  const add = (faults: readonly ProblemDetail[]) => {
    const told = errors.map(({ pointer }) => pointer)
    errors.push(...faults.filter(({ pointer }) => !told.some((at) => pointer === at || pointer.startsWith(`${at}/`))))
  }
  if (platform === null) add([connectionFault])
  const content = contentOf(isObject(whole) ? whole : {})
  if (platform === 'snagajob') add(jobFaults(textOf((whole as { remoteId?: unknown }).remoteId) ?? '', content))
  if (errors.length > 0) return { errors }
  return { job: { connectionId: connectionId as string, remoteId: (whole as NewJob).remoteId, content } }
}

/** As `readJob`; throws `invalid_body`. */
export async function requireJob(...args: Parameters<typeof readJob>): Promise<GivenJob> {
  const reading = await readJob(...args)
  if ('errors' in reading) throw new Problem('invalid_body', undefined, { errors: reading.errors })
  return reading.job
}

/** The platform of a connection that can have jobs; null where there is no such connection. */
export function findPlatform(store: Pick<Store, 'findConnection'>, tenant: string) {
  return async (connectionId: string): Promise<string | null> => {
    try {
      const { platform } = await store.findConnection(tenant, { id: connectionId })
      return platformsWithJobs.some((known) => known === platform) ? platform : null
    } catch (error) {
      if (error instanceof StoreFault && error.code === 'not_found') return null
      throw error
    }
  }
}

function shapeFaults(value: unknown): ProblemDetail[] {
  try {
    check(value)
    return []
  } catch (error) {
    if (error instanceof Problem && error.errors) return [...error.errors]
    throw error
  }
}

/**
 * What is said of the job, its members in one order whatever they came in, so that the same job is known to be the same.
 * Members of another type than they should have count as missing: what is wrong with them is known already.
 */
function contentOf(given: Record<string, unknown>): JobContent {
  const address = isObject(given.address) ? given.address : {}
  const { employmentTypes, easyApply } = given as Partial<NewJob>
  const url = textOf(given.url)
  return withValues<JobContent>({
    title: textOf(given.title) ?? '',
    brand: textOf(given.brand) ?? '',
    description: textOf(given.description) ?? '',
    employmentTypes: Array.isArray(employmentTypes) && employmentTypes.length > 0 ? employmentTypes : undefined,
    wage: textOf(given.wage),
    locationName: textOf(given.locationName),
    locationNumber: textOf(given.locationNumber),
    address: withValues({
      line1: textOf(address.line1),
      city: textOf(address.city) ?? '',
      region: textOf(address.region) ?? '',
      postalCode: textOf(address.postalCode),
    }),
    primaryIndustry: textOf(given.primaryIndustry),
    url,
    easyApply: typeof easyApply === 'boolean' ? easyApply : url === undefined,
    trackClicks: given.trackClicks === true,
    campaignRemoteId: textOf(given.campaignRemoteId),
  })
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

/** Without members that are null or blank text, at both levels. */
function withoutEmpty(value: unknown): unknown {
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== null && !(typeof member === 'string' && member.trim() === ''))
      .map(([name, member]) => [name, name === 'address' ? withoutEmpty(member) : member]),
  )
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
