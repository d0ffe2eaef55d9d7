import type { AccountKind } from '../model/operator.ts'
import { sealingContext } from '../secrets/contexts.ts'
import { hashToken } from '../secrets/hash-token.ts'
import type { ApiDeps } from './deps.ts'

const hourMs = 60 * 60 * 1000
const weekInHours = 7 * 24

/** How invitations of this kind are made: a token that is kept as its hash, and sealed for a repeat of the request. */
export function createInviting(deps: Pick<ApiDeps, 'random' | 'now' | 'secretBox'>, kind: AccountKind) {
  return (tenant: string, id: string, expiresInHours = weekInHours) => {
    const token = Buffer.from(deps.random(32)).toString('base64url')
    return {
      id,
      kind,
      invitationHash: hashToken(token),
      invitationExpiresAt: deps.now() + expiresInHours * hourMs,
      sealedInvitation: deps.secretBox.seal(token, sealingContext('account', tenant, id)),
      now: deps.now(),
    }
  }
}
