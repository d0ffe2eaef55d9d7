import type { ItemKind } from '../../../outbox/interface.ts'
import type { PlatformDeps } from '../../interface.ts'
import { createAttachmentKind } from './attachment-kind.ts'
import type { CallPlatform } from './call.ts'
import { orderKinds } from './company-calls.ts'
import { createDetailKinds } from './detail-kinds.ts'
import { createInvitationKind, invitationKind } from './invitation-kind.ts'
import { pausing } from './paced.ts'
import { createResultKind } from './result-kind.ts'

/** How each kind of call for an order is sent. */
export function createOutboundKinds(deps: PlatformDeps, callPlatform: CallPlatform): Record<string, ItemKind> {
  const ofCompanies: Record<string, ItemKind> = {
    [orderKinds.result]: createResultKind(deps, callPlatform),
    [orderKinds.attachment]: createAttachmentKind(deps, callPlatform),
    ...createDetailKinds(deps, callPlatform),
  }
  const paused = Object.entries(ofCompanies).map(([name, kind]) => [name, pausing(deps, kind)])
  return { ...Object.fromEntries(paused), [invitationKind]: createInvitationKind(deps) }
}
