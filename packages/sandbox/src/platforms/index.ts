import type { SandboxPlatform } from '../platform.ts'
import { candidateHub } from './candidatehub/manifest.ts'
import { smartRecruiters } from './smartrecruiters/manifest.ts'
import { snagajob } from './snagajob/manifest.ts'

/** Every platform that is played; the pages find theirs by the folder `pages` beside the manifest. */
export const platforms: readonly SandboxPlatform[] = [candidateHub, smartRecruiters, snagajob]
