import type { PlatformContext } from '../../platform.ts'

/** What CandidateHub's parts share. */
export type Deps = PlatformContext
