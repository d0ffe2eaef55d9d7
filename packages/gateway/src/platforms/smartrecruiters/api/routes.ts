import type { DefineRoute } from '../../../model/index.ts'
import type { PlatformDeps } from '../../interface.ts'
import type { CallPlatform } from '../outbound/call.ts'
import { configuration } from './configuration.ts'

/** SmartRecruiters' part of `/v1`. */
export function addRoutes(route: DefineRoute, deps: PlatformDeps, callPlatform: CallPlatform): void {
  configuration(route, deps, callPlatform)
}
