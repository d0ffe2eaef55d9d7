import Type from 'typebox'
import { AnswerWithHeaders, type Caller } from '../../model/api-route.ts'
import { listOf, pageParameters, presentPage, readPage } from '../../model/list.ts'
import { Problem } from '../../model/problems.ts'
import { presentSession } from '../../store/records/operator.ts'
import { OwnSession, Session, SignIn, SignInWays } from '../schemas/operator.ts'
import { answerSignIn, ownSession, presentSignedIn, signInProblems } from '../signed-in.ts'
import type { Resource } from './index.ts'

/** Signing in to the console, and what is signed in. */
export const sessions: Resource = (route, deps) => {
  const { store, operators } = deps
  const tag = 'Operators'
  const forget = () => new AnswerWithHeaders(undefined, { 'set-cookie': operators.forgottenCookie() })

  route({
    method: 'GET',
    path: '/sign-in',
    name: 'readSignInWays',
    tag,
    summary: 'How operators sign in',
    scope: 'anyone',
    answer: { status: 200, description: 'The ways that there are.', schema: SignInWays },
    async handler() {
      const ways = operators.ways()
      return { ...ways, firstOperator: ways.password && !(await store.hasOperator(deps.firstTenant, undefined)) }
    },
  })

  route({
    method: 'POST',
    path: '/sessions',
    name: 'createSession',
    tag,
    summary: 'Sign in',
    description:
      'The session is known by a cookie that scripts cannot read. It ends two hours after it was last used, twelve hours ' +
      'after signing in, or when it is deleted.',
    scope: 'anyone',
    body: SignIn,
    problems: ['sign_in_failed', 'code_needed', 'code_wrong', 'passwords_off', ...signInProblems],
    answer: { status: 201, description: 'The session.', schema: OwnSession },
    handler: async ({ body, note }) => answerSignIn(deps, note!, await operators.signIn({ ...body, note: note! })),
  })

  route({
    method: 'GET',
    path: '/sessions',
    name: 'listSessions',
    tag,
    summary: 'List sessions',
    description: "An operator's own; an admin's key or an admin sees all operators'.",
    scope: 'read_redacted',
    query: Type.Object(pageParameters),
    answer: { status: 200, description: 'Sessions, newest first.', schema: listOf(Session) },
    async handler({ tenant, query, caller }) {
      const page = readPage('sessions', tenant, query)
      // A key signs nobody in: what is its own is nothing.
      if (caller.scope !== 'admin' && !caller.session) return { data: [], nextCursor: null }
      const rows = await store.listOperatorSessions(tenant, { page, operatorId: whoseOnly(caller), now: deps.now() })
      return presentPage('sessions', tenant, rows, presentSession)
    },
  })

  route({
    method: 'GET',
    path: '/sessions/current',
    name: 'readCurrentSession',
    tag,
    summary: 'Who is signed in',
    scope: 'read_redacted',
    answer: { status: 200, description: 'The session that the cookie is of.', schema: OwnSession },
    handler: async ({ caller }) => presentSignedIn(deps, ownSession(caller)),
  })

  route({
    method: 'DELETE',
    path: '/sessions/current',
    name: 'deleteCurrentSession',
    tag,
    summary: 'Sign out',
    scope: 'read_redacted',
    answer: { status: 204, description: 'It is over, and the browser forgets the cookie.' },
    async handler({ tenant, caller }) {
      await store.endOperatorSession(tenant, { id: ownSession(caller).id })
      return forget()
    },
  })

  route({
    method: 'DELETE',
    path: '/sessions/:id',
    name: 'deleteSession',
    tag,
    summary: 'End a session',
    description: "An operator's own; an admin ends any.",
    scope: 'read_redacted',
    answer: { status: 204, description: 'It is over.' },
    async handler({ tenant, params, caller }) {
      const id = params.id!
      if (caller.scope !== 'admin' && !caller.session) throw new Problem('not_found')
      await store.endOperatorSession(tenant, { id, operatorId: whoseOnly(caller) })
      return caller.session?.id === id ? forget() : undefined
    },
  })
}

/** Who sees the sessions of one operator alone. */
const whoseOnly = ({ scope, session }: Caller) => (scope === 'admin' ? undefined : session?.operator.id)
