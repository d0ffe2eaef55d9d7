import { isEmpty } from '@gangway/wire/snagajob'

/**
 * What an application always has, as Snagajob documents it (contract 4.1). `id` is left to the flag of its own. A worker
 * may have no file, but the documentation knows no application without `resume` (U13).
 */
const always: readonly (readonly string[])[] = [
  ['applicantAddress', 'postalCode'],
  ['emailAddress'],
  ['firstName'],
  ['lastName'],
  ['fullName'],
  ['phoneNumber'],
  ['requisitionId'],
  ['resume', 'contentType'],
  ['resume', 'data'],
]

/** Whether one of the fields that are always there is not, or has no value that could be kept. */
export function lacksField(application: unknown): boolean {
  return always.some((path) => {
    const value = path.reduce(ownMember, application)
    // All of them are texts; of an object or a list in their place nothing is kept.
    return isEmpty(value) || typeof value === 'object'
  })
}

function ownMember(value: unknown, name: string): unknown {
  const has = typeof value === 'object' && value !== null && Object.hasOwn(value, name)
  return has ? (value as Record<string, unknown>)[name] : undefined
}
