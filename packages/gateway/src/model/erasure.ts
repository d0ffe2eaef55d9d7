/** What an erasure counts, in the order it is shown. */
export const erasedKinds = [
  'candidates',
  'applications',
  'orders',
  'messages',
  'documents',
  'attachments',
  'events',
  'deliveries',
  'platformCalls',
  'reports',
  'dispositions',
  'clicks',
  'answers',
] as const
export type ErasedKind = (typeof erasedKinds)[number]

/** How many of each kind were erased. */
export type ErasedCounts = Record<ErasedKind, number>

export const erasureStatuses = ['running', 'completed'] as const
export type ErasureStatus = (typeof erasureStatuses)[number]
