import type { DefineRoute } from '../../../model/index.ts'
import type { PlatformDeps } from '../../interface.ts'
import { prepopulation } from './prepopulation.ts'
import { sendIn } from './send-in.ts'

/** CandidateHub's part of `/v1`. */
export function apiRoutes(route: DefineRoute, deps: PlatformDeps): void {
  sendIn(route, deps)
  prepopulation(route, deps)
}
