/** The hiring platforms that Gangway speaks with. */
export const platforms = ['smartrecruiters', 'candidatehub', 'snagajob'] as const

export type Platform = (typeof platforms)[number]
