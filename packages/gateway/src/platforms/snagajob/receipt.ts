import type { PlatformProjection } from '../../intake/interface.ts'
import type { PlatformDeps } from '../interface.ts'
import { dispositionOf, effectsOfReceipt } from './dispositions.ts'
import { mapApplication } from './mapping.ts'

/** Maps an application, and says what Snagajob is told of its arrival (contract 6.2: `NEW`). */
export function createProject({ directory }: Pick<PlatformDeps, 'directory'>): PlatformProjection['project'] {
  return async ({ tenant, connectionId, receivedAt, body }, { traced }) => {
    const application = mapApplication(body, traced)
    const { registration } = await directory.byId(tenant, { connectionId })
    const change = { applyId: application.remoteId ?? null, status: 'received' as const, at: receivedAt }
    return { ...application, effects: effectsOfReceipt(dispositionOf(registration, change)) }
  }
}
