import { orThrow } from '@gangway/client'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext } from 'react'
import { client, rememberSession } from './api/client.tsx'
import { asProblem } from './api/problem.tsx'
import { forgetWhatIsShown, queries } from './api/queries.tsx'
import type { Schema } from './api/types.tsx'

export type Session = Schema<'OwnSession'>
export type Role = Session['operator']['role']

/** What somebody must be allowed for a thing to be offered: the scopes of /v1, each with those before it. */
export const scopes = ['read_redacted', 'read', 'write', 'admin'] as const
export type Scope = (typeof scopes)[number]

const scopeOf: Record<Role, Scope> = {
  viewer_redacted: 'read_redacted',
  viewer: 'read',
  operator: 'write',
  admin: 'admin',
}

/** What a role is called. */
export const roleNames: Record<Role, string> = {
  admin: 'Admin',
  operator: 'Operator',
  viewer: 'Viewer',
  viewer_redacted: 'Viewer, people redacted',
}

/** The session of this browser; null where nobody is signed in. */
export const currentSession = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }): Promise<Session | null> => {
    try {
      const session = await orThrow(client.GET('/v1/sessions/current', { signal }))
      rememberSession(session.csrfToken)
      return session
    } catch (error) {
      const problem = asProblem(error)
      if (problem.status === 401) return null
      throw problem
    }
  },
  staleTime: 60_000,
})

/** Whether a session was open here and has ended by itself: it ran out, or somebody ended it elsewhere. */
let ended = false
export const sessionHasEnded = (): boolean => ended

/** Takes a session that was just opened. */
export function enterSession(session: Session): void {
  ended = false
  rememberSession(session.csrfToken)
  queries.setQueryData(currentSession.queryKey, session)
}

/** Ends the session here and at the gateway, and forgets all that was shown. */
export async function signOut(): Promise<void> {
  await client.DELETE('/v1/sessions/current').catch(() => undefined)
  forgetSession()
}

function forgetSession(): void {
  rememberSession(undefined)
  queries.setQueryData(currentSession.queryKey, null)
  forgetWhatIsShown()
}

rememberSession(undefined, () => {
  ended ||= Boolean(queries.getQueryData(currentSession.queryKey))
  forgetSession()
})

const Signed = createContext<Session | null>(null)
export const SessionProvider = Signed.Provider

/** Who is signed in. Only below the gate. */
export function useSession(): Session {
  const session = useContext(Signed)
  if (!session) throw new Error('useSession is for pages that only somebody signed in can see')
  return session
}

/** Whether who is signed in may do what needs a scope. */
export function useMay(): (scope: Scope) => boolean {
  const { operator } = useSession()
  return (scope) => scopes.indexOf(scopeOf[operator.role]) >= scopes.indexOf(scope)
}

/** Shows what needs a scope only to those who have it. */
export function May({ scope, children }: { scope: Scope; children: ReactNode }) {
  return useMay()(scope) ? children : null
}

export const useCurrentSession = () => useQuery(currentSession)
