import type { DefineRoute } from '../../../model/index.ts'
import type { PlatformDeps } from '../../interface.ts'
import type { CallPlatform } from '../outbound/call.ts'
import { attachments } from './attachments.ts'
import { configuration } from './configuration.ts'
import { details } from './details.ts'
import { results } from './results.ts'

/** SmartRecruiters' part of `/v1`. */
export function addRoutes(route: DefineRoute, deps: PlatformDeps, callPlatform: CallPlatform): void {
  configuration(route, deps, callPlatform)
  results(route, deps)
  attachments(route, deps)
  details(route, deps)
}
