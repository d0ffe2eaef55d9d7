import { idPrefixes } from './ids.ts'
import type { Instant } from './instant.ts'

/** Who does something. Anonymous: whoever signs in, until they have. */
export interface Actor {
  type: 'operator' | 'api_key' | 'instance_admin' | 'anonymous'
  id?: string
}

/** What somebody did, or tried to do, by `/v1`: ids and words of ours, and nothing that tells of a person. */
export interface AuditNote {
  id: string
  at: Instant
  actor: Actor
  /** The name of the route. */
  action: string
  target?: AuditTarget
  /** The status of the answer. */
  outcome: number
  /** The network address that the request came from. */
  address: string
  /** What was given, by the names of members and parameters, and the code of a refusal. */
  detail?: string
}

export interface AuditTarget {
  type: string
  id: string
}

const typeOfPrefix = new Map(
  Object.entries(idPrefixes).map(([kind, prefix]) => [
    prefix as string,
    kind.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
  ]),
)

const idPattern = /^([a-z]{3})_[0-7][0-9a-hjkmnp-tv-z]{25}$/

/** What an id is of; undefined for what is no id of ours. `path`: of the route, where one prefix stands for two things. */
export function auditTarget(id: unknown, path: string): AuditTarget | undefined {
  if (typeof id !== 'string') return undefined
  const type = typeOfPrefix.get(idPattern.exec(id)?.[1] ?? '')
  if (type === undefined) return undefined
  return { type: type === 'account' && path.startsWith('/operators') ? 'operator' : type, id }
}
