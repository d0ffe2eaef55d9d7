/** What a file that we upload holds: one employer's feed, the feed of all of a partner's, or dispositions. */
export const uploadKinds = ['single', 'bulk', 'disposition'] as const
export type UploadKind = (typeof uploadKinds)[number]

export const uploadCauses = ['request', 'schedule'] as const
export type UploadCause = (typeof uploadCauses)[number]

/** Where an upload stands. `replaced`: a newer one made it pointless before it was sent. `failed`: it may be sent again. */
export const uploadStatuses = ['pending', 'delivered', 'replaced', 'failed'] as const
export type UploadStatus = (typeof uploadStatuses)[number]
