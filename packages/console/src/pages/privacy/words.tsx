import type { Schema } from '../../api/types.tsx'

export type Erasure = Schema<'Erasure'>
export type ErasedKind = keyof Erasure['erased']

/** What an erasure counts, in the order it is shown. */
export const erasedKinds: Record<ErasedKind, string> = {
  candidates: 'Candidates',
  applications: 'Applications',
  orders: 'Assessment orders',
  messages: 'Messages as they came in',
  documents: 'Documents',
  attachments: 'Files of results',
  events: 'Events',
  deliveries: 'Deliveries to your system',
  platformCalls: 'Calls to platforms',
  reports: 'Reports of imports',
  dispositions: 'Dispositions',
  clicks: 'Clicks',
  answers: 'Answers kept for repeated requests',
}

/** Whether a text is an e-mail address as far as one can see. */
export const isEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim())
