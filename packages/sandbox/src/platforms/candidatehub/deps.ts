import type { PlatformContext } from '../../platform.ts'
import type { Runs } from './conformance/runs.ts'
import type { Deliveries } from './outbound/deliver.ts'

/** What CandidateHub's parts share. */
export type Deps = PlatformContext

/** The same, with the parts that have a life of their own. */
export type LiveDeps = Deps & { deliveries: Deliveries; runs: Runs }
