import type { PlatformProjection } from '../../intake/interface.ts'
import type { PlatformDeps } from '../interface.ts'
import { dispositionOf, effectsOfReceipt } from './dispositions.ts'
import { mapApplication } from './mapping.ts'

/** Maps an application, and says what Snagajob is told of its arrival (contract 6.2: `NEW`). */
export function createProject({
  store,
  directory,
}: Pick<PlatformDeps, 'store' | 'directory'>): PlatformProjection['project'] {
  return async ({ tenant, connectionId, receivedAt, body }, { traced }) => {
    let application = mapApplication(body, traced)
    const { flags, remoteJobId: remoteId } = application
    if (flags.includes('answers_invalid') && remoteId !== undefined) {
      const published = await store.findPublishedQuestions(tenant, { connectionId, remoteId })
      if (published) application = mapApplication(body, traced, JSON.parse(published.questions))
    }
    const { registration } = await directory.byId(tenant, { connectionId })
    const change = { applyId: application.remoteId ?? null, status: 'received' as const, at: receivedAt }
    return { ...application, effects: effectsOfReceipt(dispositionOf(registration, change)) }
  }
}
