import type { Platform } from '../model/index.ts'
import { createPlatform as candidatehub } from './candidatehub/manifest.ts'
import type { CreatePlatform } from './interface.ts'
import { createPlatform as smartrecruiters } from './smartrecruiters/manifest.ts'
import { createPlatform as snagajob } from './snagajob/manifest.ts'

/** Every platform: adding one is its folder and a line here. */
export const createPlatforms: Record<Platform, CreatePlatform> = { smartrecruiters, candidatehub, snagajob }
