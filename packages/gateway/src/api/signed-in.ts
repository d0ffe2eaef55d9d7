import { AnswerWithHeaders } from '../model/api-route.ts'
import type { OperatorSession, SignInOutcome } from '../model/operator.ts'
import { invalidBody, Problem, type ProblemCode } from '../model/problems.ts'
import { presentOwnSession } from '../store/records/operator.ts'
import type { ApiDeps } from './deps.ts'

/** What a route that signs somebody in may answer instead. */
export const signInProblems: ProblemCode[] = ['too_many_tries']

/** The session as its own browser sees it. */
export async function presentSignedIn({ store }: Pick<ApiDeps, 'store'>, session: OperatorSession) {
  const tenant = await store.findTenant({ id: session.tenant })
  return presentOwnSession(session, { id: session.tenant, name: tenant!.name })
}

/** The answer to somebody who signs in: the session and its cookie. Throws the problem where nobody was signed in. */
export async function answerSignIn(deps: Pick<ApiDeps, 'store'>, outcome: SignInOutcome): Promise<AnswerWithHeaders> {
  if (!outcome.ok) throw signInProblem(outcome)
  return new AnswerWithHeaders(await presentSignedIn(deps, outcome.session), { 'set-cookie': outcome.cookie })
}

function signInProblem(outcome: Extract<SignInOutcome, { ok: false }>): Problem {
  if (outcome.why === 'too_many') {
    return new Problem('too_many_tries', undefined, {
      headers: { 'retry-after': String(Math.max(1, Math.ceil(outcome.waitMs / 1000))) },
    })
  }
  if (outcome.why === 'password') return invalidBody('/password', outcome.detail)
  return new Problem(codes[outcome.why])
}

const codes = {
  wrong: 'sign_in_failed',
  code_needed: 'code_needed',
  code_wrong: 'code_wrong',
  passwords_off: 'passwords_off',
  link_not_valid: 'link_not_valid',
} as const satisfies Record<string, ProblemCode>
