import type { FastifyInstance } from 'fastify'
import type { Deps } from '../deps.ts'
import { attachmentsServer } from './attachments.ts'
import { detailsServer } from './details.ts'
import { partnerServer } from './partner.ts'
import { openRateLimit } from './rate-limit.ts'
import { readBackServer } from './read-back.ts'
import { resultsServer } from './results.ts'
import { tokenServer } from './token.ts'

/** SmartRecruiters' own servers, under their documented paths. */
export function servers(app: FastifyInstance, deps: Deps): void {
  const limit = openRateLimit(deps)
  tokenServer(app, deps)
  partnerServer(app, deps, limit)
  detailsServer(app, deps, limit)
  resultsServer(app, deps, limit)
  attachmentsServer(app, deps, limit)
  readBackServer(app, deps, limit)
}
