import type { OperatorSession, Operators, SignInFault } from '../model/index.ts'
import { sealingContext } from '../secrets/contexts.ts'
import type { OperatorDeps } from './operators.ts'
import { hashPassword, passwordFits, passwordProblem } from './password.ts'
import { isTotpSecret, newTotpSecret, totpStep, totpUri } from './totp.ts'

type OwnOperator = Pick<Operators, 'changePassword' | 'offerCodes' | 'keepCodes'>

/**
 * What operators change of their own accounts. It takes the password that holds: a browser that was left signed in is not
 * enough to take an account over. `takeTry` answers the milliseconds to wait before another try.
 */
export function createOwnOperator(
  deps: Pick<OperatorDeps, 'store' | 'secretBox' | 'now' | 'randomBytes' | 'passwords'>,
  takeTry: (email: string) => Promise<number>,
  forgiveTries: (email: string) => Promise<void>,
): OwnOperator {
  const { store, secretBox, now, randomBytes } = deps
  const accountOf = ({ tenant, operator: { id } }: OperatorSession) =>
    store.findAccount(tenant, { id, kind: 'operator' })

  /** Undefined where it is the password. */
  const passwordFaultOf = async (session: OperatorSession, password: string): Promise<SignInFault | undefined> => {
    if (!deps.passwords) return { ok: false, why: 'passwords_off' }
    const { email } = session.operator
    const waitMs = await takeTry(email)
    if (waitMs > 0) return { ok: false, why: 'too_many', waitMs }
    const account = await accountOf(session)
    if (!(await passwordFits(password, account.password_hash))) return { ok: false, why: 'wrong' }
    await forgiveTries(email)
    return undefined
  }

  return {
    async changePassword(session, { password, newPassword }) {
      const { tenant, id: sessionId, operator } = session
      const problem = passwordProblem(newPassword, operator.email)
      if (problem) return { ok: false, why: 'password', detail: problem }
      const fault = await passwordFaultOf(session, password)
      if (fault) return fault
      const passwordHash = await hashPassword(newPassword, randomBytes)
      await store.changePassword(tenant, { id: operator.id, passwordHash, sessionId, now: now() })
      return { ok: true }
    },

    async offerCodes(session) {
      const { totp_secret: kept } = await accountOf(session)
      const secret = newTotpSecret(randomBytes)
      const uri = totpUri(secret, { issuer: 'Gangway', account: session.operator.email })
      return { on: kept !== null, secret, uri }
    },

    async keepCodes(session, { password, secret, code }) {
      const { tenant, id: sessionId, operator } = session
      const step = isTotpSecret(secret) ? totpStep(secret, code, now()) : null
      if (step === null) return { ok: false, why: 'code_wrong' }
      const fault = await passwordFaultOf(session, password)
      if (fault) return fault
      const sealed = secretBox.seal(secret, sealingContext('account', tenant, operator.id))
      await store.keepTotp(tenant, { id: operator.id, secret: sealed, step, sessionId, now: now() })
      return { ok: true }
    },
  }
}
