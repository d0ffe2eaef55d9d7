import type { ApplicationContent, DocumentKind, Flag } from './application.ts'
import type { TraceEntry } from './message.ts'
import type { OrderDetailKind } from './order-result.ts'
import type { NewPlatformCall, StatusEffects } from './status-effects.ts'

/** A file found in a message. */
export interface ProjectedDocument {
  kind: DocumentKind
  /** The platform's own word for the kind, where it says more than ours. */
  sourceValue?: string
  filename?: string
  /** By the bytes. */
  contentType: string
  declaredContentType?: string
  bytes: Uint8Array
}

export interface ProjectedApplication {
  type: 'application'
  remoteId?: string
  remoteJobId?: string
  flags: Flag[]
  content: ApplicationContent
  documents: ProjectedDocument[]
  /** What follows from the message at the platform: written when it is projected for the first time, and never again. */
  effects?: StatusEffects
  trace: TraceEntry[]
}

/** What an assessment order's message decides, kept as it is shown (model: Assessment order). */
export interface OrderContent {
  remotePackageId: string
  candidate: { remoteId?: string; email?: string; firstName?: string; lastName?: string; language?: string }
  requester?: { remoteId?: string; email?: string }
  remoteJobId?: string
  fields: Record<string, string>
  resultCallbackUrl: string
  completedCallbackUrl?: string
  candidateUrl?: string
  returnUrl?: string
}

export interface ProjectedOrder {
  type: 'assessment_order'
  remoteId: string
  kind: 'manual' | 'inline'
  packageId?: string
  /** The random part of the URLs that lead the candidate to the assessment and back. */
  token: string
  flags: Flag[]
  content: OrderContent
  /** What the platform is asked of it once it is made: written when it is projected for the first time. */
  details?: { kind: OrderDetailKind; call: NewPlatformCall }[]
  /** What else leaves once it is made, likewise. */
  calls?: NewPlatformCall[]
  trace: TraceEntry[]
}

/** What a message becomes. */
export type Projection = ProjectedApplication | ProjectedOrder
