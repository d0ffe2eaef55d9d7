import { AnswerWithHeaders, type Caller } from '../model/api-route.ts'
import type { AuditNote } from '../model/audit.ts'
import type { OperatorSession, SignInFault, SignInOutcome } from '../model/operator.ts'
import { invalidBody, Problem, type ProblemCode, problemKinds } from '../model/problems.ts'
import { presentOwnSession } from '../store/records/operator.ts'
import type { ApiDeps } from './deps.ts'

/** What a route that signs somebody in may answer instead. */
export const signInProblems: ProblemCode[] = ['too_many_tries']

/** The session as its own browser sees it. */
export async function presentSignedIn({ store }: Pick<ApiDeps, 'store'>, session: OperatorSession) {
  const tenant = await store.findTenant({ id: session.tenant })
  return presentOwnSession(session, { id: session.tenant, name: tenant!.name })
}

/**
 * The answer to somebody who signs in: the session and its cookie. Throws the problem where nobody was signed in, which goes
 * into the audit log of the tenant whose operator it was tried with; what was typed does not.
 */
export async function answerSignIn(
  deps: Pick<ApiDeps, 'store' | 'firstTenant'>,
  note: AuditNote,
  outcome: SignInOutcome,
): Promise<AnswerWithHeaders> {
  if (!outcome.ok) {
    const problem = signInProblem(outcome)
    const { account } = outcome
    // What was not even tried is not told: nobody could say how often.
    if (outcome.why in codes) {
      await deps.store.recordAudit(account?.tenant ?? deps.firstTenant, {
        ...note,
        target: account && { type: 'operator', id: account.id },
        outcome: problemKinds[problem.code].status,
        detail: problem.code,
      })
    }
    throw problem
  }
  return new AnswerWithHeaders(await presentSignedIn(deps, outcome.session), { 'set-cookie': outcome.cookie })
}

/** The problem of somebody who was not signed in, or not taken for whom they are. `at`: where the new password stands. */
export function signInProblem(outcome: SignInFault, at = '/password'): Problem {
  if (outcome.why === 'too_many') {
    return new Problem('too_many_tries', undefined, {
      headers: { 'retry-after': String(Math.max(1, Math.ceil(outcome.waitMs / 1000))) },
    })
  }
  if (outcome.why === 'password') return invalidBody(at, outcome.detail)
  return new Problem(outcome.why === 'passwords_off' ? 'passwords_off' : codes[outcome.why])
}

const codes = {
  wrong: 'sign_in_failed',
  code_needed: 'code_needed',
  code_wrong: 'code_wrong',
  link_not_valid: 'link_not_valid',
} as const satisfies Record<string, ProblemCode>

/** The session that a request came with. Throws `not_found` where it came with a key. */
export function ownSession({ session }: Caller): OperatorSession {
  if (!session) throw new Problem('not_found', 'A key came with the request, and no session')
  return session
}
