import Type from 'typebox'
import { actionsSchema, followableUrl } from './actions.ts'
import { isObject, own } from './json.ts'
import { pick } from './pick.ts'
import { pathSegment } from './urls.ts'

/** The roles the reference names; a member may have any other text as well (contract 4). */
export const hiringTeamRoles = ['HIRING_MANAGER', 'RECRUITER', 'COORDINATOR', 'INTERVIEW_TEAM', 'EXECUTIVE'] as const

/** A member of a job's hiring team: no name and no e-mail address, these stand behind `actions.details`. */
export const HiringTeamMemberSchema = Type.Object({
  id: Type.String(),
  role: Type.Optional(Type.String()),
  actions: Type.Optional(actionsSchema('details')),
})
export type HiringTeamMember = Type.Static<typeof HiringTeamMemberSchema>

/** A job's hiring team. `totalFound` counts what the platform has, which may be more than was read. */
export interface HiringTeam {
  totalFound: number
  content: HiringTeamMember[]
}

/** Reads a hiring team; members without an id are left out. Undefined when the body has no list. */
export function readHiringTeam(value: unknown): HiringTeam | undefined {
  const content = isObject(value) ? own(value, 'content') : undefined
  if (!isObject(value) || !Array.isArray(content)) return undefined
  const members = pick(Type.Array(HiringTeamMemberSchema), content) ?? []
  return { totalFound: pick(Type.Integer(), own(value, 'totalFound')) ?? members.length, content: members }
}

/**
 * Where a member's name and e-mail address can be read (scope `users_read`), for a call with our bearer token: undefined
 * when there is no such link or it leads away from the configured API.
 */
export function memberDetailsUrl(member: HiringTeamMember, apiBaseUrl: string): string | undefined {
  return followableUrl(member.actions?.details, apiBaseUrl)
}

/** A user behind a member's link. The resource is inferred, so every member may be missing (contract 4). */
export const UserSchema = Type.Object({
  id: Type.Optional(Type.String()),
  email: Type.Optional(Type.String()),
  firstName: Type.Optional(Type.String()),
  lastName: Type.Optional(Type.String()),
})
export type User = Type.Static<typeof UserSchema>

/** Reads a user, leaving out what does not fit; undefined when nothing is left. */
export function readUser(value: unknown): User | undefined {
  return pick(UserSchema, value)
}

/** A hiring team as the sandbox answers: ids, roles and links, never names. */
export function writeHiringTeam(members: readonly { id: string; role: string }[], apiBaseUrl: string): HiringTeam {
  const base = apiBaseUrl.replace(/\/$/, '')
  return {
    totalFound: members.length,
    content: members.map(({ id, role }) => ({
      id,
      role,
      actions: { details: { url: `${base}/users/${pathSegment(id)}`, method: 'GET' } },
    })),
  }
}
