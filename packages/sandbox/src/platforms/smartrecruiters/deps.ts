import type { PlatformContext } from '../../platform.ts'

/** What SmartRecruiters' parts share. */
export type Deps = PlatformContext

/** The one customer. Opaque to partners. */
export const company = { id: 'HarbourFoods', name: 'Harbour Foods' } as const
