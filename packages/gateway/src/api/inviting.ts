import type { AccountKind } from '../model/operator.ts'
import { sealingContext } from '../secrets/contexts.ts'
import { hashToken } from '../secrets/hash-token.ts'
import type { ApiDeps } from './deps.ts'

const hourMs = 60 * 60 * 1000
const weekInHours = 7 * 24

type InvitingDeps = Pick<ApiDeps, 'random' | 'now' | 'secretBox'>
type Invited = Awaited<ReturnType<ApiDeps['store']['inviteAccount']>>

interface Invitations<Shown> {
  kind: AccountKind
  present(row: Invited['row']): Shown
  urlOf(token: string): string
}

/** How invitations of a kind are made and shown: by a token that is kept as its hash, and sealed for a repeat of the request. */
export function createInviting<Shown>(deps: InvitingDeps, { kind, present, urlOf }: Invitations<Shown>) {
  return {
    invite(tenant: string, id: string, expiresInHours = weekInHours) {
      const token = Buffer.from(deps.random(32)).toString('base64url')
      return {
        id,
        kind,
        invitationHash: hashToken(token),
        invitationExpiresAt: deps.now() + expiresInHours * hourMs,
        sealedInvitation: deps.secretBox.seal(token, sealingContext('account', tenant, id)),
        now: deps.now(),
      }
    },
    presentInvited({ row, sealedInvitation }: Invited) {
      const token = deps.secretBox.open(sealedInvitation, sealingContext('account', row.tenant, row.id))
      return { ...present(row), invitationUrl: urlOf(token) }
    },
  }
}
