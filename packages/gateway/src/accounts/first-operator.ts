import { hashToken } from '../secrets/hash-token.ts'
import type { OperatorDeps } from './operators.ts'

/** As long as an invitation. */
const lifetimeMs = 7 * 24 * 60 * 60_000

/**
 * A link by which the first operator is made, as long as the first tenant has none: one for each start, of which any
 * works, once. It is kept as its hash. Undefined where there is an operator, or where none signs in by password.
 */
export async function offerFirstOperator(
  deps: Pick<OperatorDeps, 'store' | 'now' | 'randomBytes' | 'firstTenant' | 'consoleUrl' | 'passwords'>,
): Promise<string | undefined> {
  if (!deps.passwords) return undefined
  const token = deps.randomBytes(32).toString('base64url')
  const offer = { hash: hashToken(token), expiresAt: deps.now() + lifetimeMs }
  const offered = await deps.store.offerFirstOperator(deps.firstTenant, offer)
  return offered ? `${deps.consoleUrl}/console/welcome#${token}` : undefined
}
